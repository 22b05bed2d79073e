import type { Customer } from '../../contract/customers.ts';

/** What both events of the picker tell of a customer. */
export interface CustomerDetail {
  /** As the `customer` property of other elements and the token claim want it: the external ID, or `id:<id>`. */
  readonly customer: string;
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
}

abstract class CustomerEvent extends Event implements CustomerDetail {
  readonly customer: string;
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;

  constructor(type: string, customer: Pick<Customer, 'id' | 'name' | 'externalId'>) {
    super(type, { bubbles: true, composed: true });
    this.id = customer.id;
    this.name = customer.name;
    this.externalId = customer.externalId ?? null;
    this.customer = this.externalId ?? `id:${this.id}`;
  }

  /** The same fields, for frameworks that read `detail`. */
  get detail(): CustomerDetail {
    const { customer, id, name, externalId } = this;
    return { customer, id, name, externalId };
  }
}

/** A person chose a customer. */
export class CustomerSelectedEvent extends CustomerEvent {
  constructor(customer: Pick<Customer, 'id' | 'name' | 'externalId'>) {
    super('pb-customer-selected', customer);
  }
}

/** A person added a customer, and the server has it. */
export class CustomerCreatedEvent extends CustomerEvent {
  constructor(customer: Pick<Customer, 'id' | 'name' | 'externalId'>) {
    super('pb-customer-created', customer);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pb-customer-selected': CustomerSelectedEvent;
    'pb-customer-created': CustomerCreatedEvent;
  }
}
