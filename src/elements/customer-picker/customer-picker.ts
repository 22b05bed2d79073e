import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Customer } from '../../contract/customers.ts';
import { LocalizeController } from '../../i18n/localize-controller.ts';
import { button } from '../../ui/button/button.ts';
import { count } from '../../ui/count/count.ts';
import { plusIcon } from '../../ui/icons/plus.ts';
import { searchInput } from '../../ui/input/search-input.ts';
import { skeleton } from '../../ui/skeleton/skeleton.ts';
import { LazyPart } from '../controllers/lazy-part.ts';
import { MeController } from '../controllers/me-controller.ts';
import { SearchShortcut } from '../controllers/search-shortcut.ts';
import { PlugboardElement } from '../plugboard-element.ts';
import { StateChangedEvent } from '../plugboard-element.events.ts';
import { loadFailed, notConnected, offlineBanner, renderRead, sessionEnded } from '../read-states.ts';
import { countWords } from './customer-count.ts';
import { CustomerFilter } from './customer-filter.ts';
import { CustomerCreatedEvent, CustomerSelectedEvent } from './customer-picker.events.ts';
import { customerPickerMessages } from './customer-picker.messages.ts';
import type { CustomerPickerState } from './customer-picker.state.ts';
import { customerPickerStyles } from './customer-picker.styles.ts';
import { CustomerRows } from './customer-rows.ts';
import { CustomerSearch } from './customer-search.ts';
import { type CustomerStatesOptions, noAccess, noMatch, noneYet } from './customer-states.ts';

/**
 * Finds a customer and adds one: a list with search, filters, order and stars, for the organization's own people.
 *
 * @slot header - Before the title.
 * @slot toolbar-actions - After the filters.
 * @slot empty - In place of what stands where there are no customers yet.
 * @slot footer - Below the list.
 * @fires pb-customer-selected - A person chose a customer: `{ customer, id, name, externalId }`.
 * @fires pb-customer-created - A person added a customer: the same.
 * @fires pb-state-changed - Search, filters or order changed: `{ state, isStep }`.
 * @fires pb-navigate - `sign-in`, when a person asks for it after the session has ended; cancelable.
 * @fires pb-ready - The first content is shown.
 * @fires pb-error - A request or the element itself failed: `{ code, operation, requestId }`.
 * @fires pb-session-expired - The host's session has ended.
 * @csspart base - The whole.
 * @csspart title - The heading.
 * @csspart toolbar - Search, filter and what is filtered by.
 * @csspart list - The table or the cards.
 * @csspart row - One customer.
 */
export class CustomerPicker extends PlugboardElement {
  static override styles = customerPickerStyles;

  /** Search, filters and order, for the host to keep, e.g. by `bindStateToUrl`. Setting it asks the server. */
  @property({ attribute: false })
  get state(): CustomerPickerState {
    return this.#search.asked;
  }
  set state(given: CustomerPickerState | null | undefined) {
    this.#search.set(given);
  }
  /** `off` ends the key `/`, which jumps to the search. */
  @property() shortcuts?: 'on' | 'off' | null;

  @state() private notice = '';

