import { sql } from 'kysely';
import { Refusal } from '../contract/refusal.ts';
import { hashIdempotencyKey, openReply, sealReply, type StoredReply } from './sealed-reply.ts';
import { isSqlError } from './taken.ts';
import type { Tx } from './tenant.ts';

/** Whose request it is, to which route, with which key and body. */
export interface Claim {
  organizationId: string;
  customerId: string | null;
  /** The person's or the server key's id. */
  subject: string;
  /** The route's method and path, or its name. */
  route: string;
  /** The caller's `Idempotency-Key`. */
  key: string;
  /** A hash of all that the request asks for. */
  bodyHash: string;
  now: Date;
}

/** What a claim says: go on, or this was answered already. */
export type Claimed = { kind: 'new' } | ({ kind: 'replay' } & StoredReply);

const kept = 24 * 60 * 60_000;

/**
 * Claims an idempotency key, in the transaction of the effect: both are there or neither. Of two requests with one key
 * the second waits, in the database, until the first has ended, and then replays it or, if it was rolled back, goes on.
 * To look first and insert then would let both go on (200 of 200 keys on PostgreSQL; PGlite hides it).
 *
 * Throws `IDEMPOTENCY_KEY_REUSED` for another body, and `IDEMPOTENCY_BUSY` if the first is still at work: after five
 * seconds, or at once for work whose claim is committed before it is done.
 */
export async function claim(tx: Tx, request: Claim): Promise<Claimed> {
  if (await insertClaim(tx, request)) return { kind: 'new' };
  const known = await tx
    .selectFrom('idempotencyKey')
    .select(['bodyHash', 'sealedReply'])
    .where(sameKey(request))
    .executeTakeFirst();
  if (!known) throw busy();
  if (known.bodyHash !== request.bodyHash) {
    throw new Refusal('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used for another request.');
  }
  if (known.sealedReply === null) throw busy();
  return { kind: 'replay', ...openReply(known.sealedReply, request.key) };
}

async function insertClaim(tx: Tx, request: Claim): Promise<boolean> {
  const { organizationId, customerId, subject, route, key, bodyHash, now } = request;
  const fresh = {
    bodyHash,
    sealedReply: null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + kept),
  };
  try {
    const inserted = await tx
      .insertInto('idempotencyKey')
      .values({ organizationId, customerId, subject, route, keyHash: hashIdempotencyKey(key), ...fresh })
      // What has expired is as good as not there.
      .onConflict((conflict) =>
        conflict.constraint('idempotency_key_once').doUpdateSet(fresh).where('idempotencyKey.expiresAt', '<=', now),
      )
      .returning('keyHash')
      .executeTakeFirst();
    return inserted !== undefined;
  } catch (error) {
    if (isSqlError(error, lockNotAvailable)) throw busy(error);
    throw error;
  }
}

const lockNotAvailable = '55P03';

function busy(cause?: unknown): Refusal {
  return new Refusal('IDEMPOTENCY_BUSY', 'A request with this idempotency key is still at work.', {
    retryAfter: 1,
    cause,
  });
}

/** Keeps the reply to a claimed request for 24 hours. */
export async function complete(tx: Tx, request: Claim, reply: StoredReply): Promise<void> {
  await tx
    .updateTable('idempotencyKey')
    .set({ sealedReply: sealReply(reply, request.key) })
    .where(sameKey(request))
    .execute();
}

/** Deletes the keys that have expired; through the system's door only. */
export async function deleteExpiredKeys(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('idempotencyKey').where('expiresAt', '<=', now).execute();
}

function sameKey({ organizationId, customerId, subject, route, key }: Claim) {
  return sql<boolean>`organization_id = ${organizationId} and customer_id is not distinct from ${customerId}::uuid
    and subject = ${subject} and route = ${route} and key_hash = ${hashIdempotencyKey(key)}`;
}
