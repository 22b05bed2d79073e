import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** A transaction that went through one of the three doors. */
export type Tx = Transaction<Schema>;

type Door = 'plugboard_organization' | 'plugboard_customer' | 'plugboard_system';

/**
 * Runs `work` in a transaction that sees one organization: for members of the organization and server keys.
 * Commits what `work` did, or rolls all of it back if it throws.
 */
export function asOrganization<T>(db: Database, organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return through(db, 'plugboard_organization', organizationId, '', work);
}

/** As {@link asOrganization}, and sees one customer of it only: for people of that customer. */
export function asCustomer<T>(
  db: Database,
  tenant: { organizationId: string; customerId: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return through(db, 'plugboard_customer', tenant.organizationId, tenant.customerId, work);
}

/** As {@link asOrganization}, and sees every tenant: for setting up, jobs and retention, never for a request. */
export function asSystem<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return through(db, 'plugboard_system', '', '', work);
}

/**
 * All settings are local to the transaction: set for the session they would leak into the next request that gets this
 * connection. `role` as a setting is SET LOCAL ROLE; one statement saves three round trips per request.
 */
function through<T>(
  db: Database,
  door: Door,
  organizationId: string,
  customerId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('role', ${door}, true),
      set_config('plugboard.organization_id', ${organizationId}, true),
      set_config('plugboard.customer_id', ${customerId}, true),
      set_config('lock_timeout', '5s', true)`.execute(tx);
    return work(tx);
  });
}
