import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../i18n/localize-controller.ts';
import { button } from '../../ui/button/button.ts';
import { chip } from '../../ui/chip/chip.ts';
import { count } from '../../ui/count/count.ts';
import { listFilterIcon } from '../../ui/icons/list-filter.ts';
import type { PopoverToggleEvent } from '../../ui/popover/popover.events.ts';
import { LazyPart } from '../controllers/lazy-part.ts';
import type { PlugboardElement } from '../plugboard-element.ts';
import type { CustomerFilterPanel } from './customer-filter-panel.ts';
import type { customerPickerMessages } from './customer-picker.messages.ts';
import { countFilters, filterNames } from './customer-picker.state.ts';
import type { CustomerSearch } from './customer-search.ts';

/** What the filter works on and speaks with. */
export interface CustomerFilterOptions {
  words: LocalizeController<typeof customerPickerMessages>;
  search: CustomerSearch;
  /** The code of the panel could not be loaded. */
  onLoadFailed: () => void;
}

const withoutFilters = Object.fromEntries(filterNames.map((name) => [name, undefined]));

/** The filter's button, the panel that it opens, and the chips of what is set. Takes effect at once. */
export class CustomerFilter {
  readonly #host: PlugboardElement;
  readonly #words: CustomerFilterOptions['words'];
  readonly #search: CustomerSearch;
  readonly #panel: LazyPart<CustomerFilterPanel>;
  #isOpen = false;
  /** From then on its content stays: what has the focus must be there when the layer gives it back. */
  #wasOpen = false;

  constructor(host: PlugboardElement, options: CustomerFilterOptions) {
    this.#host = host;
    this.#words = options.words;
    this.#search = options.search;
    const load = async () => {
      const { CustomerFilterPanel, customerFilterPanelStyles } = await import('./customer-filter-panel.ts');
      return {
        part: new CustomerFilterPanel(host, options.search, () => this.#isOpen),
        styles: customerFilterPanelStyles,
      };
    };
    this.#panel = new LazyPart(host, load, options.onLoadFailed);
  }

  /** Button and panel; `summary` says how many are shown of how many. */
  render({ isDisabled, summary }: { isDisabled: boolean; summary: string }): TemplateResult {
    const set = countFilters(this.#search.typed);
    const trigger = button({
      slot: 'trigger',
      label: this.#words.term('filter'),
      icon: listFilterIcon,
      end: set > 0 ? count(this.#words.number(set), 'accent') : nothing,
      disabled: isDisabled,
      busy: this.#panel.isWanted,
      onClick: this.#panel.part ? undefined : (event) => this.#load(event),
    });
    return html`<pb1-popover
      class="filter"
      label=${this.#words.term('filter')}
      close-label=${this.#host.words.term('close')}
      .open=${this.#isOpen}
      @pb1-toggle=${(event: PopoverToggleEvent) => this.#toggle(event.isOpen)}
    >
      ${trigger} ${this.#panel.part && this.#wasOpen ? this.#renderPanel(this.#panel.part, summary, set > 0) : nothing}
    </pb1-popover>`;
  }

  #renderPanel(panel: CustomerFilterPanel, summary: string, isSet: boolean) {
    const { words } = this.#host;
    return html`${panel.render()}
      <span slot="footer" class="muted grow num" role="status">${summary}</span>
      ${button({
        slot: 'footer',
        label: this.#words.term('clearAll'),
        variant: 'ghost',
        disabled: !isSet,
        onClick: this.#onClear,
      })}
      ${button({ slot: 'footer', label: words.term('done'), onClick: () => this.#toggle(false) })}`;
  }

  /** The filters that are set, each to read and to take away. */
  renderChips(): TemplateResult {
    const set = filterNames.filter((name) => this.#search.typed[name] !== undefined);
    return html`${set.map((name) => this.#renderChip(name))}${
      set.length > 1
        ? button({ label: this.#words.term('clearAll'), small: true, variant: 'ghost', onClick: this.#onClear })
        : nothing
    }`;
  }

  #renderChip(name: (typeof filterNames)[number]) {
    const { subject, value } = this.#describe(name);
    return chip({
      content: html`${subject}${value ? html` <b>${value}</b>` : nothing}`,
      removeLabel: this.#words.term('removeFilter', { filter: `${subject} ${value}`.trim() }),
      onRemove: () => this.#search.choose({ [name]: undefined }),
    });
  }

  /** A filter as a short sentence: what it is about, and its value. */
  #describe(name: (typeof filterNames)[number]): { subject: string; value: string } {
    const words = this.#words;
    const { status, description, externalId, label, createdFrom, createdTo } = this.#search.typed;
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

  /** The first time, the code of the panel comes before the panel: the layer does not open by itself. */
  #load(event: Event) {
    event.stopPropagation();
    void this.#panel.want(() => this.#toggle(true));
  }

  #toggle(isOpen: boolean) {
    this.#isOpen = isOpen;
    this.#wasOpen ||= isOpen;
    this.#host.requestUpdate();
  }

  readonly #onClear = () => this.#search.choose(withoutFilters);
}
