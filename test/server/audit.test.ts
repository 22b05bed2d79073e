import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTrail, contentOf } from '../support/database-content.ts';
import { mutations, requestOf, targetOf } from '../support/route-examples.ts';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const trail = () => auditTrail(server.deps.db, host.id);

describe.each(mutations)('%s', (name, route) => {
  let as: string;
  beforeAll(async () => {
    host = await createTestHost(server);
    as =
      route.permission === 'server-key'
        ? host.serverKey
        : await host.token('org_admin', { user: { id: 'kim', name: 'Kim' } });
    await send(server, '/v1/me', { as });
  });

  it('writes exactly one entry that says who did what, when and in which request', async () => {
    const target = await targetOf(name, host);
    // There must be a star to take away.
    if (name === 'unstarCustomer') {
      await send(server, `/v1/customers/${target.id}/star`, { method: 'PUT', as });
    }
    const before = await trail();
    const [path, request] = await requestOf(name, target);
    const reply = await send(server, path, { ...request, as });
    expect(reply.status, reply.text).toBeLessThan(300);
    const written = (await trail()).slice(before.length);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({
      actorKind: route.permission === 'server-key' ? 'server_key' : 'user',
      actorName: route.permission === 'server-key' ? 'First key' : 'Kim',
      actorRole: 'org_admin',
      actorAct: null,
      requestId: reply.headers.get('X-Request-Id'),
      action: expect.stringMatching(/^[a-z_]+\.[a-z]+$/),
    });
    if (route.path.includes('{id}')) expect(written[0]?.targetId).toBe(target.id);
  });

  it('writes nothing when it is refused', async () => {
    const target = await targetOf(name, host);
    const [path, request] = await requestOf(name, target);
    const before = await contentOf(server.deps.db);
    const absent = path.replace(target.id, '01900000-0000-7000-8000-000000000000');
    const refused = [
      await send(server, path, { ...request, as, key: null }),
      await send(server, path, { ...request, as, body: '{' }),
      ...(route.path.includes('{id}') ? [await send(server, absent, { ...request, as })] : []),
      ...(route.versioned ? [await send(server, path, { ...request, as, version: 999 })] : []),
    ];
    for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
    expect(await contentOf(server.deps.db)).toEqual(before);
  });
});

describe('a request that changes nothing', () => {
  beforeAll(async () => {
    host = await createTestHost(server);
  });

  it('writes no entry and keeps the version', async () => {
    const as = await host.token('org_admin');
    await send(server, '/v1/me', { as });
    const { id } = host.acme;
    const star = { method: 'PUT', as };
    expect((await send(server, `/v1/customers/${id}/star`, star)).status).toBe(204);
    const before = await trail();
    const unchanged = [
      await send(server, `/v1/customers/${id}`, { method: 'PATCH', as, version: 1, body: { name: 'Acme' } }),
      await send(server, `/v1/customers/${id}`, { method: 'PATCH', as, version: 1, body: {} }),
      await send(server, '/v1/customers/by-external-id', {
        method: 'PUT',
        as,
        body: { externalId: host.acme.externalId, name: 'Acme' },
      }),
    ];
    for (const { status, body } of unchanged) expect([status, body.version]).toEqual([200, 1]);
    expect((await send(server, `/v1/customers/${id}/star`, star)).status).toBe(204);
    expect((await send(server, `/v1/customers/${host.globex.id}/star`, { method: 'DELETE', as })).status).toBe(204);
    expect(await trail()).toEqual(before);
  });
});

describe('who acts for somebody', () => {
  beforeAll(async () => {
    host = await createTestHost(server);
  });

  it('is named in the entry', async () => {
    const as = await host.token('customer_admin', { act: { sub: 'support-7', name: 'Kim of support' } });
    await send(server, '/v1/me', { as });
    await send(server, '/v1/me', { method: 'PATCH', as, body: { name: 'New name' } });
    const last = (await trail()).at(-1);
    expect(last).toMatchObject({ action: 'user.updated', actorAct: 'Kim of support', customerId: host.acme.id });
  });

  it('does not find a star in the trail that the customer may read', async () => {
    const as = await host.token('org_admin');
    await send(server, `/v1/customers/${host.acme.id}/star`, { method: 'PUT', as });
    expect((await trail()).at(-1)).toMatchObject({ action: 'customer.starred', customerId: null });
  });
});
