import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claim, claim, complete, deleteExpiredKeys } from '../../src/store/idempotency.ts';
import type { Database } from '../../src/store/open.ts';
import { openReply, sealReply } from '../../src/store/sealed-reply.ts';
import { asCustomer, asSystem } from '../../src/store/tenant.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { createTestOrganization, type TestOrganization } from '../support/test-organization.ts';

let db: Database;
let organization: TestOrganization;
beforeAll(async () => {
  db = await sharedTestDatabase();
  organization = await createTestOrganization(db);
});
afterAll(() => db.close());

const now = new Date('2026-11-25T00:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const request = (changed: Partial<Claim> = {}): Claim => ({
  organizationId: organization.id,
  customerId: null,
  subject: organization.admin.id,
  route: 'createCustomer',
  key: randomUUID(),
  bodyHash: 'hash',
  now,
  ...changed,
});

const reply = { status: 201, headers: { ETag: '"1"' }, body: '{"secret":"pbk_shown once"}' };

/** A request that is answered: claims and completes, in one transaction. */
const answer = (of: Claim) =>
  organization.read(async (tx) => {
    const claimed = await claim(tx, of);
    if (claimed.kind === 'new') await complete(tx, of, reply);
    return claimed;
  });

describe('an idempotency key', () => {
  it('is new once, and then gives the first answer again', async () => {
    const first = request();
    expect(await answer(first)).toEqual({ kind: 'new' });
    expect(await answer(first)).toEqual({ kind: 'replay', ...reply });
    expect(await answer({ ...first, now: later(23) })).toEqual({ kind: 'replay', ...reply });
  });

  it('is free again after 24 hours', async () => {
    const first = request();
    await answer(first);
    expect(await answer({ ...first, now: later(24), bodyHash: 'another' })).toEqual({ kind: 'new' });
    expect(await answer({ ...first, now: later(25), bodyHash: 'another' })).toEqual({ kind: 'replay', ...reply });
  });

  it('is free again when the work was rolled back', async () => {
    const first = request();
    const work = organization.read(async (tx) => {
      await claim(tx, first);
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await answer(first)).toEqual({ kind: 'new' });
  });

  it('is refused with another body', async () => {
    const first = request();
    await answer(first);
    await expect(answer({ ...first, bodyHash: 'another' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is busy while work whose claim is committed is not done', async () => {
    const first = request();
    await organization.read((tx) => claim(tx, first));
    await expect(answer(first)).rejects.toMatchObject({ code: 'IDEMPOTENCY_BUSY', retryAfter: 1 });
  });

  it('means another thing for another person, route or customer', async () => {
    const first = request();
    await answer(first);
    const { id: customerId } = await organization.addCustomer();
    expect(await answer({ ...first, subject: 'another' })).toEqual({ kind: 'new' });
    expect(await answer({ ...first, route: 'another' })).toEqual({ kind: 'new' });
    const own = { ...first, customerId };
    expect(await asCustomer(db, { organizationId: organization.id, customerId }, (tx) => claim(tx, own))).toEqual({
      kind: 'new',
    });
  });

  it('is deleted once it has expired, not before', async () => {
    const [old, fresh] = [request(), request({ now: later(2) })];
    await answer(old);
    await answer(fresh);
    await asSystem(db, (tx) => deleteExpiredKeys(tx, later(24)));
    const kept = await organization.read((tx) => tx.selectFrom('idempotencyKey').select('expiresAt').execute());
    expect(kept.map(({ expiresAt }) => expiresAt)).toContainEqual(later(26));
    expect(kept.map(({ expiresAt }) => expiresAt)).not.toContainEqual(later(24));
  });
});

describe('a stored answer', () => {
  it('is readable by nobody who has the database alone', async () => {
    const first = request();
    await answer(first);
    const rows = await organization.read((tx) => tx.selectFrom('idempotencyKey').selectAll().execute());
    const everything = JSON.stringify(rows);
    expect(everything).not.toContain(first.key);
    expect(everything).not.toContain('shown once');
    expect(everything).not.toContain(Buffer.from('shown once').toString('base64url').slice(2, -2));
  });

  it('opens with its own key only, and not when it was changed', () => {
    const sealed = sealReply(reply, 'key');
    expect(openReply(sealed, 'key')).toEqual(reply);
    expect(() => openReply(sealed, 'another')).toThrow();
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    expect(() => openReply(bytes.toString('base64url'), 'key')).toThrow();
  });
});
