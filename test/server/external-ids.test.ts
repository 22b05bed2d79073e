import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

// F46: an encoded slash was decoded too early or twice, and another customer was meant.
const externalIds = [
  'a/b',
  'a%2Fb',
  'a%252Fb',
  'a?b#c',
  'a+b',
  'a b',
  'ü ñ',
  'u\u0308 ñ',
  '../x',
  'a&b=c',
  '%',
  '"',
  "'",
  'id',
  'ID:1',
];

let server: TestServer;
let host: TestHost;
const ids = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer();
  host = await createTestHost(server);
});
afterAll(() => server.close());

const put = (externalId: string, name: string) =>
  send(server, '/v1/customers/by-external-id', { method: 'PUT', as: host.serverKey, body: { externalId, name } });

describe('an external ID with characters of URLs', () => {
  it('makes a customer of its own', async () => {
    for (const externalId of externalIds) {
      const reply = await put(externalId, `Customer ${externalIds.indexOf(externalId)}`);
      expect(reply.status, externalId).toBe(201);
      expect(reply.body.externalId).toBe(externalId);
      ids.set(externalId, reply.body.id as string);
    }
    expect(new Set(ids.values()).size).toBe(externalIds.length);
  });

  it('finds that customer when it is put again', async () => {
    for (const externalId of externalIds) {
      const reply = await put(externalId, `Renamed ${externalIds.indexOf(externalId)}`);
      expect([reply.status, reply.body.id], externalId).toEqual([200, ids.get(externalId)]);
    }
  });

  it('finds that customer by the filter, alone and among others', async () => {
    for (const externalId of externalIds) {
      const query = new URLSearchParams({ externalId });
      const reply = await send(server, `/v1/customers?${query}`, { as: host.serverKey });
      expect(
        (reply.body.items as { id: string }[]).map(({ id }) => id),
        externalId,
      ).toEqual([ids.get(externalId)]);
    }
    const query = new URLSearchParams(externalIds.map((externalId) => ['externalId', externalId]));
    const reply = await send(server, `/v1/customers?${query}`, { as: host.serverKey });
    expect(reply.body.items).toHaveLength(externalIds.length);
  });

  it('names that customer in a token', async () => {
    for (const externalId of externalIds) {
      const as = await host.token('customer_admin', { customer: externalId });
      const reply = await send(server, '/v1/me', { as });
      expect(reply.body.customer?.id, externalId).toBe(ids.get(externalId));
    }
  });

  it.each(['', '.', '..', 'id:1', 'x'.repeat(129), 'a\u0000b', 'a\nb', '\ud800'])(
    'is refused as %j',
    async (externalId) => {
      const reply = await put(externalId, 'Refused');
      expect(reply.body).toMatchObject({ status: 422, errors: [{ pointer: '/externalId' }] });
    },
  );
});

describe('a customer without external ID', () => {
  it('is named in a token by its id', async () => {
    const as = await host.token('customer_viewer', { customer: `id:${host.globex.id}` });
    expect((await send(server, '/v1/me', { as })).body.customer).toMatchObject({ id: host.globex.id, name: 'Globex' });
  });

  it('is unknown to a token that names nobody', async () => {
    for (const customer of ['nobody', 'id:01900000-0000-7000-8000-000000000000', 'id:x', 'Acme/1']) {
      const reply = await send(server, '/v1/me', { as: await host.token('customer_admin', { customer }) });
      expect(reply.body, customer).toMatchObject({ status: 401, code: 'CUSTOMER_UNKNOWN' });
    }
  });
});
