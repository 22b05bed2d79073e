import type { OrganizationPatch } from '../contract/organization.ts';
import type { Actor } from '../contract/permissions.ts';
import { authorOf } from './author.ts';
import type { OrganizationRow } from './schema.ts';
import { StaleVersion } from './stale-version.ts';
import type { Tx } from './tenant.ts';

export type { OrganizationRow } from './schema.ts';

/** True if there is an organization at all; through the system's door only. */
export async function hasOrganization(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('organization').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** The organization of the transaction, not for people of a customer. */
export function getOrganization(tx: Tx, organizationId: string): Promise<OrganizationRow> {
  return tx.selectFrom('organization').selectAll().where('id', '=', organizationId).executeTakeFirstOrThrow();
}

/** What everybody may know of the organization, people of its customers included. */
export function getOrganizationName(tx: Tx, organizationId: string): Promise<Pick<OrganizationRow, 'id' | 'name'>> {
  return tx
    .selectFrom('organization')
    .select(['id', 'name'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
}

/**
 * Holds the organization until the transaction ends, for rules that count its things: whoever else counts them waits.
 */
export async function lockOrganization(tx: Tx, organizationId: string): Promise<void> {
  await tx
    .selectFrom('organization')
    .select('id')
    .where('id', '=', organizationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** Makes an organization; through the system's door only. */
export function insertOrganization(
  tx: Tx,
  { id, name, now }: { id: string; name: string; now: Date },
): Promise<OrganizationRow> {
  return tx
    .insertInto('organization')
    .values({ id, name, createdAt: now, updatedAt: now, updatedBy: null })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes the organization if it is still at `version`. Throws `StaleVersion`. */
export async function updateOrganization(
  tx: Tx,
  actor: Actor,
  { version, now }: { version: number; now: Date },
  patch: OrganizationPatch,
): Promise<OrganizationRow> {
  const row = await tx
    .updateTable('organization')
    .set({ ...patch, version: version + 1, updatedAt: now, updatedBy: authorOf(actor) })
    .where('id', '=', actor.organizationId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (row) return row;
  throw new StaleVersion({ type: 'organization', row: await getOrganization(tx, actor.organizationId) });
}
