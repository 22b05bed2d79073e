import { findCustomerByClaim, resolvePerson } from '../../commands/people.ts';
import { findSigningKey, type SigningKeyIdentity } from '../../store/identities.ts';
import { asOrganization } from '../../store/tenant.ts';
import type { Services } from '../pipeline/services.ts';
import type { Caller } from './caller.ts';
import type { EmbedClaims } from './embed-claims.ts';
import { verifyEmbedToken } from './embed-token.ts';
import { effectivePermissions } from './rights.ts';

/** Whom an embed token speaks for: a person with the rights that token, stored role and claims have in common. */
export async function identifyPerson(token: string, requestId: string, services: Services): Promise<Caller> {
  const { db, clock, publicUrl } = services;
  const { claims, key } = await verifyEmbedToken(token, {
    findSigningKey: (kid) => findSigningKey(db, kid),
    audience: publicUrl,
    now: clock.now(),
  });
  const { customerId, person, role } = await arrive(claims, key, requestId, services);
  return {
    actor: {
      kind: 'user',
      organizationId: key.organizationId,
      customerId,
      userId: person.id,
      role,
      permissions: effectivePermissions(claims.role, person.role, claims),
      id: person.id,
      name: person.name,
      ...(claims.act && { act: claims.act.name ?? claims.act.sub }),
    },
    readOnly: claims.readOnly ?? false,
    allowedOrigins: key.allowedOrigins,
  };
}

/** Customer and person as the database has them now; who comes for the first time is made. */
function arrive(claims: EmbedClaims, { organizationId }: SigningKeyIdentity, requestId: string, services: Services) {
  const { db, clock, newId } = services;
  const { iss: issuer, sub: subject, role, name, email, locale, customer: claim } = claims;
  return asOrganization(db, organizationId, async (tx) => {
    const customer = claim === undefined ? null : await findCustomerByClaim(tx, { organizationId, claim });
    const customerId = customer?.id ?? null;
    const now = clock.now();
    const arrival = { organizationId, customerId, issuer, subject, role, name, email, locale, now, newId, requestId };
    return { customerId, ...(await resolvePerson(tx, arrival)) };
  });
}
