import { nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../i18n/localize-controller.ts';
import { button } from '../../ui/button/button.ts';
import type { Content } from '../../ui/content.ts';
import { emptyState } from '../../ui/empty-state/empty-state.ts';
import { lockIcon } from '../../ui/icons/lock.ts';
import { plusIcon } from '../../ui/icons/plus.ts';
import { rotateCwIcon } from '../../ui/icons/rotate-cw.ts';
import { searchXIcon } from '../../ui/icons/search-x.ts';
import { usersIcon } from '../../ui/icons/users.ts';
import type { MeController } from '../controllers/me-controller.ts';
import type { plugboardElementMessages } from '../plugboard-element.messages.ts';
import type { customerPickerMessages } from './customer-picker.messages.ts';
import { countFilters } from './customer-picker.state.ts';
import type { CustomerSearch } from './customer-search.ts';

/** What the states without a list need. */
export interface CustomerStatesOptions {
  words: LocalizeController<typeof customerPickerMessages>;
  common: LocalizeController<typeof plugboardElementMessages>;
  search: CustomerSearch;
  me: MeController;
  /** The button that adds a customer, or nothing. */
  add: Content;
  /** Undefined where the person may not add. */
  onAddNamed: ((name: string) => void) | undefined;
}

/** No customers at all: what they are for, and the first action. */
export function noneYet({ words, me, add }: CustomerStatesOptions): TemplateResult {
  const organization = me.value?.organization.name ?? '';
  return emptyState({
    icon: usersIcon,
    heading: words.term('noneYet'),
    text: words.term('noneYetText', { organization }),
    actions: add,
  });
}

/** Search or filters leave nobody: what was searched for, the way out and the likely next step. */
export function noMatch({ words, search, onAddNamed }: CustomerStatesOptions): TemplateResult {
  const { q } = search.asked;
  const hasFilters = countFilters(search.asked) > 0;
  const way = !hasFilters ? 'clearSearch' : q === undefined ? 'clearFilter' : 'clearSearchAndFilter';
  return emptyState({
    icon: searchXIcon,
    heading: q === undefined ? words.term('noMatchFilter') : words.term('noMatch', { search: q }),
    text: words.term(hasFilters ? 'noMatchFilterText' : 'noMatchText'),
    actions: [
      button({ label: words.term(way), onClick: () => search.clear() }),
      q !== undefined && onAddNamed
        ? button({
            label: words.term('addNamed', { name: q }),
            icon: plusIcon,
            variant: 'ghost',
            onClick: () => onAddNamed(q),
          })
        : nothing,
    ],
  });
}

/** The person may not see customers: which right is missing and who can give it. */
export function noAccess({ words, common, search, me }: CustomerStatesOptions): TemplateResult {
  const role = common.term(me.value?.role ?? 'other');
  const organization = me.value?.organization.name ?? '';
  const onCheckAgain = () => {
    me.refresh();
    search.list.refresh();
  };
  return emptyState({
    icon: lockIcon,
    heading: words.term('noAccess'),
    text: words.term('noAccessText', { role, organization }),
    actions: button({ label: common.term('checkAgain'), icon: rotateCwIcon, onClick: onCheckAgain }),
  });
}
