import { createCustomer, type Customer, listCustomers } from '../../contract/customers.ts';
import type { FieldError } from '../../contract/errors.ts';
import { nameKey } from '../../contract/text.ts';
import { MutationController } from '../controllers/mutation-controller.ts';
import type { PlugboardHost } from '../plugboard-element.ts';
import {
  type CustomerDraft,
  type CustomerDraftField,
  type DraftFault,
  draftFields,
  emptyDraft,
  faultsOf,
  toNewCustomer,
} from './customer-draft.ts';

/** How sending a draft ended: the customer, or the first field to look at, if one is to blame. */
export type Sent = { readonly created: Customer } | { readonly wrong: CustomerDraftField | undefined };

/** The draft of a new customer: what is typed, what is wrong with it, and sending it once. */
export class CustomerForm {
  /** Who has the name already, after the server said so and once it is found. */
  existing: Customer | undefined;

  readonly #host: PlugboardHost;
  readonly #create: MutationController<typeof createCustomer>;
  #draft = emptyDraft;
  /** Fields that a person has left; after an attempt, all: only these show what is wrong. */
  #left = new Set<CustomerDraftField>();
  /** What was sent last: a refusal by the server holds for these values only. */
  #sent = emptyDraft;

  constructor(host: PlugboardHost) {
    this.#host = host;
    this.#create = new MutationController(host, createCustomer);
  }

  get draft(): CustomerDraft {
    return this.#draft;
  }

  get isBusy(): boolean {
    return this.#create.isBusy;
  }

  /** A failure that belongs to no field. */
  get failure() {
    const { error } = this.#create;
    return error?.fieldErrors.length === 0 ? error : undefined;
  }

  /** What the page sees to be wrong with a field that the person is done with. */
  faultOf(name: CustomerDraftField): DraftFault | undefined {
    return this.#left.has(name) ? faultsOf(this.#draft)[name] : undefined;
  }

  /** What the server has against a value as it still is. */
  refusalOf(name: CustomerDraftField): FieldError | undefined {
    return this.#sent[name] === this.#draft[name] ? this.#create.fieldError(`/${name}`) : undefined;
  }

  change(change: Partial<CustomerDraft>): void {
    this.#draft = { ...this.#draft, ...change };
    this.#host.requestUpdate();
  }

  /** The person has left the field. */
  leave(name: CustomerDraftField): void {
    // An empty name is no fault before somebody tries to add it.
    if (name !== 'name' || this.#draft.name !== '') this.#left.add(name);
    this.#host.requestUpdate();
  }

  /** Forgets what became of a former draft. */
  resetFailure(): void {
    this.#create.reset();
  }

  /** Drops the draft. */
  reset(): void {
    this.#draft = emptyDraft;
    this.#left.clear();
    this.#create.reset();
  }

  async send(): Promise<Sent> {
    const draft = this.#draft;
    this.#left = new Set(draftFields);
    this.#host.requestUpdate();
    const faults = faultsOf(draft);
    const wrong = draftFields.find((name) => faults[name]);
    if (wrong) return { wrong };
    this.#sent = draft;
    const outcome = await this.#create.run(toNewCustomer(draft));
    if (outcome.done) return { created: outcome.reply };
    if (this.#create.error?.code === 'NAME_TAKEN') void this.#findExisting(draft.name);
    return { wrong: draftFields.find((name) => this.#create.fieldError(`/${name}`)) };
  }

  /** Looks up who has the name, so that "Open it" can be offered; without it the sentence stands alone. */
  async #findExisting(name: string) {
    const query = { nameStartsWith: name.trim(), pageSize: 10, includeSystem: true };
    const page = await this.#host.handle?.client.request(listCustomers, { query }).catch(() => undefined);
    this.existing = page?.items.find((customer) => nameKey(customer.name) === nameKey(name));
    this.#host.requestUpdate();
  }
}
