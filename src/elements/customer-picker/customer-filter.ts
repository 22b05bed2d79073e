import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../i18n/localize-controller.ts';
import { button } from '../../ui/button/button.ts';
import { count } from '../../ui/count/count.ts';
import { listFilterIcon } from '../../ui/icons/list-filter.ts';
import type { PopoverToggleEvent } from '../../ui/popover/popover.events.ts';
import { LazyPart } from '../controllers/lazy-part.ts';
import type { PlugboardElement } from '../plugboard-element.ts';
import type { CustomerFilterPanel } from './customer-filter-panel.ts';
import type { customerPickerMessages } from './customer-picker.messages.ts';
import { countFilters } from './customer-picker.state.ts';
import type { CustomerSearch } from './customer-search.ts';

/** What the filter works on and speaks with. */
export interface CustomerFilterOptions {
  words: LocalizeController<typeof customerPickerMessages>;
  search: CustomerSearch;
  /** The code of the panel could not be loaded. */
  onLoadFailed: () => void;
}

/** The filter's button, the panel that it opens, and the chips of what is set. Takes effect at once. */
export class CustomerFilter implements ReactiveController {
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
    host.addController(this);
  }

  hostUpdate(): void {
    // A state that the host gave, e.g. from its URL: nobody has opened the panel, and its chips are to be seen.
    if (countFilters(this.#search.typed) > 0) this.#panel.preload();
  }

  /** Button and panel. */
  render(isDisabled: boolean): TemplateResult {
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
      ${trigger} ${this.#wasOpen ? this.#panel.part?.render(() => this.#toggle(false)) : nothing}
    </pb1-popover>`;
  }

  /** The filters that are set, each to read and to take away; as the panel, once its code is here. */
  renderChips(): TemplateResult | typeof nothing {
    return this.#panel.part?.renderChips() ?? nothing;
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
}
