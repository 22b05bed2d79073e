import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { route } from '../../src/contract/route.ts';
import { createApp } from '../../src/server/app.ts';
import { Created, Page } from '../../src/server/handler.ts';
import { toOutgoing } from '../../src/server/pipeline/outgoing.ts';
import { isUnavailable } from '../../src/server/pipeline/unavailable.ts';
import { contentOf } from '../support/database-content.ts';
import { openTestDatabase } from '../support/database.ts';
import { allRoutes, requestOf, targetOf } from '../support/route-examples.ts';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  host = await createTestHost(server);
});
afterAll(() => server.close());

describe('a mistake inside', () => {
  // The first id names the request; the next, which is none, breaks the insert of the customer.
  const broken = () => {
    const ids = [crypto.randomUUID()].values();
    return createApp({ ...server.deps, newId: () => ids.next().value ?? 'no id, at /srv/plugboard/secret.ts:7' });
  };

  it('is told as a sentence with the request’s id and nothing else, and logged', async () => {
    const reply = await send(broken(), '/v1/customers', { method: 'POST', as: host.serverKey, body: { name: 'New' } });
    expect(reply.status).toBe(500);
    expect(reply.body).toEqual({
      type: 'urn:plugboard:problem:internal',
      title: 'Internal',
      status: 500,
      detail: expect.stringMatching(/^[A-Z][\w ,.]+$/),
      instance: expect.stringContaining(reply.headers.get('X-Request-Id') ?? '-'),
      code: 'INTERNAL',
      retryable: true,
      requestId: reply.headers.get('X-Request-Id'),
    });
    expect(reply.text).not.toMatch(/uuid|syntax|insert|\.ts|srv|node_modules| at /);
    const logged = server.log.find(([, message]) => message === 'INTERNAL')?.[0];
    expect(logged).toMatchObject({ requestId: reply.headers.get('X-Request-Id'), route: 'createCustomer' });
    expect((logged as { err: Error }).err).toBeInstanceOf(Error);
  });

  it('leaves nothing behind, not even the idempotency key', async () => {
    const before = await contentOf(server.deps.db);
    const request = { method: 'POST', as: host.serverKey, key: crypto.randomUUID(), body: { name: 'Again' } };
    expect((await send(broken(), '/v1/customers', request)).status).toBe(500);
    expect(await contentOf(server.deps.db)).toEqual(before);
    expect((await send(server, '/v1/customers', request)).status).toBe(201);
  });
});

