import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateOrganization } from '../../src/commands/organization.ts';
import { allRoutes, requestOf, targetOf } from '../support/route-examples.ts';
import { send, type TestRequest } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

const listed = 'https://app.larkfield.example';
const listedByOther = 'https://app.other.example';
const bad = [
  'null',
  'https://evil.example',
  'http://app.larkfield.example',
  'https://app.larkfield.example.evil.example',
  'https://app.larkfield.example:8443',
  'https://APP.larkfield.example',
  'https://app.larkfield.example/',
  'https://xapp.larkfield.example',
];

let server: TestServer;
let host: TestHost;
let other: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  [host, other] = [await createTestHost(server), await createTestHost(server)];
  await host.act((unit) => updateOrganization(unit, 1, { allowedOrigins: [listed] }));
  await other.act((unit) => updateOrganization(unit, 1, { allowedOrigins: [listedByOther] }));
});
afterAll(() => server.close());

const from = (origin: string, request: TestRequest = {}) => ({
  ...request,
  headers: { ...request.headers, Origin: origin },
});
const allowed = (reply: { headers: Headers }) => reply.headers.get('Access-Control-Allow-Origin');
const preflight = (path: string, origin: string, method = 'POST') =>
  send(server, path, from(origin, { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': method } }));

describe.each(allRoutes)('%s', (name, route) => {
  it('lets no page of an origin that is not listed read a reply, and tells caches so', async () => {
    const [path, request] = await requestOf(name, await targetOf(name, host));
    const as = route.permission === 'server-key' ? host.serverKey : await host.token('org_admin');
    const key = crypto.randomUUID();
    for (const origin of bad) {
      for (const credential of [as, undefined]) {
        const reply = await send(server, path, from(origin, { ...request, as: credential, key }));
        expect(allowed(reply), origin).toBeNull();
        expect(reply.headers.get('Vary'), origin).toBe('Origin');
      }
      const asked = await preflight(path, origin, route.method);
      expect([asked.status, allowed(asked)], origin).toEqual([403, null]);
    }
  });
});

describe('a page of a listed origin', () => {
  it('may read what its organization answers, with the headers that a client needs', async () => {
    const as = await host.token('org_admin');
    const reply = await send(server, `/v1/customers/${host.acme.id}`, from(listed, { as }));
    expect(allowed(reply)).toBe(listed);
    expect(reply.headers.get('Access-Control-Expose-Headers')?.split(', ')).toEqual([
      'ETag',
      'Retry-After',
      'RateLimit',
      'RateLimit-Policy',
      'X-Request-Id',
      'Idempotency-Replayed',
      'Deprecation',
      'Sunset',
      'Content-Disposition',
    ]);
    expect(reply.headers.has('Access-Control-Allow-Credentials')).toBe(false);
  });

  it('may read why it was refused, also before it is known who asks', async () => {
    const replies = [
      await send(server, '/v1/me', from(listed)),
      await send(server, '/v1/me', from(listed, { as: 'nonsense' })),
      await send(server, '/v1/organization', from(listed, { as: await host.token('org_admin') })),
      await send(server, '/v1/nowhere', from(listed)),
      await send(server, '/v1/capabilities', from(listed)),
    ];
    expect(replies.map(({ status }) => status)).toEqual([401, 401, 403, 404, 200]);
    for (const reply of replies) expect(allowed(reply)).toBe(listed);
  });

  it('may not use the token of another organization', async () => {
    const as = await other.token('org_admin');
    expect(allowed(await send(server, '/v1/me', from(listed, { as })))).toBeNull();
  });

  it('may not use a server key, which belongs in no page', async () => {
    expect(allowed(await send(server, '/v1/me', from(listed, { as: host.serverKey })))).toBeNull();
  });
});

describe('a preflight', () => {
  it('is allowed for an origin that any organization lists, on any path, and may be kept', async () => {
    for (const origin of [listed, listedByOther]) {
      const reply = await preflight('/v1/customers', origin);
      expect(reply.status).toBe(204);
      expect(allowed(reply)).toBe(origin);
      expect(reply.headers.get('Access-Control-Allow-Headers')).toBe(
        'Authorization, Content-Type, If-Match, Idempotency-Key',
      );
      expect(reply.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, PUT, PATCH, DELETE');
      expect(reply.headers.get('Access-Control-Max-Age')).toBe('7200');
      expect(reply.headers.get('Vary')).toBe('Origin');
    }
    expect((await preflight('/v1/nowhere', listed)).status).toBe(204);
  });
});

describe('a request that a browser says is of another site', () => {
  const create = async (origin: string, site?: string) => {
    const reply = await send(server, '/v1/customers', {
      method: 'POST',
      as: await host.token('org_admin'),
      body: { name: `Name ${crypto.randomUUID()}` },
      headers: { Origin: origin, ...(site !== undefined && { 'Sec-Fetch-Site': site }) },
    });
    return reply.status === 201 ? 201 : (reply.body.code as string);
  };

  it('does nothing unless its origin is listed', async () => {
    expect(await create('https://evil.example', 'cross-site')).toBe('ORIGIN_FORBIDDEN');
    expect(await create('null', 'cross-site')).toBe('ORIGIN_FORBIDDEN');
    expect(await create('https://evil.example', 'same-site')).toBe('ORIGIN_FORBIDDEN');
    expect(await create(listed, 'cross-site')).toBe(201);
  });

  it('is not one when it comes from the host’s own origin through its proxy, or from no browser', async () => {
    expect(await create('https://host.example', 'same-origin')).toBe(201);
    expect(await create('https://host.example')).toBe(201);
  });
});
