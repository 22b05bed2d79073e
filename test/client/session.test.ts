import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionChange } from '../../src/client/session.ts';
import { createCustomer, getCustomer, listCustomers } from '../../src/contract/customers.ts';
import type { Resource } from '../../src/contract/route.ts';
import {
  type Behaviour,
  createLedger,
  html,
  json,
  type MisbehavingServer,
  problem,
  stall,
  startMisbehavingServer,
} from '../support/misbehaving-server.ts';
import { customer, failureOf, fakeToken, makeClient } from './make-client.ts';

let server: MisbehavingServer;
beforeEach(async () => {
  server = await startMisbehavingServer();
});
afterEach(() => server.close());

const one = { params: { id: customer.id } };

/** Takes only the given token and calls every other one expired. */
const takesOnly =
  (token: string, then: Behaviour): Behaviour =>
  (response, request) =>
    request.headers.authorization === `Bearer ${token}`
      ? then(response, request)
      : problem(401, 'TOKEN_EXPIRED')(response, request);

/** A host whose tokens can be changed, and what the session told. */
function makeHost(tokens: (string | null)[]) {
  const reasons: string[] = [];
  const made = makeClient({
    baseUrl: server.url,
    getToken: ({ reason }) => {
      reasons.push(reason);
      const token = tokens.length > 1 ? tokens.shift() : tokens[0];
      return token ?? null;
    },
  });
  const news: SessionChange[] = [];
  made.client.session.subscribe((change) => news.push(change));
  return { ...made, reasons, news };
}

describe('a token that has expired', () => {
  it('is renewed once for 20 elements with 50 requests each, and nobody notices', async () => {
    const [old, fresh] = [fakeToken({ jti: 1 }), fakeToken({ jti: 2 })];
    const { client, reasons, news } = makeHost([old, fresh]);
    server.answer(takesOnly(fresh, json(customer)));
    const element = async () => {
      for (let count = 0; count < 50; count += 1) expect(await client.request(getCustomer, one)).toEqual(customer);
    };
    await Promise.all(Array.from({ length: 20 }, element));
    expect(reasons).toEqual(['first', 'rejected']);
    expect(server.requests).toHaveLength(20 * 50 + 20);
    expect(news).toEqual([]);
  });

  it('replays a change once, with the same key', async () => {
    const [old, fresh] = [fakeToken({ jti: 1 }), fakeToken({ jti: 2 })];
    const { client } = makeHost([old, fresh]);
    const ledger = createLedger();
    server.answer(takesOnly(fresh, ledger.commitThen(json(customer, 201))));
    await client.request(createCustomer, { body: { name: 'A' } });
    const keys = server.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(ledger.effects.size).toBe(1);
  });

  it('costs no attempt: a failure that passes still has its three', async () => {
    const [old, fresh] = [fakeToken({ jti: 1 }), fakeToken({ jti: 2 })];
    const { client } = makeHost([old, fresh]);
    const down = problem(503, 'UNAVAILABLE', { retryable: true });
    server.answer(down, takesOnly(fresh, down), takesOnly(fresh, down), takesOnly(fresh, json(customer)));
    expect(await client.request(getCustomer, one)).toEqual(customer);
    expect(server.requests).toHaveLength(4);
  });

  it('that the host cannot replace ends the session after one replay', async () => {
    const { client, reasons, news } = makeHost([fakeToken()]);
    server.answer(problem(401, 'TOKEN_EXPIRED'));
    expect(await failureOf(client.request(getCustomer, one))).toMatchObject({ code: 'TOKEN_EXPIRED', status: 401 });
    expect(server.requests).toHaveLength(2);
    expect(reasons).toEqual(['first', 'rejected']);
    expect(news).toEqual(['ended']);
  });
});