describe('a database that is away', () => {
  it('is 503 with a second to wait, on every route that needs it and on /health', async () => {
    const own = await startTestServer({ db: await openTestDatabase() });
    const ownHost = await createTestHost(own);
    const requests = await Promise.all(
      allRoutes.map(async ([name]) => [name, await requestOf(name, await targetOf(name, ownHost))] as const),
    );
    await own.close();
    for (const [name, [path, request]] of requests) {
      const reply = await send(own, path, { ...request, as: ownHost.serverKey });
      if (name === 'getCapabilities' || name === 'getOpenApi') {
        expect(reply.status).toBe(200);
      } else {
        expect(reply.body, name).toMatchObject({ status: 503, code: 'UNAVAILABLE', retryable: true });
        expect(reply.headers.get('Retry-After'), name).toBe('1');
      }
    }
    const fromPage = await send(own, '/v1/me', { as: 'a.b.c', headers: { Origin: 'https://a.example' } });
    expect(fromPage.headers.has('Access-Control-Allow-Origin')).toBe(false);
  });

  it('is told by its driver in many ways', () => {
    const error = (message: string, code?: string) => Object.assign(new Error(message), code && { code });
    for (const away of [
      error('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
      error('terminating connection due to administrator command', '57P01'),
      error('the database system is starting up', '57P03'),
      error('sorry, too many clients already', '53300'),
      error('deadlock detected', '40P01'),
      error('canceling statement due to lock timeout', '55P03'),
      error('Connection terminated unexpectedly'),
      error('timeout exceeded when trying to connect'),
      error('PGlite is closed'),
      new Error('outer', { cause: error('read ECONNRESET', 'ECONNRESET') }),
      new AggregateError([error('connect ECONNREFUSED ::1:5432', 'ECONNREFUSED')], ''),
    ]) {
      expect(isUnavailable(away), away.message).toBe(true);
    }
    for (const mistake of [
      error('duplicate key', '23505'),
      error('syntax error', '42601'),
      new Error('x'),
      'text',
      null,
    ]) {
      expect(isUnavailable(mistake)).toBe(false);
    }
  });
});

describe('a reply', () => {
  const Thing = z.object({ id: z.string(), note: z.optional(z.string()), kind: z.enum(['a', 'b']) });
  const get = route({ summary: 'x', method: 'GET', path: '/x', permission: 'signed-in', response: Thing });
  const list = { ...get, response: z.object({ items: z.array(Thing), nextPageToken: z.optional(z.string()) }) };
  const none = route({ summary: 'x', method: 'DELETE', path: '/x', permission: 'signed-in' });
  const put = { ...get, method: 'PUT', status: [200, 201] } as const;
  const reply = (of: Parameters<typeof toOutgoing>[0], answer: unknown) =>
    toOutgoing(of, answer, (cursor) => Promise.resolve(`sealed ${String(cursor)}`));

  it('that keeps to its schema leaves as it is', async () => {
    expect(await reply(get, { id: '1', kind: 'a' })).toMatchObject({ status: 200, body: '{"id":"1","kind":"a"}' });
    expect(await reply(none, undefined)).toEqual({ status: 204, headers: {}, body: null });
    expect((await reply(put, new Created({ id: '1', kind: 'a' }))).status).toBe(201);
    const page = await reply(list, new Page([{ id: '1', kind: 'b' }], 'there'));
    expect(JSON.parse(page.body ?? '')).toEqual({ items: [{ id: '1', kind: 'b' }], nextPageToken: 'sealed there' });
  });

  it.each([
    ['a member too many, which may be a secret', get, { id: '1', kind: 'a', secretHash: 'x' }],
    ['a member too many inside a page', list, new Page([{ id: '1', kind: 'a', secretHash: 'x' }], undefined)],
    ['a member missing', get, { kind: 'a' }],
    ['a value that nobody knows', get, { id: '1', kind: 'c' }],
    ['nothing', get, undefined],
    ['something where nothing belongs', none, { id: '1' }],
    ['201 where it is not declared', get, new Created({ id: '1', kind: 'a' })],
  ])('with %s does not leave', async (_, of, answer) => {
    await expect(reply(of, answer)).rejects.toThrow();
  });
});

describe('every reply', () => {
  it('carries the headers that keep it from being sniffed, kept, framed or told onward', async () => {
    const paths = ['/health', '/v1/me', '/v1/nowhere', '/v1/capabilities'];
    for (const path of paths) {
      const { headers } = await send(server, path, { headers: { Origin: 'https://a.example' } });
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=63072000',
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.stringMatching(/^req_[0-9a-f]{32}$/),
        vary: 'Origin',
      });
    }
    const plain = createApp({ ...server.deps, publicUrl: 'http://localhost:4650' });
    expect((await send(plain, '/health')).headers.has('Strict-Transport-Security')).toBe(false);
  });

  it('is logged with its route and never with its token, query or body', async () => {
    const as = await host.token('org_admin');
    const reply = await send(server, '/v1/customers?q=private-words', { as });
    const line = server.log.find(
      ([entry]) => (entry as { requestId?: string }).requestId === reply.headers.get('X-Request-Id'),
    );
    expect(line?.[0]).toMatchObject({ method: 'GET', route: 'listCustomers', status: 200, organizationId: host.id });
    expect(JSON.stringify(line)).not.toMatch(/private-words|eyJ/);
  });
});

describe('a server under a path of the host', () => {
  it('answers there and nowhere else', async () => {
    const app = createApp({ ...server.deps, basePath: '/plugboard' });
    expect((await send(app, '/plugboard/v1/me', { as: host.serverKey })).status).toBe(200);
    expect((await send(app, '/v1/me', { as: host.serverKey })).status).toBe(404);
    expect((await send(app, '/plugboard/v1/openapi.json')).body.servers).toEqual([{ url: '/plugboard' }]);
    expect((await send(app, '/plugboard/v1/me', { method: 'PUT' })).status).toBe(405);
  });
});
