import { sql } from 'kysely';
import type { SigningAlgorithm } from '../contract/keys.ts';
import type { Database } from './database.ts';
import type { PublicJwk } from './schema.ts';

/**
 * The look-ups that come before it is known whose request it is, and so go through no door: functions of the database,
 * each answering one question by one secret or random value.
 */

/** An active signing key and whom it speaks for. */
export interface SigningKeyIdentity {
  id: string;
  organizationId: string;
  algorithm: SigningAlgorithm;
  /** The `iss` that its tokens must have. */
  issuer: string;
  publicKey: PublicJwk;
  /** The origins from which pages of the organization may call. */
  allowedOrigins: string[];
}

/** A server key and whom it speaks for. `expiresAt` may lie in the past. */
export interface ServerKeyIdentity {
  id: string;
  organizationId: string;
  name: string;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** The active signing key that a token names by its `kid`, a UUID. */
export async function findSigningKey(db: Database, kid: string): Promise<SigningKeyIdentity | undefined> {
  const { rows } = await sql<SigningKeyIdentity>`select * from find_signing_key(${kid}::uuid)`.execute(db.kysely);
  return rows[0];
}

/** The server key whose secret has this hash; see `hashServerKey`. */
export async function findServerKey(db: Database, hash: string): Promise<ServerKeyIdentity | undefined> {
  const { rows } = await sql<ServerKeyIdentity>`select * from find_server_key(${hash})`.execute(db.kysely);
  return rows[0];
}

/** True if any organization lists this origin: all that can be asked at a preflight, which carries no token. */
export async function isOriginAllowed(db: Database, origin: string): Promise<boolean> {
  const { rows } = await sql<{ allowed: boolean }>`select is_origin_allowed(${origin}) as allowed`.execute(db.kysely);
  return rows[0]?.allowed ?? false;
}
