import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClientError } from '../../src/client/client-error.ts';
import { createRetryPolicy } from '../../src/client/retry.ts';
import { createTokenBucket } from '../../src/client/token-bucket.ts';
import { createCustomer, getCustomer, listCustomers, updateCustomer } from '../../src/contract/customers.ts';
import {
  createLedger,
  cutBody,
  drop,
  json,
  type MisbehavingServer,
  problem,
  stall,
  stallInBody,
  startMisbehavingServer,
} from '../support/misbehaving-server.ts';
import { createTestClock } from '../support/test-clock.ts';
import { customer, failureOf, makeClient } from './make-client.ts';

let server: MisbehavingServer;
beforeEach(async () => {
  server = await startMisbehavingServer();
});
afterEach(() => server.close());

const one = { params: { id: customer.id } };
/** The waits between attempts, without the time limits. */
const backOffs = (waits: readonly number[]) => waits.filter((wait) => wait !== 30_000 && wait !== 15_000 && wait > 0);

describe('what passes is tried again', () => {
  const passing = {
    'a connection lost before the reply': drop,
    'a connection lost in the middle of the body': cutBody(customer, 40),
    'a connection lost after the headers': cutBody(customer, 0),
    '500': problem(500, 'INTERNAL', { retryable: true }),
    '503 without a word on when': problem(503, 'UNAVAILABLE', { retryable: true }),
  };

  it.each(Object.entries(passing))('%s: three attempts, twice as far apart', async (_, behaviour) => {
    const { client, clock } = makeClient({ baseUrl: server.url });
    server.answer(behaviour, behaviour, json(customer));
    expect(await client.request(getCustomer, one)).toEqual(customer);
    expect(backOffs(clock.waits)).toEqual([50, 100]);

    server.answer(behaviour);
    expect(await failureOf(client.request(getCustomer, one))).toMatchObject({ name: 'ClientError', retryable: true });
    expect(server.requests).toHaveLength(6);
  });

  it('a server that cannot be reached at all is called NETWORK', async () => {
    const { client } = makeClient({ baseUrl: 'http://127.0.0.1:1' });
    expect(await failureOf(client.request(getCustomer, one))).toMatchObject({
      code: 'NETWORK',
      status: 0,
      retryable: true,
      requestId: undefined,
    });
  });

  it.each([
    ['400', problem(400, 'QUERY_MALFORMED')],
    ['403', problem(403, 'FORBIDDEN')],
    ['404', problem(404, 'NOT_FOUND')],
    ['409', problem(409, 'NAME_TAKEN')],
    ['412', problem(412, 'VERSION_STALE')],
    ['422', problem(422, 'VALIDATION_FAILED')],
    ['a 500 that says it will not pass', problem(500, 'INTERNAL', { retryable: false })],
  ])('%s is not', async (_, behaviour) => {
    server.answer(behaviour);
    const { client } = makeClient({ baseUrl: server.url });
    await failureOf(client.request(getCustomer, one));
    expect(server.requests).toHaveLength(1);
  });

  it('a change keeps its key, version and body at every attempt', async () => {
    server.answer(drop, problem(409, 'IDEMPOTENCY_BUSY', { retryable: true }, { 'retry-after': '1' }), json(customer));
    const { client } = makeClient({ baseUrl: server.url });
    await client.request(updateCustomer, { ...one, version: 7, body: { name: 'Ⓐ' } });
    const sent = server.requests.map(({ body, headers }) => [body, headers['if-match'], headers['idempotency-key']]);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((request) => JSON.stringify(request))).size).toBe(1);
    expect(sent[0]).toEqual(['{"name":"Ⓐ"}', '"7"', expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});

describe('a reply that is lost after the effect', () => {
  it('leaves one effect and ends well, wherever the reply was cut', async () => {
    const reply = { ...customer, name: 'Ⓐ' };
    const size = Buffer.byteLength(JSON.stringify(reply));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -1, max: size - 1 }), fc.boolean(), async (bytes, twice) => {
        const { client } = makeClient({ baseUrl: server.url });
        const ledger = createLedger();
        const cut = ledger.commitThen(bytes < 0 ? drop : cutBody(reply, bytes, 201));
        const answer = ledger.commitThen(json(reply, 201));
        server.answer(cut, ...(twice ? [cut, answer] : [answer]));
        expect(await client.request(createCustomer, { body: { name: 'Ⓐ' } })).toEqual(reply);
        expect(ledger.effects.size).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('can be repeated later by whoever kept the key', async () => {
    const ledger = createLedger();
    server.answer(ledger.commitThen(drop));
    const { client } = makeClient({ baseUrl: server.url });
    const idempotencyKey = crypto.randomUUID();
    const create = () => client.request(createCustomer, { body: { name: 'A' } }, { idempotencyKey });
    expect(await failureOf(create())).toMatchObject({ code: 'NETWORK' });
    server.answer(ledger.commitThen(json(customer, 201)));
    expect(await create()).toEqual(customer);
    expect([...ledger.effects.keys()]).toEqual([idempotencyKey]);
  });
});

describe('a server that has too much to do', () => {
  const tooMuch = (value: string) => problem(429, 'RATE_LIMITED', { retryable: true }, { 'retry-after': value });
  const past = new Date(Date.now() - 3_600_000).toUTCString();

  it.each([
    ['0', [1000]],
    ['3', [4000]],
    [past, [1000]],
    ['junk', [1000]],
  ])('that says %j is asked again then, a little later', async (value, waits) => {
    server.answer(tooMuch(value), json(customer));
    const { client, clock } = makeClient({ baseUrl: server.url });
    expect(await client.request(getCustomer, one)).toEqual(customer);
    expect(backOffs(clock.waits)).toEqual(waits);
  });

  it('that says 59 is asked again after 59 s, not before, and no time limit strikes', async () => {
    server.answer(tooMuch('59'), json(customer));
    const clock = createTestClock();
    const { client } = makeClient({ baseUrl: server.url, clock });
    const told: number[] = [];
    const reply = client.request(getCustomer, one, { onThrottled: (seconds) => told.push(seconds) });
    await clock.waiting(60_000);
    expect(told).toEqual([59]);
    clock.advance(59_999);
    expect(server.requests).toHaveLength(1);
    clock.advance(1);
    expect(await reply).toEqual(customer);
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    ['61', 61],
    ['3600', 3600],
    [new Date(Date.now() + 7_200_000).toUTCString(), undefined],
  ])('that says %j is not waited for: the caller learns when', async (value, seconds) => {
    server.answer(tooMuch(value));
    const { client, clock } = makeClient({ baseUrl: server.url });
    const error = await failureOf(client.request(getCustomer, one));
    expect(error).toMatchObject({ code: 'RATE_LIMITED', status: 429, retryable: true });
    if (seconds === undefined) expect((error as ClientError).retryAfter).toBeGreaterThan(7000);
    else expect(error).toMatchObject({ retryAfter: seconds });
    expect(server.requests).toHaveLength(1);
    expect(backOffs(clock.waits)).toEqual([]);
  });

  it('makes one request wait 60 s in all, not at every attempt', async () => {
    server.answer(tooMuch('40'));
    const clock = createTestClock();
    const { client } = makeClient({ baseUrl: server.url, clock });
    const failure = failureOf(client.request(getCustomer, one));
    await clock.waiting(41_000);
    clock.advance(41_000);
    expect(await failure).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 40 });
    expect(server.requests).toHaveLength(2);
  });

  it('503 with a Retry-After counts the same', async () => {
    server.answer(problem(503, 'UNAVAILABLE', { retryable: true }, { 'retry-after': '2' }), json(customer));
    const { client, clock } = makeClient({ baseUrl: server.url });
    expect(await client.request(getCustomer, one)).toEqual(customer);
    expect(backOffs(clock.waits)).toEqual([3000]);
  });
});

describe('time and patience', () => {
  it.each([
    ['before the headers', stall],
    ['in the body', stallInBody(customer)],
    [
      'in the body of an error',
      (response: Parameters<typeof stall>[0]) => {
        response.writeHead(503, { 'content-type': 'application/problem+json', 'content-length': 100 });
        response.write('{');
      },
    ],
  ])('a server that stalls %s is given up after 30 s, connection closed', async (_, behaviour) => {
    server.answer(behaviour, json(customer));
    const { client, clock } = makeClient({ baseUrl: server.url });
    let isSettled = false;
    const failure = failureOf(client.request(getCustomer, one)).finally(() => (isSettled = true));
    await server.received(1);
    clock.advance(29_999);
    // Another request there and back: had the first been given up, it would show by now.
    await makeClient({ baseUrl: server.url }).client.request(getCustomer, one);
    expect(isSettled).toBe(false);
    clock.advance(1);
    expect(await failure).toMatchObject({ code: 'TIMEOUT', retryable: true, status: 0 });
    await server.abandoned();
    expect(server.requests).toHaveLength(2);
  });

  it('the 30 s cover all attempts together', async () => {
    server.answer(drop, stall);
    const { client, clock } = makeClient({ baseUrl: server.url });
    const failure = failureOf(client.request(getCustomer, one));
    await server.received(2);
    clock.advance(29_950);
    expect(await failure).toMatchObject({ code: 'TIMEOUT' });
  });

  it('the 30 s stand still only while the server makes the request wait', async () => {
    const release = Promise.withResolvers<undefined>();
    const tooMuch = problem(429, 'RATE_LIMITED', { retryable: true }, { 'retry-after': '59' });
    server.answer((response, request) => void release.promise.then(() => tooMuch(response, request)), stall);
    const clock = createTestClock();
    const { client } = makeClient({ baseUrl: server.url, clock });
    const failure = failureOf(client.request(getCustomer, one));
    await server.received(1);
    clock.advance(20_000);
    release.resolve(undefined);
    await clock.waiting(60_000);
    clock.advance(60_000);
    await server.received(2);
    await clock.waiting(10_000);
    clock.advance(10_000);
    expect(await failure).toMatchObject({ code: 'TIMEOUT' });
  });

  it.each([
    ['before the reply', stall],
    ['in the body', stallInBody(customer)],
  ])('an abort %s ends it at once with the reason of the caller', async (_, behaviour) => {
    server.answer(behaviour);
    const { client } = makeClient({ baseUrl: server.url });
    const controller = new AbortController();
    const failure = failureOf(client.request(getCustomer, one, { signal: controller.signal }));
    await server.received(1);
    controller.abort();
    expect(await failure).toBe(controller.signal.reason);
    await server.abandoned();
  });

  it('an abort between two attempts ends it', async () => {
    server.answer(problem(429, 'RATE_LIMITED', { retryable: true }, { 'retry-after': '50' }));
    const { client, clock } = makeClient({ baseUrl: server.url });
    const controller = new AbortController();
    const failure = failureOf(client.request(getCustomer, one, { signal: controller.signal }));
    await clock.waiting(51_000);
    controller.abort(new Error('Left.'));
    expect(await failure).toMatchObject({ message: 'Left.' });
    expect(server.requests).toHaveLength(1);
  });

  it('an abort beforehand sends nothing and asks for no token', async () => {
    let asked = 0;
    const { client } = makeClient({ baseUrl: server.url, getToken: () => `pbk_${(asked += 1)}` });
    const failure = await failureOf(client.request(getCustomer, one, { signal: AbortSignal.abort() }));
    expect(failure).toMatchObject({ name: 'AbortError' });
    expect([server.requests.length, asked]).toEqual([0, 0]);
  });
});

describe('a long outage', () => {
  it('is not made worse: 200 calls of all elements make at most 1.2 attempts each', async () => {
    server.answer(problem(503, 'UNAVAILABLE', { retryable: true }));
    const bucket = createTokenBucket();
    const clients = [1, 2, 3, 4].map(() => makeClient({ baseUrl: server.url, bucket }).client);
    for (let call = 0; call < 200; call += 4) {
      await Promise.all(clients.map((client) => failureOf(client.request(listCustomers, {}))));
    }
    expect(server.requests.length).toBe(235);

    // And when it is over, each success earns a little of the patience back.
    server.answer(json({ items: [] }));
    for (let call = 0; call < 4; call += 1) await clients[0]!.request(listCustomers, {});
    server.answer(drop, json({ items: [] }));
    expect(await clients[1]!.request(listCustomers, {})).toEqual({ items: [] });
  });

  it('the bucket is shared by all clients of the page unless a test brings one', async () => {
    server.answer(problem(503, 'UNAVAILABLE', { retryable: true }));
    const [first, second] = [1, 2].map(() => makeClient({ baseUrl: server.url, bucket: undefined }).client);
    for (let call = 0; call < 20; call += 1) await failureOf(first!.request(listCustomers, {}));
    const before = server.requests.length;
    await failureOf(second!.request(listCustomers, {}));
    expect(server.requests.length - before).toBe(1);
  });
});

describe('the policy', () => {
  const failure = new ClientError('NETWORK', 'No.', { retryable: true });
  const throttled = new ClientError('RATE_LIMITED', 'No.', { retryable: true, status: 429 });

  it('plans at most two retries, each at the given chance of the whole back-off', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const failures = fc.array(fc.constantFrom(failure, throttled), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(random, failures, (chance, errors) => {
        const policy = createRetryPolicy(true, false, { bucket: createTokenBucket(), random: () => chance });
        const plans = errors.map((error) => policy.plan(error));
        plans.forEach((plan, index) => {
          const ceiling = (errors[index] === throttled ? 1000 : 50) * 2 ** index;
          expect(plan).toEqual(index > 1 ? undefined : { delay: chance * ceiling, serverWait: 0 });
        });
      }),
    );
  });

  it('pays back what the last retry cost, or one token for a success at once', () => {
    const taken: number[] = [];
    const given: number[] = [];
    const bucket = { take: (cost: number) => taken.push(cost) > 0, give: (amount: number) => void given.push(amount) };
    const make = () => createRetryPolicy(true, false, { bucket, random: () => 0 });
    make().succeed();
    const retried = make();
    retried.plan(failure);
    retried.plan(throttled);
    retried.succeed();
    expect({ taken, given }).toEqual({ taken: [14, 5], given: [1, 5] });
  });

  it('never sends a change twice that has no key', () => {
    const tools = { bucket: createTokenBucket(), random: () => 0 };
    expect(createRetryPolicy(false, false, tools).plan(failure)).toBeUndefined();
    expect(createRetryPolicy(false, true, tools).plan(failure)).toBeDefined();
  });
});
