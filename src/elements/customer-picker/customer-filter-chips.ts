import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../i18n/localize-controller.ts';
import { button } from '../../ui/button/button.ts';
import { chip } from '../../ui/chip/chip.ts';
import type { customerFilterPanelMessages } from './customer-filter-panel.messages.ts';
import type { customerPickerMessages } from './customer-picker.messages.ts';
import { type CustomerFilters, filterNames } from './customer-picker.state.ts';

/** What the chips show and speak with. */
export interface CustomerFilterChipsOptions {
  words: LocalizeController<typeof customerPickerMessages & typeof customerFilterPanelMessages>;
  filters: CustomerFilters;
  onRemove: (name: keyof CustomerFilters) => void;
  onClear: () => void;
}

/** The filters that are set, each to read and to take away. */
export function customerFilterChips({ words, filters, onRemove, onClear }: CustomerFilterChipsOptions): TemplateResult {
  const set = filterNames.filter((name) => filters[name] !== undefined);
  const chips = set.map((name) => {
    const { subject, value } = describe(name, filters, words);
    return chip({
      content: html`${subject}${value ? html` <b>${value}</b>` : nothing}`,
      removeLabel: words.term('removeFilter', { filter: `${subject} ${value}`.trim() }),
      onRemove: () => onRemove(name),
    });
  });
  return html`${chips}${
    set.length > 1
      ? button({ label: words.term('clearAll'), small: true, variant: 'ghost', onClick: onClear })
      : nothing
  }`;
}

/** A filter as a short sentence: what it is about, and its value. */
function describe(
  name: keyof CustomerFilters,
  { status, description, externalId, label, createdFrom, createdTo }: CustomerFilters,
  words: CustomerFilterChipsOptions['words'],
): { subject: string; value: string } {
  const day = (text = '') => words.date(`${text}T00:00`);
  switch (name) {
    case 'status':
      return { subject: words.term('statusIs'), value: words.term(status === 'active' ? 'active' : 'disabled') };
    case 'description':
      return { subject: words.term('descriptionContains'), value: description ?? '' };
    case 'externalId':
      return { subject: words.term('externalIdIs'), value: externalId ?? '' };
    case 'hasExternalId':
      return { subject: words.term('noExternalId'), value: '' };
    case 'label':
      return { subject: words.term('labelIs'), value: words.list(label ?? [], 'disjunction') };
    case 'createdFrom':
      return { subject: words.term('createdSince'), value: day(createdFrom) };
    case 'createdTo':
      return { subject: words.term('createdUntil'), value: day(createdTo) };
    case 'starred':
      return { subject: words.term('starredOnly'), value: '' };
  }
}
