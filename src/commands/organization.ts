import type { OrganizationPatch } from '../contract/organization.ts';
import * as store from '../store/organization.ts';
import type { OrganizationRow } from '../store/organization.ts';
import { StaleVersion } from '../store/stale-version.ts';
import { changesBetween } from './changes.ts';
import type { Unit } from './unit.ts';

/** Changes the organization's settings. Throws `StaleVersion`. */
export async function updateOrganization(
  unit: Unit,
  version: number,
  patch: OrganizationPatch,
): Promise<OrganizationRow> {
  const { tx, actor, now } = unit;
  const before = await store.getOrganization(tx, actor.organizationId);
  if (before.version !== version) throw new StaleVersion({ type: 'organization', row: before });
  const changes = changesBetween(before, patch);
  if (changes.length === 0) {
    unit.unchanged();
    return before;
  }
  const row = await store.updateOrganization(tx, actor, { version, now }, patch);
  unit.audit('organization.updated', { type: 'organization', id: row.id, name: row.name }, changes);
  return row;
}
