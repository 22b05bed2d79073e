import { sql } from 'kysely';
import type { Database } from '../../src/store/open.ts';
import { asSystem } from '../../src/store/tenant.ts';

const tables = [
  'organization',
  'signing_key',
  'server_key',
  'customer',
  'app_user',
  'customer_star',
  'idempotency_key',
  'audit_entry',
  'outbox_event',
] as const;

/** Everything that the tables hold, as text: equal before and after means that nothing happened. */
export function contentOf(db: Database): Promise<Record<string, string[]>> {
  return asSystem(db, async (tx) => {
    const content: Record<string, string[]> = {};
    for (const table of tables) {
      const { rows } = await sql<{
        text: string;
      }>`select t::text as text from ${sql.table(table)} t order by 1`.execute(tx);
      content[table] = rows.map(({ text }) => text);
    }
    return content;
  });
}

/** The actions in an organization's audit trail, in the order of their ids. */
export function auditTrail(db: Database, organizationId: string) {
  return asSystem(db, (tx) =>
    tx.selectFrom('auditEntry').selectAll().where('organizationId', '=', organizationId).orderBy('id').execute(),
  );
}
