import { hashServerKey } from '../../commands/keys.ts';
import { permissionsOf } from '../../contract/permissions.ts';
import { Refusal } from '../../contract/refusal.ts';
import { findServerKey } from '../../store/identities.ts';
import { noteServerKeyUse } from '../../store/keys.ts';
import { asOrganization } from '../../store/tenant.ts';
import type { Services } from '../pipeline/services.ts';
import type { Caller } from './caller.ts';

/** Whom a server key speaks for: the organization itself, with every permission of its administrators. */
export async function identifyServerKey(secret: string, { db, clock }: Services): Promise<Caller> {
  const key = await findServerKey(db, hashServerKey(secret));
  if (!key) throw new Refusal('TOKEN_INVALID', 'There is no such server key.');
  const now = clock.now();
  if (key.expiresAt && key.expiresAt <= now) throw new Refusal('TOKEN_EXPIRED', 'The server key has expired.');
  await asOrganization(db, key.organizationId, (tx) => noteServerKeyUse(tx, key, now));
  return {
    actor: {
      kind: 'server_key',
      organizationId: key.organizationId,
      customerId: null,
      userId: null,
      role: 'org_admin',
      permissions: new Set(permissionsOf('org_admin')),
      id: key.id,
      name: key.name,
    },
    readOnly: false,
    allowedOrigins: [],
  };
}
