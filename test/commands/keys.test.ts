import { generateKeyPairSync } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createServerKey,
  createSigningKey,
  deleteServerKey,
  deleteSigningKey,
  hashServerKey,
  updateServerKey,
  updateSigningKey,
} from '../../src/commands/keys.ts';
import { toPublicJwk } from '../../src/commands/public-jwk.ts';
import type { SigningAlgorithm } from '../../src/contract/keys.ts';
import { findServerKey, findSigningKey, isOriginAllowed } from '../../src/store/identities.ts';
import { listServerKeys, listSigningKeys, noteServerKeyUse } from '../../src/store/keys.ts';
import { updateOrganization } from '../../src/commands/organization.ts';
import type { Database } from '../../src/store/open.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { createTestOrganization, type TestOrganization } from '../support/test-organization.ts';

let db: Database;
let organization: TestOrganization;
beforeAll(async () => {
  db = await sharedTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  organization = await createTestOrganization(db);
});

const pairs = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const jwkOf = (algorithm: SigningAlgorithm) =>
  pairs[algorithm].publicKey.export({ format: 'jwk' }) as Record<string, string>;

const register = (changed: Partial<Parameters<typeof createSigningKey>[1]> = {}) =>
  organization.act((unit) =>
    createSigningKey(unit, {
      name: 'Key',
      algorithm: 'ES256',
      issuer: 'https://larkfield.example',
      publicKey: jwkOf('ES256'),
      ...changed,
    }),
  );

const actionsOn = async (id: string) => {
  const entries = await organization.read((tx) =>
    tx.selectFrom('auditEntry').select('action').where('targetId', '=', id).orderBy('id').execute(),
  );
  return entries.map(({ action }) => action);
};

