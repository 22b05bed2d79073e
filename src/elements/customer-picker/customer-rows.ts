import { html, nothing, type TemplateResult } from 'lit';
import type { Customer } from '../../contract/customers.ts';
import type { LocalizeController } from '../../i18n/localize-controller.ts';
import type { MeController } from '../controllers/me-controller.ts';
import { NearEndController } from '../controllers/near-end-controller.ts';
import { WidthController } from '../controllers/width-controller.ts';
import type { PlugboardElement } from '../plugboard-element.ts';
import { moreFailed, refreshFailed } from '../read-states.ts';
import type { customerPickerMessages } from './customer-picker.messages.ts';
import { nextSort } from './customer-picker.state.ts';
import type { CustomerSearch } from './customer-search.ts';
import { customerTable } from './customer-table.ts';
import { StarToggle } from './star-toggle.ts';

/** Below this width, in px, the rows are cards. */
const narrow = 560;

/** What the rows show and whom they tell. */
export interface CustomerRowsOptions {
  words: LocalizeController<typeof customerPickerMessages>;
  search: CustomerSearch;
  me: MeController;
  onSelect: (customer: Customer) => void;
  onStarFailed: () => void;
}

/** The customers found, as rows or cards, with what is done in them: choose, star, sort, read on. */
export class CustomerRows {
  readonly #host: PlugboardElement;
  readonly #options: CustomerRowsOptions;
  readonly #width: WidthController;
  readonly #stars: StarToggle;

  constructor(host: PlugboardElement, options: CustomerRowsOptions) {
    this.#host = host;
    this.#options = options;
    this.#width = new WidthController(host, narrow);
    this.#stars = new StarToggle(host, options.onStarFailed);
    new NearEndController(host, '.more', () => void options.search.list.loadMore());
  }

  /** `customers` is undefined while the first page is on its way. */
  render(customers: readonly Customer[] | undefined): TemplateResult {
    const { words, search, me, onSelect } = this.#options;
    const { isOnline, isSessionEnded, readOnly } = this.#host;
    const { list, asked } = search;
    const sort = asked.sort ?? 'name';
    const isNarrow = this.#width.isBelow;
    const canStar = me.may('customers:write') === true && !readOnly && isOnline;
    return html`<div class=${isNarrow ? nothing : 'panel'}>
        ${list.error && isOnline && !isSessionEnded ? refreshFailed(list, this.#host) : nothing}
        ${customerTable({
          words,
          customers,
          sort,
          isOutdated: list.isOutdated,
          isNarrow,
          isLoadingMore: list.isLoadingMore,
          isStarred: (customer) => this.#stars.isStarred(customer),
          onStar: canStar ? (customer) => void this.#stars.toggle(customer) : undefined,
          onSelect,
          onSort: (field) => search.choose({ sort: nextSort(sort, field) }),
        })}
      </div>
      ${this.#renderMore()}`;
  }

  /** The end of what is read: coming near it reads on. */
  #renderMore() {
    const { words, search } = this.#options;
    if (search.list.moreError) return moreFailed(words.term('moreFailed'), search.list, this.#host);
    return search.list.hasMore ? html`<div class="more"></div>` : nothing;
  }
}
