import type { SigningAlgorithm, SigningKeyPatch } from '../contract/keys.ts';
import type { Actor } from '../contract/permissions.ts';
import { Refusal } from '../contract/refusal.ts';
import { authorOf } from './author.ts';
import { type Page, toPage } from './page.ts';
import type { PublicJwk, ServerKeyRow, SigningKeyRow } from './schema.ts';
import { StaleVersion } from './stale-version.ts';
import type { Tx } from './tenant.ts';

export type { ServerKeyRow, SigningKeyRow } from './schema.ts';

const serverKeyColumns = [
  'organizationId',
  'id',
  'name',
  'hint',
  'expiresAt',
  'lastUsedAt',
  'version',
  'createdAt',
  'updatedAt',
  'updatedBy',
] as const satisfies (keyof ServerKeyRow)[];

/** Which key is changed, from which version, and when. */
export interface KeyChange {
  id: string;
  version: number;
  now: Date;
}

/** A page of lists of keys: oldest first, after the key with the id `after`. */
export interface KeyPage {
  pageSize: number;
  after?: string | undefined;
}

/** The signing keys of the organization, oldest first. */
export async function listSigningKeys(
  tx: Tx,
  actor: Actor,
  { pageSize, after }: KeyPage,
): Promise<Page<SigningKeyRow, string>> {
  const found = await signingKeys(tx, actor)
    .$if(after !== undefined, (query) => query.where('id', '>', after as string))
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  return toPage(found, pageSize, ({ id }) => id);
}

/** One signing key of the organization. */
export function findSigningKey(tx: Tx, actor: Actor, id: string): Promise<SigningKeyRow | undefined> {
  return signingKeys(tx, actor).where('id', '=', id).executeTakeFirst();
}

/** How many signing keys of the organization are active. */
export async function countActiveSigningKeys(tx: Tx, actor: Actor): Promise<number> {
  const { count } = await tx
    .selectFrom('signingKey')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organizationId', '=', actor.organizationId)
    .where('active', '=', true)
    .executeTakeFirstOrThrow();
  return count;
}

function signingKeys(tx: Tx, actor: Actor) {
  return tx.selectFrom('signingKey').selectAll().where('organizationId', '=', actor.organizationId);
}

/** Registers a signing key. */
export function insertSigningKey(
  tx: Tx,
  actor: Actor,
  key: { id: string; name: string; algorithm: SigningAlgorithm; issuer: string; publicKey: PublicJwk; now: Date },
): Promise<SigningKeyRow> {
  const { now, publicKey, ...rest } = key;
  return tx
    .insertInto('signingKey')
    .values({
      ...rest,
      organizationId: actor.organizationId,
      publicKey: JSON.stringify(publicKey),
      createdAt: now,
      updatedAt: now,
      updatedBy: authorOf(actor),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes a signing key that is still at `version`. Throws `NOT_FOUND` or `StaleVersion`. */
export async function updateSigningKey(
  tx: Tx,
  actor: Actor,
  { id, version, now }: KeyChange,
  patch: SigningKeyPatch,
): Promise<SigningKeyRow> {
  const row = await tx
    .updateTable('signingKey')
    .set({ ...patch, version: version + 1, updatedAt: now, updatedBy: authorOf(actor) })
    .where('organizationId', '=', actor.organizationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  return row ?? refuseSigningKey(await findSigningKey(tx, actor, id));
}

/** Deletes a signing key that is still at `version`, and gives it back. Throws `NOT_FOUND` or `StaleVersion`. */
export async function deleteSigningKey(
  tx: Tx,
  actor: Actor,
  { id, version }: Omit<KeyChange, 'now'>,
): Promise<SigningKeyRow> {
  const row = await tx
    .deleteFrom('signingKey')
    .where('organizationId', '=', actor.organizationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  return row ?? refuseSigningKey(await findSigningKey(tx, actor, id));
}

/** Throws what it means that a signing key is not at the expected version; `row` is the key as it is now. */
export function refuseSigningKey(row: SigningKeyRow | undefined): never {
  throw row
    ? new StaleVersion({ type: 'signing_key', row })
    : new Refusal('NOT_FOUND', 'There is no such signing key.');
}

/** The server keys of the organization, oldest first. */
export async function listServerKeys(
  tx: Tx,
  actor: Actor,
  { pageSize, after }: KeyPage,
): Promise<Page<ServerKeyRow, string>> {
  const found = await serverKeys(tx, actor)
    .$if(after !== undefined, (query) => query.where('id', '>', after as string))
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  return toPage(found, pageSize, ({ id }) => id);
}

/** One server key of the organization. */
export function findServerKey(tx: Tx, actor: Actor, id: string): Promise<ServerKeyRow | undefined> {
  return serverKeys(tx, actor).where('id', '=', id).executeTakeFirst();
}

function serverKeys(tx: Tx, actor: Actor) {
  return tx.selectFrom('serverKey').select(serverKeyColumns).where('organizationId', '=', actor.organizationId);
}

/** Writes a server key: of the secret only its hash and its first characters. */
export function insertServerKey(
  tx: Tx,
  actor: Actor,
  key: { id: string; name: string; hint: string; secretHash: string; expiresAt: Date | null; now: Date },
): Promise<ServerKeyRow> {
  const { now, ...rest } = key;
  return tx
    .insertInto('serverKey')
    .values({
      ...rest,
      organizationId: actor.organizationId,
      createdAt: now,
      updatedAt: now,
      updatedBy: authorOf(actor),
    })
    .returning(serverKeyColumns)
    .executeTakeFirstOrThrow();
}

/** Changes a server key that is still at `version`. Throws `NOT_FOUND` or `StaleVersion`. */
export async function updateServerKey(
  tx: Tx,
  actor: Actor,
  { id, version, now }: KeyChange,
  patch: { name?: string; expiresAt?: Date | null },
): Promise<ServerKeyRow> {
  const row = await tx
    .updateTable('serverKey')
    .set({ ...patch, version: version + 1, updatedAt: now, updatedBy: authorOf(actor) })
    .where('organizationId', '=', actor.organizationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(serverKeyColumns)
    .executeTakeFirst();
  return row ?? refuseServerKey(await findServerKey(tx, actor, id));
}

/** Deletes a server key that is still at `version`, and gives it back. Throws `NOT_FOUND` or `StaleVersion`. */
export async function deleteServerKey(
  tx: Tx,
  actor: Actor,
  { id, version }: Omit<KeyChange, 'now'>,
): Promise<ServerKeyRow> {
  const row = await tx
    .deleteFrom('serverKey')
    .where('organizationId', '=', actor.organizationId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(serverKeyColumns)
    .executeTakeFirst();
  return row ?? refuseServerKey(await findServerKey(tx, actor, id));
}

/** Throws what it means that a server key is not at the expected version; `row` is the key as it is now. */
export function refuseServerKey(row: ServerKeyRow | undefined): never {
  throw row ? new StaleVersion({ type: 'server_key', row }) : new Refusal('NOT_FOUND', 'There is no such server key.');
}

const noteEvery = 5 * 60_000;

/** Notes that a server key was used, at most every five minutes, so that reading stays reading. */
export async function noteServerKeyUse(
  tx: Tx,
  key: { organizationId: string; id: string; lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  if (key.lastUsedAt && now.getTime() - key.lastUsedAt.getTime() < noteEvery) return;
  await tx
    .updateTable('serverKey')
    .set({ lastUsedAt: now })
    .where('organizationId', '=', key.organizationId)
    .where('id', '=', key.id)
    .execute();
}
