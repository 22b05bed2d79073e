import type { ReactiveController } from 'lit';
import { type Customer, starCustomer, unstarCustomer } from '../../contract/customers.ts';
import { MutationController } from '../controllers/mutation-controller.ts';
import type { PlugboardHost } from '../plugboard-element.ts';

/** Stars and their removal, shown at once and taken back if the server refuses. */
export class StarToggle implements ReactiveController {
  readonly #star: MutationController<typeof starCustomer>;
  readonly #unstar: MutationController<typeof unstarCustomer>;
  readonly #host: PlugboardHost;
  readonly #onFailed: () => void;
  /** What the person has just chosen, until the list says the same. */
  readonly #chosen = new Map<string, boolean>();

  constructor(host: PlugboardHost, onFailed: () => void) {
    this.#host = host;
    this.#onFailed = onFailed;
    this.#star = new MutationController(host, starCustomer);
    this.#unstar = new MutationController(host, unstarCustomer);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#chosen.clear();
  }

  isStarred({ id, starred = false }: Customer): boolean {
    if (this.#chosen.get(id) === starred) this.#chosen.delete(id);
    return this.#chosen.get(id) ?? starred;
  }

  async toggle(customer: Customer): Promise<void> {
    const starred = !this.isStarred(customer);
    const mutation = starred ? this.#star : this.#unstar;
    if (mutation.isBusy) return;
    this.#chosen.set(customer.id, starred);
    const { done } = await mutation.run({ params: { id: customer.id } });
    if (done) return;
    this.#chosen.delete(customer.id);
    this.#host.requestUpdate();
    this.#onFailed();
  }
}
