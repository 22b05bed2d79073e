import type { Insertable } from 'kysely';
import type { AuditEntryTable, Change } from './schema.ts';
import type { Tx } from './tenant.ts';

/** An entry of the audit trail: who did what to what, and what it was before. */
export type NewAuditEntry = Omit<Insertable<AuditEntryTable>, 'changes'> & { changes: readonly Change[] };

/** Writes entries of the audit trail. There is no way to change one. */
export async function insertAuditEntries(tx: Tx, entries: readonly NewAuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('auditEntry')
    .values(entries.map((entry) => ({ ...entry, changes: JSON.stringify(entry.changes) })))
    .execute();
}
