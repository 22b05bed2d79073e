import {
  createCustomer,
  putCustomerByExternalId,
  starCustomer,
  unstarCustomer,
  updateCustomer,
} from '../../commands/customers.ts';
import { countCustomers, type CustomerCursor, findCustomer, listCustomers } from '../../store/customers.ts';
import { Created, found, type Handlers, Page } from '../handler.ts';
import { presentCustomer } from '../presenters/customers.ts';

/** Customers of the organization; people of a customer see their own. */
export const customerHandlers = {
  listCustomers: async ({ query, after }, { tx, actor }) => {
    const { rows, next } = await listCustomers(tx, actor, query, after as CustomerCursor | undefined);
    const totalSize = query.count ? await countCustomers(tx, actor, query) : undefined;
    return new Page(
      rows.map((row) => presentCustomer(row, actor)),
      next,
      totalSize,
    );
  },
  createCustomer: async ({ body }, unit) => presentCustomer(await createCustomer(unit, body), unit.actor),
  putCustomerByExternalId: async ({ body }, unit) => {
    const { row, created } = await putCustomerByExternalId(unit, body);
    const customer = presentCustomer(row, unit.actor);
    return created ? new Created(customer) : customer;
  },
  getCustomer: async ({ params }, { tx, actor }) =>
    presentCustomer(found(await findCustomer(tx, actor, params.id)), actor),
  updateCustomer: async ({ params, version, body }, unit) =>
    presentCustomer(await updateCustomer(unit, params.id, version, body), unit.actor),
  starCustomer: async ({ params }, unit) => {
    await starCustomer(unit, params.id);
  },
  unstarCustomer: async ({ params }, unit) => {
    await unstarCustomer(unit, params.id);
  },
} satisfies Partial<Handlers>;
