import type { Actor } from '../../contract/permissions.ts';
import type { Database } from '../../store/open.ts';
import { asCustomer, asOrganization, type Tx } from '../../store/tenant.ts';

/** Runs work in a transaction that sees what the actor may see: their customer, or their whole organization. */
export function asActor<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { organizationId, customerId } = actor;
  return customerId === null
    ? asOrganization(db, organizationId, work)
    : asCustomer(db, { organizationId, customerId }, work);
}
