import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { defaultLimits, noLimits } from '../../src/server/middleware/limiter.ts';
import { send, type TestReply, type TestRequest } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

// Windows are so long that none ends while a test runs.
const seconds = 1000;
const rate = (requests: number) => ({ requests, seconds });

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  host = await createTestHost(server);
});
afterAll(() => server.close());

/** The same server with other limits, and nothing counted yet. */
const limited = (limits: Partial<typeof noLimits>) => createApp({ ...server.deps, limits: { ...noLimits, ...limits } });

async function times(count: number, ask: () => Promise<TestReply>): Promise<TestReply[]> {
  const replies: TestReply[] = [];
  for (let index = 0; index < count; index += 1) replies.push(await ask());
  return replies;
}

const statuses = (replies: TestReply[]) => replies.map(({ status }) => status);

describe('the limits', () => {
  it('are those of the wire by default', () => {
    const perSecond = Object.fromEntries(
      Object.entries(defaultLimits).map(([name, { requests, seconds: window }]) => [name, requests / window]),
    );
    expect(perSecond).toEqual({ user: 25, customer: 50, serverKey: 100, creation: 10, failedAuthentication: 20 / 60 });
    expect(defaultLimits.user.requests).toBe(50);
  });

  it('refuse a person who asks too often, and say how long to wait', async () => {
    const app = limited({ user: rate(3) });
    const as = await host.token('org_admin');
    const replies = await times(4, () => send(app, '/v1/me', { as }));
    expect(statuses(replies)).toEqual([200, 200, 200, 429]);
    const last = replies[3];
    expect(last?.body).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
    expect(Number(last?.headers.get('Retry-After'))).toBeGreaterThan(seconds - 60);
    expect(replies.map(({ headers }) => headers.get('RateLimit')?.split(';t=')[0])).toEqual([
      '"user";r=2',
      '"user";r=1',
      '"user";r=0',
      '"user";r=0',
    ]);
    expect(last?.headers.get('RateLimit-Policy')).toBe(`"user";q=3;w=${seconds}`);
  });

  it('count each person and each server key for themselves', async () => {
    const app = limited({ user: rate(1), serverKey: rate(2) });
    const [kim, lee] = [await host.token('org_admin', { user: 'kim' }), await host.token('org_admin', { user: 'lee' })];
    expect(statuses(await times(2, () => send(app, '/v1/me', { as: kim })))).toEqual([200, 429]);
    expect(statuses(await times(2, () => send(app, '/v1/me', { as: lee })))).toEqual([200, 429]);
    expect(statuses(await times(3, () => send(app, '/v1/me', { as: host.serverKey })))).toEqual([200, 200, 429]);
  });

  it('count a customer over all its people, and the organization’s people not at all', async () => {
    const app = limited({ customer: rate(2) });
    const people = ['a', 'b', 'c', 'd'];
    const ask = async (user: string, role: 'customer_viewer' | 'org_viewer') =>
      send(app, '/v1/me', { as: await host.token(role, { user }) });
    expect(statuses(await Promise.all(people.map((user) => ask(user, 'customer_viewer')))).sort()).toEqual([
      200, 200, 429, 429,
    ]);
    expect(statuses(await Promise.all(people.map((user) => ask(user, 'org_viewer'))))).toEqual([200, 200, 200, 200]);
  });

  it('count what a person makes, but not what the backend brings in', async () => {
    const app = limited({ creation: rate(2) });
    const create = async (as: string) =>
      send(app, '/v1/customers', { method: 'POST', as, body: { name: `Name ${crypto.randomUUID()}` } });
    const person = await host.token('org_admin');
    expect(statuses(await times(3, () => create(person)))).toEqual([201, 201, 429]);
    expect((await send(app, '/v1/me', { as: person })).status).toBe(200);
    expect(statuses(await times(5, () => create(host.serverKey)))).toEqual([201, 201, 201, 201, 201]);
  });

  it('refuse before it is asked what one may', async () => {
    const app = limited({ user: rate(1) });
    const as = await host.token('customer_viewer');
    expect(statuses(await times(2, () => send(app, '/v1/customers', { as })))).toEqual([403, 429]);
  });

  it('are counted for public routes by nobody', async () => {
    const app = limited({ user: rate(1), failedAuthentication: rate(1) });
    expect(statuses(await times(5, () => send(app, '/v1/capabilities')))).toEqual([200, 200, 200, 200, 200]);
  });
});

describe('tokens that are not good', () => {
  const ask = (app: Parameters<typeof send>[0], request: TestRequest) => send(app, '/v1/me', request);

  it('are refused as too many after 20 from one address, also server keys', async () => {
    const app = limited({ failedAuthentication: { ...defaultLimits.failedAuthentication, seconds } });
    const address = '198.51.100.7';
    const replies = await times(10, () => ask(app, { as: 'a.b.c', address }));
    replies.push(...(await times(10, () => ask(app, { as: 'pbk_guess', address }))));
    expect(new Set(statuses(replies))).toEqual(new Set([401]));
    expect((await ask(app, { as: 'pbk_guess', address })).body).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect((await ask(app, { as: 'pbk_guess', address: '198.51.100.8' })).status).toBe(401);
  });

  it('do not lock out those who have a good one, who may share a proxy’s address', async () => {
    const app = limited({ failedAuthentication: rate(1) });
    await times(5, () => ask(app, { as: 'a.b.c' }));
    expect((await ask(app, { as: host.serverKey })).status).toBe(200);
  });

  it('are not those that have expired: a page renews them and asks again', async () => {
    const app = limited({ failedAuthentication: rate(1) });
    const as = await host.token('org_admin', { now: new Date(server.deps.clock.now().getTime() - 400_000) });
    expect(statuses(await times(5, () => ask(app, { as })))).toEqual([401, 401, 401, 401, 401]);
    expect(statuses(await times(5, () => ask(app, {})))).toEqual([401, 401, 401, 401, 401]);
  });
});
