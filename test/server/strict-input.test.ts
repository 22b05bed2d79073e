import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutations, requestOf, targetOf } from '../support/route-examples.ts';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';
import { contentOf } from '../support/database-content.ts';

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  host = await createTestHost(server);
});
afterAll(() => server.close());

/** What somebody might try to slip in: members of rows, of replies, of other bodies, and of every object. */
const extras: Readonly<Record<string, unknown>> = {
  id: '01900000-0000-7000-8000-000000000000',
  organizationId: '01900000-0000-7000-8000-000000000000',
  organization_id: '01900000-0000-7000-8000-000000000000',
  customerId: '01900000-0000-7000-8000-000000000000',
  userId: '01900000-0000-7000-8000-000000000000',
  role: 'org_admin',
  storedRole: 'org_admin',
  permissions: ['customers:delete'],
  kind: 'server_key',
  status_: 'deleting',
  isSystem: true,
  is_system: true,
  starred: true,
  nameKey: 'x',
  name_key: 'x',
  nameSort: 'x',
  avatarUrl: 'https://x.example/a.png',
  version: 99,
  createdAt: '2020-01-01T00:00:00.000Z',
  updatedAt: '2020-01-01T00:00:00.000Z',
  createdBy: 'me',
  updatedBy: 'me',
  origin: 'invited',
  lastSeenAt: '2020-01-01T00:00:00.000Z',
  lastUsedAt: '2020-01-01T00:00:00.000Z',
  secret: 'pbk_mine',
  secretHash: 'x',
  hint: 'x',
  can: { update: true, delete: true },
  admin: true,
  tenant: 'x',
  $set: { name: 'x' },
  'name.$ne': 'x',
  constructor: { prototype: { admin: true } },
  prototype: {},
  toString: 'x',
  hasOwnProperty: 'x',
  '': 'x',
  'name ': 'x',
  Name: 'x',
};

describe.each(mutations)('%s', (name, route) => {
  const as = () => (route.permission === 'server-key' ? Promise.resolve(host.serverKey) : host.token('org_admin'));

  it('refuses each of 40 keys that it does not know, and nothing happens', async () => {
    expect(Object.keys(extras).length).toBeGreaterThanOrEqual(40);
    const [path, request] = await requestOf(name, await targetOf(name, host));
    const credential = await as();
    await send(server, '/v1/me', { as: credential });
    const before = await contentOf(server.deps.db);
    for (const [key, value] of Object.entries(extras)) {
      const body = { ...(request.body as object | undefined), [key]: value };
      const reply = await send(server, path, { ...request, as: credential, body });
      expect(reply.status, `${key}: ${reply.text}`).toBe(422);
      expect(reply.body).toMatchObject({
        code: 'VALIDATION_FAILED',
        errors: [{ code: 'UNKNOWN_KEY', pointer: `/${key}` }],
      });
    }
    expect(await contentOf(server.deps.db)).toEqual(before);
  });

  it('refuses a key __proto__, and nothing happens', async () => {
    const [path, request] = await requestOf(name, await targetOf(name, host));
    const members = JSON.stringify(request.body ?? {}).slice(1, -1);
    const body = `{${[members, '"__proto__":{"admin":true}'].filter(Boolean).join(',')}}`;
    const reply = await send(server, path, { ...request, as: await as(), body });
    expect(reply.body).toMatchObject({ status: 422, errors: [{ code: 'UNKNOWN_KEY', pointer: '/__proto__' }] });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('refuses a body that is no object', async () => {
    const [path, request] = await requestOf(name, await targetOf(name, host));
    for (const body of ['null', '[]', '"x"', '1', 'true', '[{}]']) {
      const reply = await send(server, path, { ...request, as: await as(), body });
      expect(reply.body, body).toMatchObject({ status: 422, errors: [{ code: 'TYPE', pointer: '' }] });
    }
  });
});

describe('a body', () => {
  it('says of each value what is wrong with it', async () => {
    const body = {
      name: '',
      description: 7,
      externalId: 'id:x',
      labels: ['a', ''],
      concurrencyLimit: 1001,
      x: 1,
      'a/b~c': 1,
    };
    const reply = await send(server, '/v1/customers', { method: 'POST', as: host.serverKey, body });
    const errors = reply.body.errors as { pointer: string; code: string; detail: string }[];
    expect(Object.fromEntries(errors.map(({ pointer, code }) => [pointer, code]))).toEqual({
      '/name': 'TOO_SHORT',
      '/description': 'TYPE',
      '/externalId': 'FORMAT',
      '/labels/1': 'TOO_SHORT',
      '/concurrencyLimit': 'OUT_OF_RANGE',
      '/x': 'UNKNOWN_KEY',
      '/a~1b~0c': 'UNKNOWN_KEY',
    });
    for (const { detail } of errors) expect(detail).not.toBe('Invalid input');
  });

  it('says which value is missing, too long or none of those offered', async () => {
    const faults = async (body: object) => {
      const reply = await send(server, '/v1/signing-keys', { method: 'POST', as: host.serverKey, body });
      return (reply.body.errors as { pointer: string; code: string }[]).map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    };
    expect(await faults({})).toEqual(['/name REQUIRED', '/issuer REQUIRED', '/publicKey REQUIRED']);
    expect(await faults({ name: 'x'.repeat(121), issuer: 'i', publicKey: {}, algorithm: 'HS256' })).toEqual([
      '/name TOO_LONG',
      '/algorithm NOT_OFFERED',
    ]);
    expect(await faults({ name: 'x', issuer: 'i', publicKey: { x: 7 } })).toEqual(['/publicKey/x TYPE']);
  });

  it('names at most 50 faults', async () => {
    const body = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key ${index}`, 1]));
    const reply = await send(server, '/v1/customers', { method: 'POST', as: host.serverKey, body });
    expect(reply.body.errors).toHaveLength(50);
  });
});

describe('a query', () => {
  const faults = async (query: string) => {
    const reply = await send(server, `/v1/customers?${query}`, { as: host.serverKey });
    expect(reply.status, query).toBe(400);
    expect(reply.body.code).toBe('QUERY_MALFORMED');
    return (reply.body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it('is refused for what it does not know, and for values that do not fit', async () => {
    expect(await faults('colour=red')).toEqual(['?colour UNKNOWN_KEY']);
    expect(await faults('__proto__=x')).toEqual(['?__proto__ UNKNOWN_KEY']);
    expect(await faults('pageSize=-1')).toEqual(['?pageSize OUT_OF_RANGE']);
    expect(await faults('pageSize=0')).toEqual(['?pageSize OUT_OF_RANGE']);
    expect(await faults('pageSize=ten')).toEqual(['?pageSize TYPE']);
    expect(await faults('pageSize=5&pageSize=6')).toEqual(['?pageSize TYPE']);
    expect(await faults('sort=secret')).toEqual(['?sort NOT_OFFERED']);
    expect(await faults('status=deleting')).toEqual(['?status NOT_OFFERED']);
    expect(await faults('q=%00')).toEqual(['?q FORMAT']);
    expect(await faults('createdFrom=yesterday')).toEqual(['?createdFrom FORMAT']);
  });

  it('may ask for more than a page holds and gets a page', async () => {
    const reply = await send(server, '/v1/customers?pageSize=100000', { as: host.serverKey });
    expect(reply.status).toBe(200);
  });

  it('is refused where a route takes none', async () => {
    const reply = await send(server, '/v1/me?x=1', { as: host.serverKey });
    expect(reply.body).toMatchObject({ status: 400, errors: [{ pointer: '?x', code: 'UNKNOWN_KEY' }] });
  });
});
