import { createHash, randomBytes } from 'node:crypto';
import {
  maxActiveSigningKeys,
  type NewServerKey,
  type NewSigningKey,
  type ServerKeyPatch,
  type SigningKeyPatch,
} from '../contract/keys.ts';
import { Refusal } from '../contract/refusal.ts';
import * as store from '../store/keys.ts';
import type { ServerKeyRow, SigningKeyRow } from '../store/keys.ts';
import { lockOrganization } from '../store/organization.ts';
import { changesBetween } from './changes.ts';
import { toPublicJwk } from './public-jwk.ts';
import type { Unit } from './unit.ts';

/** Registers the public part of a signing key. Throws `VALIDATION_FAILED` for a bad key, and `KEY_LIMIT`. */
export async function createSigningKey(unit: Unit, input: NewSigningKey): Promise<SigningKeyRow> {
  const publicKey = toPublicJwk(input.publicKey, input.algorithm);
  await checkKeyLimit(unit);
  const { name, algorithm, issuer } = input;
  const { tx, actor, now } = unit;
  const row = await store.insertSigningKey(tx, actor, { id: unit.newId(), name, algorithm, issuer, publicKey, now });
  unit.audit('signing_key.created', toTarget('signing_key', row));
  return row;
}

/** Renames, enables or disables a signing key. Throws `NOT_FOUND`, `StaleVersion` or `KEY_LIMIT`. */
export async function updateSigningKey(
  unit: Unit,
  id: string,
  version: number,
  patch: SigningKeyPatch,
): Promise<SigningKeyRow> {
  const before = await store.findSigningKey(unit.tx, unit.actor, id);
  if (before?.version !== version) return store.refuseSigningKey(before);
  const changes = changesBetween(before, patch);
  if (changes.length === 0) {
    unit.unchanged();
    return before;
  }
  if (patch.active && !before.active) await checkKeyLimit(unit);
  const row = await store.updateSigningKey(unit.tx, unit.actor, { id, version, now: unit.now }, patch);
  unit.audit('signing_key.updated', toTarget('signing_key', row), changes);
  return row;
}

/** Deletes a signing key. Throws `NOT_FOUND` or `StaleVersion`. */
export async function deleteSigningKey(unit: Unit, id: string, version: number): Promise<void> {
  const row = await store.deleteSigningKey(unit.tx, unit.actor, { id, version });
  unit.audit('signing_key.deleted', toTarget('signing_key', row));
}

/** Two at once wait for each other here, or both would find room for one more. */
async function checkKeyLimit({ tx, actor }: Unit): Promise<void> {
  await lockOrganization(tx, actor.organizationId);
  if ((await store.countActiveSigningKeys(tx, actor)) < maxActiveSigningKeys) return;
  throw new Refusal('KEY_LIMIT', `An organization has at most ${maxActiveSigningKeys} active signing keys.`);
}

/** Makes a server key. `secret` is nowhere else: it is shown once. */
export async function createServerKey(
  unit: Unit,
  { name, expiresAt }: NewServerKey,
): Promise<{ row: ServerKeyRow; secret: string }> {
  const secret = `pbk_${randomBytes(32).toString('base64url')}`;
  const row = await store.insertServerKey(unit.tx, unit.actor, {
    id: unit.newId(),
    name,
    hint: secret.slice(0, hintLength),
    secretHash: hashServerKey(secret),
    expiresAt: toDate(expiresAt),
    now: unit.now,
  });
  unit.audit('server_key.created', toTarget('server_key', row));
  return { row, secret };
}

const hintLength = 8;

/** By what a server key is found: its secret has 256 random bits, so a plain hash is enough. */
export function hashServerKey(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Renames a server key or sets when it ends. Throws `NOT_FOUND` or `StaleVersion`. */
export async function updateServerKey(
  unit: Unit,
  id: string,
  version: number,
  { name, expiresAt }: ServerKeyPatch,
): Promise<ServerKeyRow> {
  const before = await store.findServerKey(unit.tx, unit.actor, id);
  if (before?.version !== version) return store.refuseServerKey(before);
  const patch = {
    ...(name !== undefined && { name }),
    ...(expiresAt !== undefined && { expiresAt: toDate(expiresAt) }),
  };
  const changes = changesBetween(before, patch);
  if (changes.length === 0) {
    unit.unchanged();
    return before;
  }
  const row = await store.updateServerKey(unit.tx, unit.actor, { id, version, now: unit.now }, patch);
  unit.audit('server_key.updated', toTarget('server_key', row), changes);
  return row;
}

/** Deletes a server key. Throws `NOT_FOUND` or `StaleVersion`. */
export async function deleteServerKey(unit: Unit, id: string, version: number): Promise<void> {
  const row = await store.deleteServerKey(unit.tx, unit.actor, { id, version });
  unit.audit('server_key.deleted', toTarget('server_key', row));
}

const toDate = (moment: string | null) => (moment === null ? null : new Date(moment));

function toTarget(type: 'signing_key' | 'server_key', { id, name }: { id: string; name: string }) {
  return { type, id, name };
}
