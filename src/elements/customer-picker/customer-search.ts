import type { ReactiveController } from 'lit';
import { type Customer, listCustomers } from '../../contract/customers.ts';
import { PagedQueryController } from '../controllers/paged-query-controller.ts';
import { QueryController } from '../controllers/query-controller.ts';
import type { PlugboardHost } from '../plugboard-element.ts';
import { type CustomerPickerState, isNarrowed, readState, toRequest } from './customer-picker.state.ts';

/** How long typing rests before the server is asked, in milliseconds. */
const typingRest = 150;

/** Any of search, filters and order; `undefined` takes one away. */
export type SearchChange = { [Name in keyof CustomerPickerState]?: CustomerPickerState[Name] | undefined };

/** What a person searches for, and the customers found. */
export class CustomerSearch implements ReactiveController {
  /** The customers found, page by page. */
  readonly list: PagedQueryController<Customer, typeof listCustomers>;
  readonly #total: QueryController<typeof listCustomers>;
  readonly #host: PlugboardHost;
  readonly #onAsk: (isStep: boolean) => void;
  #typed: CustomerPickerState = {};
  #asked: CustomerPickerState = {};
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `onAsk` hears of each change by a person that the server is asked for; `isStep` is false while typing. */
  constructor(host: PlugboardHost, onAsk: (isStep: boolean) => void) {
    this.#host = host;
    this.#onAsk = onAsk;
    this.list = new PagedQueryController<Customer, typeof listCustomers>(host, listCustomers, () =>
      toRequest(this.#asked),
    );
    this.#total = new QueryController(host, listCustomers, () =>
      this.isNarrowed ? { query: { pageSize: 1, count: true } } : undefined,
    );
    host.addController(this);
  }

  hostDisconnected(): void {
    // A move in the page disconnects and connects within one task: typing goes on.
    queueMicrotask(() => {
      if (!this.#host.isConnected) clearTimeout(this.#resting);
    });
  }

  /** What stands in the fields. */
  get typed(): CustomerPickerState {
    return this.#typed;
  }

  /** What the server is asked: the same, once typing rests. */
  get asked(): CustomerPickerState {
    return this.#asked;
  }

  /** True if search or filters leave some out. */
  get isNarrowed(): boolean {
    return isNarrowed(this.#asked);
  }

  /** True if the person may not see the list. */
  get isRefused(): boolean {
    return this.list.error?.status === 403;
  }

  /** True if there is no customer at all: then there is nothing to search, and one place to begin. */
  get isEmpty(): boolean {
    return this.list.status === 'ready' && this.list.items.length === 0 && !this.isNarrowed;
  }

  /** How many were found; undefined while that is not known. */
  get found(): number | undefined {
    return this.list.value?.totalSize;
  }

  /** How many there are without search and filters. */
  get total(): number | undefined {
    return this.isNarrowed ? this.#total.value?.totalSize : this.found;
  }

  /** Set from outside: asks at once and tells nobody. */
  set(given: unknown): void {
    clearTimeout(this.#resting);
    this.#typed = readState(given);
    this.#asked = this.#typed;
    this.#host.requestUpdate();
  }

  /** Changed by a person at once, as a click does. */
  choose(change: SearchChange): void {
    this.#merge(change);
    this.#ask(true);
  }

  /** Changed by a person who types: the server is asked when that rests. */
  type(change: SearchChange): void {
    this.#merge(change);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#ask(false), typingRest);
  }

  /** Takes search and filters away; the order stays. */
  clear(): void {
    const { sort } = this.#typed;
    this.#typed = sort === undefined ? {} : { sort };
    this.#ask(true);
  }

  #merge(change: SearchChange) {
    const merged = { ...this.#typed, ...change };
    this.#typed = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    this.#host.requestUpdate();
  }

  #ask(isStep: boolean) {
    clearTimeout(this.#resting);
    const before = JSON.stringify(this.#asked);
    this.#asked = readState(this.#typed);
    if (JSON.stringify(this.#asked) === before) return;
    this.#host.requestUpdate();
    this.#onAsk(isStep);
  }
}