describe('a signing key', () => {
  it('is found by its id alone, with whom it speaks for', async () => {
    await organization.act((unit) => updateOrganization(unit, 1, { allowedOrigins: ['https://app.example'] }));
    const row = await register();
    expect(await findSigningKey(db, row.id)).toEqual({
      id: row.id,
      organizationId: organization.id,
      algorithm: 'ES256',
      issuer: 'https://larkfield.example',
      publicKey: jwkOf('ES256'),
      allowedOrigins: ['https://app.example'],
    });
    expect(await isOriginAllowed(db, 'https://app.example')).toBe(true);
    expect(await isOriginAllowed(db, 'https://app.example:444')).toBe(false);
  });

  it('is found no more once it is disabled or deleted', async () => {
    const { id } = await register();
    await organization.act((unit) => updateSigningKey(unit, id, 1, { active: false }));
    expect(await findSigningKey(db, id)).toBeUndefined();
    await organization.act((unit) => updateSigningKey(unit, id, 2, { active: true }));
    expect(await findSigningKey(db, id)).toBeDefined();
    await organization.act((unit) => deleteSigningKey(unit, id, 3));
    expect(await findSigningKey(db, id)).toBeUndefined();
    expect(await actionsOn(id)).toEqual([
      'signing_key.created',
      'signing_key.updated',
      'signing_key.updated',
      'signing_key.deleted',
    ]);
  });

  it('is one of at most five that are active', async () => {
    const first = await register();
    for (let n = 1; n < 5; n++) await register({ name: `Key ${n}` });
    await expect(register()).rejects.toMatchObject({ code: 'KEY_LIMIT' });
    await organization.act((unit) => updateSigningKey(unit, first.id, 1, { active: false }));
    await register({ name: 'Sixth' });
    const enable = organization.act((unit) => updateSigningKey(unit, first.id, 2, { active: true }));
    await expect(enable).rejects.toMatchObject({ code: 'KEY_LIMIT' });
    await expect(
      organization.act((unit) => updateSigningKey(unit, first.id, 2, { name: 'Renamed' })),
    ).resolves.toMatchObject({ name: 'Renamed', active: false });
  });

  it('is refused from an older version, and where it is foreign or unknown', async () => {
    const { id } = await register();
    const row = await organization.act((unit) => updateSigningKey(unit, id, 1, { name: 'New' }));
    const stale = { name: 'StaleVersion', current: { type: 'signing_key', row }, changedBy: organization.admin.name };
    await expect(organization.act((unit) => updateSigningKey(unit, id, 1, { name: 'Old' }))).rejects.toMatchObject(
      stale,
    );
    await expect(organization.act((unit) => deleteSigningKey(unit, id, 1))).rejects.toMatchObject(stale);
    const other = await createTestOrganization(db);
    for (const absent of [id, uuidv7()]) {
      await expect(other.act((unit) => deleteSigningKey(unit, absent, 2))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(other.act((unit) => updateSigningKey(unit, absent, 2, { name: 'x' }))).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('is listed page by page, oldest first, without those of others', async () => {
    const ids = [];
    for (let n = 0; n < 3; n++) ids.push((await register()).id);
    await (
      await createTestOrganization(db)
    ).act((unit) =>
      createSigningKey(unit, { name: 'Foreign', algorithm: 'ES256', issuer: 'x', publicKey: jwkOf('ES256') }),
    );
    const page = (after?: string) =>
      organization.read((tx) => listSigningKeys(tx, organization.admin, { pageSize: 2, after }));
    const first = await page();
    expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = await page(first.next);
    expect(second.rows.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second.next).toBeUndefined();
  });
});

describe('the public key of a JWK', () => {
  it.each(['ES256', 'EdDSA', 'RS256'] as const)('for %s is kept without anything else', (algorithm) => {
    const jwk = jwkOf(algorithm);
    expect(toPublicJwk({ ...jwk, kid: 'mine', use: 'sig', alg: algorithm, key_ops: ['verify'] }, algorithm)).toEqual(
      jwk,
    );
  });

  const point = jwkOf('ES256');
  it.each<[string, SigningAlgorithm, Record<string, unknown>]>([
    ['a private key', 'ES256', pairs.ES256.privateKey.export({ format: 'jwk' })],
    ['a private RSA key', 'RS256', pairs.RS256.privateKey.export({ format: 'jwk' })],
    ['a shared secret', 'ES256', { kty: 'oct', k: 'c2VjcmV0' }],
    ['a key of another kind', 'ES256', jwkOf('EdDSA')],
    [
      'a key of another curve',
      'ES256',
      generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' }),
    ],
    ['a point that is not on the curve', 'ES256', { ...point, y: point['x'] }],
    ['half a point', 'ES256', { kty: 'EC', crv: 'P-256', x: point['x'] }],
    ['a key that is too short', 'EdDSA', { ...jwkOf('EdDSA'), x: 'AAAA' }],
    [
      'RSA of 1,024 bits',
      'RS256',
      generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' }),
    ],
    ['RSA with the exponent 1', 'RS256', { ...jwkOf('RS256'), e: 'AQ' }],
    ['nothing', 'RS256', {}],
  ])('is refused for %s', (_, algorithm, jwk) => {
    expect(() => toPublicJwk(jwk, algorithm)).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_FAILED',
        fieldErrors: [expect.objectContaining({ pointer: '/publicKey' })],
      }) as Error,
    );
  });
});

describe('a server key', () => {
  const create = (expiresAt: string | null = null) =>
    organization.act((unit) => createServerKey(unit, { name: 'Backend', expiresAt }));

  it('is found by its secret, which is nowhere in the database', async () => {
    const { row, secret } = await create('2027-01-01T00:00:00.000Z');
    expect(secret).toMatch(/^pbk_[\w-]{43}$/);
    expect(row.hint).toBe(secret.slice(0, 8));
    expect(await findServerKey(db, hashServerKey(secret))).toEqual({
      id: row.id,
      organizationId: organization.id,
      name: 'Backend',
      expiresAt: new Date('2027-01-01T00:00:00.000Z'),
      lastUsedAt: null,
    });
    const stored = await organization.read((tx) => tx.selectFrom('serverKey').selectAll().execute());
    expect(JSON.stringify(stored)).not.toContain(secret.slice(8));
    expect(JSON.stringify(row)).not.toContain(hashServerKey(secret));
  });

  it('is renamed, given an end, and opens nothing once it is deleted', async () => {
    const { row, secret } = await create();
    const changed = await organization.act((unit) =>
      updateServerKey(unit, row.id, 1, { name: 'New', expiresAt: '2027-01-01T00:00:00.000Z' }),
    );
    expect(changed).toMatchObject({ name: 'New', expiresAt: new Date('2027-01-01T00:00:00.000Z'), version: 2 });
    expect(await organization.act((unit) => updateServerKey(unit, row.id, 2, { name: 'New' }))).toEqual(changed);
    await expect(organization.act((unit) => updateServerKey(unit, row.id, 1, { name: 'Old' }))).rejects.toMatchObject({
      name: 'StaleVersion',
      current: { type: 'server_key', row: changed },
    });
    await expect(organization.act((unit) => deleteServerKey(unit, row.id, 1))).rejects.toMatchObject({
      name: 'StaleVersion',
    });
    await organization.act((unit) => deleteServerKey(unit, row.id, 2));
    expect(await findServerKey(db, hashServerKey(secret))).toBeUndefined();
    await expect(organization.act((unit) => deleteServerKey(unit, row.id, 2))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await actionsOn(row.id)).toEqual(['server_key.created', 'server_key.updated', 'server_key.deleted']);
  });

  it('says when it was last used, to five minutes', async () => {
    const { row } = await create();
    const use = async (time: string) => {
      const [key] = (
        await organization.read((tx) => listServerKeys(tx, organization.admin, { pageSize: 50 }))
      ).rows.filter(({ id }) => id === row.id) as [typeof row];
      await organization.read((tx) => noteServerKeyUse(tx, key, new Date(time)));
      const { rows } = await organization.read((tx) => listServerKeys(tx, organization.admin, { pageSize: 50 }));
      return rows.find(({ id }) => id === row.id);
    };
    expect(await use('2026-11-25T00:00:00Z')).toMatchObject({
      lastUsedAt: new Date('2026-11-25T00:00:00Z'),
      version: 1,
    });
    expect(await use('2026-11-25T00:04:59Z')).toMatchObject({ lastUsedAt: new Date('2026-11-25T00:00:00Z') });
    expect(await use('2026-11-25T00:05:00Z')).toMatchObject({ lastUsedAt: new Date('2026-11-25T00:05:00Z') });
  });
});
