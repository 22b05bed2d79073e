import type { ServerKey, ServerKeyWithSecret, SigningKey } from '../../contract/keys.ts';
import type { ServerKeyRow, SigningKeyRow } from '../../store/keys.ts';

/** A signing key; it has no private part to hide. */
export function presentSigningKey(row: SigningKeyRow): SigningKey {
  return {
    id: row.id,
    name: row.name,
    algorithm: row.algorithm,
    issuer: row.issuer,
    publicKey: row.publicKey,
    active: row.active,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A server key without its secret, which the database does not have either. */
export function presentServerKey(row: ServerKeyRow): ServerKey {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A new server key with its secret: the one reply that shows it. */
export function presentNewServerKey(row: ServerKeyRow, secret: string): ServerKeyWithSecret {
  return { ...presentServerKey(row), secret };
}