describe('a session', () => {
  it('is unknown at first, then active with who it is for', async () => {
    const { client, news } = makeHost([fakeToken({ customer: 'a/b' })]);
    server.answer(json(customer));
    expect(client.session).toMatchObject({ status: 'unknown', identity: undefined });
    await client.request(getCustomer, one);
    expect(client.session).toMatchObject({
      status: 'active',
      identity: { organization: 'larkfield', customer: 'a/b', user: 'ada' },
    });
    expect(news).toEqual([]);
  });

  it('ends, told once, when getToken says null; nothing is sent', async () => {
    const { client, news } = makeHost([null]);
    const failures = await Promise.all([1, 2, 3].map(() => failureOf(client.request(listCustomers, {}))));
    for (const failure of failures) expect(failure).toMatchObject({ code: 'SIGNED_OUT', status: 0, retryable: false });
    expect(server.requests).toEqual([]);
    expect(client.session.status).toBe('ended');
    expect(news).toEqual(['ended']);
  });

  it.each(['TOKEN_INVALID', 'ACCESS_REVOKED', 'CUSTOMER_UNKNOWN', 'TOKEN_MISSING'])(
    'ends when the server says %s; the next request asks the host for another token',
    async (code) => {
      const { client, reasons, news } = makeHost([fakeToken({ jti: 1 }), fakeToken({ jti: 2 })]);
      server.answer(problem(401, code), json(customer));
      expect(await failureOf(client.request(getCustomer, one))).toMatchObject({ code, status: 401 });
      expect(server.requests).toHaveLength(1);
      expect(news).toEqual(['ended']);
      await client.request(getCustomer, one);
      expect(reasons).toEqual(['first', 'rejected']);
      expect(news).toEqual(['ended', 'resumed']);
    },
  );

  it('does not go on because the host has another token, only because the server takes it', async () => {
    const { client, news } = makeHost([fakeToken()]);
    server.answer(problem(401, 'ACCESS_REVOKED'), html(502), html(502), html(502), problem(401, 'ACCESS_REVOKED'));
    await failureOf(client.request(getCustomer, one));
    await failureOf(client.request(getCustomer, one));
    await failureOf(client.request(getCustomer, one));
    expect(server.requests).toHaveLength(5);
    expect(news).toEqual(['ended']);
    expect(client.session.status).toBe('ended');
  });

  it('goes on when the host renews it', async () => {
    const { client, news } = makeHost([null, null, fakeToken()]);
    await failureOf(client.request(listCustomers, {}));
    expect(await client.session.renew()).toBe(false);
    expect(await client.session.renew()).toBe(true);
    expect(news).toEqual(['ended', 'resumed']);
    expect(await client.session.renew()).toBe(true);
    expect(news).toHaveLength(2);
  });

  it.each([{ sub: 'grace' }, { customer: 'other' }, { org: 'other' }, { customer: undefined }])(
    'tells of another person or customer (%j) and gives up what the former one had asked',
    async (change) => {
      const short = { exp: 1020 };
      const { client, clock, news } = makeHost([fakeToken(short), fakeToken({ ...short, ...change })]);
      server.answer(stall, json(customer));
      const underWay = failureOf(client.request(createCustomer, { body: { name: 'A' } }));
      await server.received(1);
      clock.advance(9_999);
      await client.request(getCustomer, one);
      expect(news).toEqual([]);
      clock.advance(1);
      // The read that finds it out was the former person's too.
      expect(await failureOf(client.request(getCustomer, one))).toMatchObject({ code: 'SIGNED_OUT' });
      expect(await underWay).toMatchObject({ code: 'SIGNED_OUT' });
      await server.abandoned();
      expect(news).toEqual(['identity-changed']);
      expect(await client.request(getCustomer, one)).toEqual(customer);
      expect(client.session.status).toBe('active');
    },
  );

  it('of somebody else never sends what the former person had begun', async () => {
    const { client, news } = makeHost([fakeToken(), fakeToken({ sub: 'grace' })]);
    server.answer(problem(401, 'TOKEN_EXPIRED'), json(customer, 201));
    const failure = await failureOf(client.request(createCustomer, { body: { name: 'A' } }));
    expect(failure).toMatchObject({ code: 'SIGNED_OUT' });
    expect(server.requests).toHaveLength(1);
    expect(news).toEqual(['identity-changed']);
    expect(client.session).toMatchObject({ status: 'active', identity: { user: 'grace' } });
  });

  it('tells first, then gives up: who asks anew on the notice is served', async () => {
    const { client } = makeHost([fakeToken(), fakeToken({ sub: 'grace' })]);
    server.answer(problem(401, 'TOKEN_EXPIRED'), json(customer));
    const again: Promise<unknown>[] = [];
    client.session.subscribe(() => again.push(client.request(getCustomer, one)));
    await failureOf(client.request(getCustomer, one));
    expect(await Promise.all(again)).toEqual([customer]);
  });

  it('with other rights of the same person says that "me" has changed, no more', async () => {
    const { client, clock, news } = makeHost([
      fakeToken(),
      fakeToken({ jti: 2 }),
      fakeToken({ role: 'customer_viewer' }),
    ]);
    server.answer(json(customer));
    const told: Resource[][] = [];
    client.changes.subscribe((resources) => told.push([...resources]));
    await client.request(getCustomer, one);
    clock.advance(250_000);
    await client.request(getCustomer, one);
    expect(told).toEqual([]);
    clock.advance(250_000);
    await client.request(getCustomer, one);
    expect(told).toEqual([['me']]);
    expect(news).toEqual([]);
  });
});

