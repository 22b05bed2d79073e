import { fixture } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { type Customer, createCustomer, listCustomers } from '../../../src/contract/customers.ts';
import type { RequestInput } from '../../../src/contract/route.ts';
import type { Plugboard } from '../../../src/client/plugboard.ts';
import { MutationController } from '../../../src/elements/controllers/mutation-controller.ts';
import { PagedQueryController } from '../../../src/elements/controllers/paged-query-controller.ts';
import { QueryController } from '../../../src/elements/controllers/query-controller.ts';
import { PlugboardElement } from '../../../src/elements/plugboard-element.ts';

/** The least element that reads customers and adds some. */
export class CustomersProbe extends PlugboardElement {
  /** What is asked for; undefined asks for nothing. */
  question: RequestInput<typeof listCustomers> | undefined = { query: {} };

  readonly read = new QueryController(this, listCustomers, () => this.question);
  readonly create = new MutationController(this, createCustomer);

  get names(): string[] | undefined {
    return this.read.value?.items.map(({ name }) => name);
  }

  ask(query: NonNullable<RequestInput<typeof listCustomers>['query']>): void {
    this.question = { query };
    this.requestUpdate();
  }

  override render(): TemplateResult {
    return html`<div part="base">${this.names?.join()}</div>`;
  }
}
customElements.define('customers-probe', CustomersProbe);

/** The least element that reads customers page by page, six at a time. */
export class CustomerPagesProbe extends PlugboardElement {
  question: RequestInput<typeof listCustomers> = { query: { pageSize: 6 } };

  readonly list = new PagedQueryController<Customer, typeof listCustomers>(this, listCustomers, () => this.question);

  get names(): string[] {
    return this.list.items.map(({ name }) => name);
  }

  override render(): TemplateResult {
    return html`<div part="base">${this.names.join()}</div>`;
  }
}
customElements.define('customer-pages-probe', CustomerPagesProbe);

/** Puts a probe on the page. */
export async function mountProbe<Probe extends CustomersProbe | CustomerPagesProbe>(
  probe: Probe,
  plugboard: Plugboard | undefined,
): Promise<Probe> {
  if (plugboard) probe.plugboard = plugboard;
  await fixture(html`<div>${probe}</div>`);
  return probe;
}
