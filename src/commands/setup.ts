import { type Actor, permissions } from '../contract/permissions.ts';
import { insertOrganization, type OrganizationRow } from '../store/organization.ts';
import { createServerKey } from './keys.ts';
import { createUnit, type UnitOptions } from './unit.ts';

/** Who acts where nobody asked: setting up, jobs, retention. */
function systemActor(organizationId: string): Actor {
  return {
    kind: 'system',
    organizationId,
    customerId: null,
    userId: null,
    role: 'org_admin',
    permissions: new Set(permissions),
    id: 'system',
    name: 'System',
  };
}

/**
 * Makes an organization and its first server key, whose secret is nowhere else. `tx` went through the system's door.
 */
export async function createOrganization(
  { tx, now, newId }: Pick<UnitOptions, 'tx' | 'now' | 'newId'>,
  { name }: { name: string },
): Promise<{ organization: OrganizationRow; serverKeySecret: string }> {
  const organization = await insertOrganization(tx, { id: newId(), name, now });
  const unit = createUnit({ tx, now, newId, actor: systemActor(organization.id) });
  unit.audit('organization.created', { type: 'organization', id: organization.id, name });
  const { secret } = await createServerKey(unit, { name: 'First key', expiresAt: null });
  await unit.flush();
  return { organization, serverKeySecret: secret };
}