describe('logging out', () => {
  it('forgets everything, gives up what is under way, and refuses what follows until the host renews', async () => {
    const { client, reasons, news } = makeHost([fakeToken({ jti: 1 }), fakeToken({ jti: 2 })]);
    server.answer(stall);
    const underWay = failureOf(client.request(getCustomer, one));
    await server.received(1);
    client.logout();
    expect(await underWay).toMatchObject({ code: 'SIGNED_OUT' });
    await server.abandoned();
    expect(client.session).toMatchObject({ status: 'ended', identity: undefined });
    expect(await failureOf(client.request(getCustomer, one))).toMatchObject({ code: 'SIGNED_OUT' });
    expect(news).toEqual(['logged-out']);
    expect(reasons).toEqual(['first']);

    server.answer(json(customer));
    expect(await client.session.renew()).toBe(true);
    await client.request(getCustomer, one);
    expect(reasons).toEqual(['first', 'first']);
    expect(news).toEqual(['logged-out', 'resumed']);
  });

  it('does not wait for a token that was asked for before', async () => {
    const { client } = makeClient({ baseUrl: server.url, getToken: () => new Promise(() => undefined) });
    const waiting = failureOf(client.request(getCustomer, one));
    client.logout();
    expect(await waiting).toMatchObject({ code: 'SIGNED_OUT' });
  });
});

describe('a host whose token endpoint is down', () => {
  it('keeps requests waiting, says that nobody can be reached, and serves them when it is back', async () => {
    let isDown = true;
    const { client } = makeClient({
      baseUrl: server.url,
      getToken: () => {
        if (isDown) throw new Error('502');
        return fakeToken();
      },
    });
    const reachable: boolean[] = [];
    client.connectivity.subscribe(({ isReachable }) => {
      reachable.push(isReachable);
      isDown = false;
    });
    server.answer(json(customer));
    expect(await client.request(getCustomer, one)).toEqual(customer);
    expect(reachable).toEqual([false, true]);
  });

  it('ends a request after 30 s as TOKEN_UNAVAILABLE', async () => {
    const { client, clock } = makeClient({
      baseUrl: server.url,
      getToken: () => {
        throw new Error('502');
      },
    });
    const failure = failureOf(client.request(getCustomer, one));
    await clock.waiting(8000);
    clock.advance(30_000);
    expect(await failure).toMatchObject({ code: 'TOKEN_UNAVAILABLE', retryable: true });
    expect(server.requests).toEqual([]);
  });
});
