import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTrail, contentOf } from '../support/database-content.ts';
import { mutations, requestOf, targetOf } from '../support/route-examples.ts';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

/** Keys that are used by eight requests at once; more of them in the long runs. */
const rounds = Number(process.env['PLUGBOARD_ROUNDS'] ?? 20);

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe.each(mutations)('%s', (name, route) => {
  let as: string;
  beforeAll(async () => {
    host = await createTestHost(server);
    as = route.permission === 'server-key' ? host.serverKey : await host.token('org_admin');
    await send(server, '/v1/me', { as });
  });

  it('answers the same request again with the same bytes and does it once', async () => {
    const key = crypto.randomUUID();
    const [path, request] = await requestOf(name, await targetOf(name, host));
    const first = await send(server, path, { ...request, as, key });
    expect(first.status, first.text).toBeLessThan(300);
    const after = await contentOf(server.deps.db);
    const second = await send(server, path, { ...request, as, key });
    expect(second.status).toBe(first.status);
    expect(second.text).toBe(first.text);
    expect(second.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(second.headers.get('Content-Type')).toBe(first.headers.get('Content-Type'));
    expect(first.headers.has('Idempotency-Replayed')).toBe(false);
    expect(second.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await contentOf(server.deps.db)).toEqual(after);
  });

  it('needs a key, and a UUID as key', async () => {
    const [path, request] = await requestOf(name, await targetOf(name, host));
    expect((await send(server, path, { ...request, as, key: null })).body).toMatchObject({
      status: 400,
      code: 'IDEMPOTENCY_KEY_MISSING',
    });
    for (const key of ['', 'abc', '1', "' or 1=1"]) {
      const reply = await send(server, path, { ...request, as, key });
      expect(reply.body, key).toMatchObject({ status: 400, code: 'IDEMPOTENCY_KEY_INVALID' });
    }
  });
});

describe('an idempotency key', () => {
  const create = (as: string, key: string, body: object = { name: `Name ${key}` }) =>
    send(server, '/v1/customers', { method: 'POST', as, key, body });
  beforeAll(async () => {
    host = await createTestHost(server);
  });

  it('is refused with another body, path or query of the same route', async () => {
    const key = crypto.randomUUID();
    const as = host.serverKey;
    const patch = { method: 'PATCH', as, key, version: 1, body: { description: 'a' } };
    expect((await send(server, `/v1/customers/${host.acme.id}`, patch)).status).toBe(200);
    const reused = { status: 422, code: 'IDEMPOTENCY_KEY_REUSED' };
    const otherBody = { ...patch, body: { description: 'b' } };
    expect((await send(server, `/v1/customers/${host.acme.id}`, otherBody)).body).toMatchObject(reused);
    expect((await send(server, `/v1/customers/${host.globex.id}`, patch)).body).toMatchObject(reused);
  });

  it('is one per person and route', async () => {
    const key = crypto.randomUUID();
    const [kim, lee] = [await host.token('org_admin', { user: 'kim' }), await host.token('org_admin', { user: 'lee' })];
    const replies = [
      await create(kim, key),
      await create(lee, key, { name: 'Of Lee' }),
      await create(host.serverKey, key, { name: 'Of the backend' }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await send(server, '/v1/me', { method: 'PATCH', as: kim, key, body: { name: 'Kim' } })).status).toBe(200);
  });

  it('means the same in any case', async () => {
    const key = crypto.randomUUID();
    const first = await create(host.serverKey, key);
    const second = await create(host.serverKey, key.toUpperCase(), { name: `Name ${key}` });
    expect(second.text).toBe(first.text);
  });

  it('is looked up before If-Match: a change whose reply was lost is not refused by itself', async () => {
    const request = {
      method: 'PATCH',
      as: host.serverKey,
      key: crypto.randomUUID(),
      version: 1,
      body: { description: 'changed' },
    };
    const path = `/v1/customers/${host.globex.id}`;
    expect((await send(server, path, request)).body.version).toBe(2);
    expect((await send(server, path, request)).body.version).toBe(2);
    expect((await send(server, path, { ...request, key: crypto.randomUUID() })).status).toBe(412);
  });

  it('is free again after a refusal', async () => {
    const key = crypto.randomUUID();
    expect((await create(host.serverKey, key, { name: 'Acme' })).body.code).toBe('NAME_TAKEN');
    expect((await create(host.serverKey, key, { name: 'Free' })).status).toBe(201);
  });

  it('is free again after 24 hours', async () => {
    const key = crypto.randomUUID();
    expect((await create(host.serverKey, key)).status).toBe(201);
    server.advance(24 * 3600 - 60);
    expect((await create(host.serverKey, key)).headers.get('Idempotency-Replayed')).toBe('true');
    server.advance(120);
    expect((await create(host.serverKey, key)).body.code).toBe('NAME_TAKEN');
  });

  it('brings the secret of a server key once more, which the database does not hold', async () => {
    const request = { method: 'POST', as: host.serverKey, key: crypto.randomUUID(), body: { name: 'Lost reply' } };
    const first = await send(server, '/v1/server-keys', request);
    const { secret } = first.body as { secret: string };
    expect(JSON.stringify(await contentOf(server.deps.db))).not.toContain(secret);
    expect((await send(server, '/v1/server-keys', request)).body.secret).toBe(secret);
    expect((await send(server, '/v1/me', { as: secret })).status).toBe(200);
  });

  it('has one effect when eight requests with it come at once', { timeout: 30_000 + rounds * 1000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const key = crypto.randomUUID();
      const replies = await Promise.all(Array.from({ length: 8 }, () => create(host.serverKey, key)));
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
      expect(replies.filter(({ headers }) => headers.has('Idempotency-Replayed'))).toHaveLength(7);
    }
    const created = (await auditTrail(server.deps.db, host.id)).filter(({ action }) => action === 'customer.created');
    expect(new Set(created.map(({ targetId }) => targetId)).size).toBe(created.length);
  });
});