  readonly #localize = new LocalizeController(this, customerPickerMessages, 'customer-picker');
  readonly #me = new MeController(this);
  readonly #search = new CustomerSearch(this, (isStep) => this.#onAsk(isStep));
  readonly #filter = new CustomerFilter(this, {
    words: this.#localize,
    search: this.#search,
    onLoadFailed: () => this.#onLoadFailed(),
  });
  readonly #rows = new CustomerRows(this, {
    words: this.#localize,
    search: this.#search,
    me: this.#me,
    onSelect: (customer) => this.#onSelect(customer),
    onStarFailed: () => (this.notice = this.#localize.term('starFailed')),
  });
  readonly #add = new LazyPart(
    this,
    () => this.#loadAdd(),
    () => this.#onLoadFailed(),
  );

  constructor() {
    super();
    new SearchShortcut(this, () => this.focus());
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#search.list.status !== 'loading') this.markReady();
  }

  /** Puts the focus into the search. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('#search')?.focus(options);
  }

  protected override forget(): void {
    this.#add.part?.discard();
  }

  override render(): TemplateResult {
    const isOver = this.isSessionEnded;
    return html`<div part="base" dir=${this.#localize.dir} lang=${this.#localize.locale} data-theme=${this.scheme}>
      <div class="content" ?inert=${isOver}>
        ${this.isOnline ? nothing : offlineBanner(this.#search.list, this)}
        <slot name="header"></slot>
        ${this.#renderTitle()} ${this.#search.isRefused || this.#search.isEmpty ? nothing : this.#renderToolbar()}
        ${this.#renderContent()}
        <slot name="footer"></slot>
        <p class="hidden-text" role="status">${this.notice}</p>
        ${this.#add.part?.render()}
      </div>
      ${isOver ? this.#renderSessionEnded() : nothing}
    </div>`;
  }

  #renderTitle() {
    const { isEmpty, isRefused } = this.#search;
    const size = countWords(this.#search, this.#localize);
    return html`<div class="row title-row">
      <h2 class="title" part="title">${this.#localize.term('title')}</h2>
      ${this.#isLoading ? skeleton('count') : isEmpty || size === undefined ? nothing : count(size)}
      ${isRefused || isEmpty ? nothing : html`<span class="push">${this.#renderAdd()}</span>`}
    </div>`;
  }

  #renderAdd(): TemplateResult | typeof nothing {
    if (!this.#canAdd) return nothing;
    return button({
      label: this.#localize.term('addCustomer'),
      icon: plusIcon,
      variant: 'primary',
      disabled: this.#isOff,
      busy: this.#add.isWanted,
      onClick: () => this.#openAdd(),
    });
  }

  #renderToolbar() {
    const words = this.#localize;
    return html`<div class="bar toolbar" part="toolbar">
      ${searchInput({
        id: 'search',
        label: words.term('searchByName'),
        placeholder: words.term('searchByName'),
        clearLabel: words.term('clearSearch'),
        value: this.#search.typed.q ?? '',
        maxLength: 200,
        shortcut: this.shortcuts === 'off' ? undefined : '/',
        disabled: this.#isOff,
        onInput: (value) => this.#search.type({ q: value === '' ? undefined : value }),
      })}
      ${this.#filter.render(this.#isOff)} ${this.#filter.renderChips()}
      <slot name="toolbar-actions"></slot>
    </div>`;
  }

  #renderContent() {
    const { list } = this.#search;
    if (this.isUnconnected) return notConnected(this);
    if (this.#search.isRefused) return noAccess(this.#stateOptions);
    return renderRead<TemplateResult>(list, {
      loading: () => this.#rows.render(undefined),
      error: () => html`<div class="panel">${loadFailed(this.#localize.term('loadFailed'), list, this)}</div>`,
      ready: () => (list.items.length > 0 ? this.#rows.render(list.items) : this.#renderNone()),
    });
  }

  #renderNone() {
    if (this.#search.isNarrowed) return html`<div class="panel">${noMatch(this.#stateOptions)}</div>`;
    return html`<slot name="empty">${noneYet(this.#stateOptions)}</slot>`;
  }

  #renderSessionEnded() {
    const name = this.#add.part?.draftName;
    const draft = name === undefined ? undefined : { name, place: this.#localize.term('addCustomer') };
    return sessionEnded(draft, this, () => this.signIn());
  }

  /** True also while it is not known yet, so that nothing moves when it is. */
  get #canAdd() {
    return this.#me.may('customers:write') !== false && !this.readOnly;
  }

  /** True while what needs the server is off. */
  get #isOff() {
    return !this.isOnline || this.isUnconnected || this.#search.list.status === 'error';
  }

  get #isLoading() {
    return this.#search.list.status === 'loading' && !this.isUnconnected;
  }

  get #stateOptions(): CustomerStatesOptions {
    return {
      words: this.#localize,
      common: this.words,
      search: this.#search,
      me: this.#me,
      add: this.#renderAdd(),
      onAddNamed: this.#canAdd ? (name: string) => this.#openAdd(name) : undefined,
    };
  }

  async #loadAdd() {
    const { AddCustomer, addCustomerStyles } = await import('./add-customer.ts');
    const part = new AddCustomer(this, {
      onCreated: (customer) => this.#onCreated(customer),
      onOpenExisting: (customer) => this.#onSelect(customer),
    });
    return { part, styles: addCustomerStyles };
  }

  #openAdd(name?: string) {
    void this.#add.want((add) => add.open(name));
  }

  #onSelect(customer: Customer) {
    this.dispatchEvent(new CustomerSelectedEvent(customer));
  }

  #onCreated(customer: Customer) {
    this.notice = this.#localize.term('added', { name: customer.name });
    this.dispatchEvent(new CustomerCreatedEvent(customer));
  }

  #onLoadFailed() {
    this.notice = this.#localize.term('partNotLoaded');
  }

  #onAsk(isStep: boolean) {
    this.dispatchEvent(new StateChangedEvent(this.state, isStep));
  }
}
