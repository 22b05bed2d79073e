import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { isClientError } from '../../src/client/client-error.ts';
import { getCapabilities } from '../../src/contract/capabilities.ts';
import {
  createCustomer,
  type Customer,
  getCustomer,
  listCustomers,
  starCustomer,
  updateCustomer,
} from '../../src/contract/customers.ts';
import type { Resource } from '../../src/contract/route.ts';
import {
  empty,
  halfJson,
  html,
  json,
  type MisbehavingServer,
  noContent,
  problem,
  startMisbehavingServer,
} from '../support/misbehaving-server.ts';
import { customer, failureOf, makeClient } from './make-client.ts';

let server: MisbehavingServer;
beforeEach(async () => {
  server = await startMisbehavingServer();
});
afterEach(() => server.close());

const id = customer.id;

describe('what a request looks like', () => {
  it('is built from the route alone', async () => {
    server.answer(json({ items: [] }));
    const { client } = makeClient({ baseUrl: `${server.url}/mounted/` });
    await client.request(listCustomers, {
      query: { q: '50% & more', label: ['a b', 'c'], starred: false, pageSize: 20 },
    });
    const { method, url, headers, body } = server.requests[0]!;
    expect(method).toBe('GET');
    expect(url).toBe('/mounted/v1/customers?q=50%25+%26+more&label=a+b&label=c&starred=false&pageSize=20');
    expect(headers).toMatchObject({ accept: 'application/json', authorization: 'Bearer pbk_test' });
    expect(headers).toMatchObject({ 'cache-control': 'no-cache' });
    expect(headers).not.toHaveProperty('idempotency-key');
    expect(headers).not.toHaveProperty('content-type');
    expect(body).toBe('');
  });

  it('never carries null or undefined as text', async () => {
    server.answer(json({ items: [] }));
    const { client } = makeClient({ baseUrl: server.url });
    const query = { q: undefined, sort: null, label: ['a', undefined, null], starred: undefined };
    await client.request(listCustomers, { query: query as never });
    expect(server.requests[0]!.url).toBe('/v1/customers?label=a');
  });

  it('refuses a missing path parameter instead of asking for something else', async () => {
    const { client } = makeClient({ baseUrl: server.url });
    for (const params of [{}, { id: undefined }, { id: null }, { id: '' }, { id: '..' }, { id: '.' }]) {
      await expect(client.request(getCustomer, { params: params as never })).rejects.toThrow('id');
    }
    expect(server.requests).toEqual([]);
  });

  it('keeps a path parameter in its segment', async () => {
    server.answer(json(customer));
    const { client } = makeClient({ baseUrl: server.url });
    await client.request(getCustomer, { params: { id: 'a/b?c#d%2F' } });
    expect(server.requests[0]!.url).toBe('/v1/customers/a%2Fb%3Fc%23d%252F');
  });

  it('carries body, version and a fresh key when it changes something', async () => {
    server.answer(json(customer));
    const { client } = makeClient({ baseUrl: server.url });
    await client.request(updateCustomer, { params: { id }, version: 7, body: { name: 'Ⓐ' } });
    await client.request(updateCustomer, { params: { id }, version: 7, body: { name: 'Ⓐ' } });
    const [first, second] = server.requests;
    expect(first).toMatchObject({ method: 'PATCH', body: '{"name":"Ⓐ"}' });
    expect(first!.headers).toMatchObject({
      'if-match': '"7"',
      'content-type': 'application/json',
      'content-length': '14',
    });
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(first!.headers['idempotency-key']).toMatch(uuid);
    expect(second!.headers['idempotency-key']).not.toBe(first!.headers['idempotency-key']);
  });

  it('takes the key of the caller', async () => {
    const { client } = makeClient({ baseUrl: server.url });
    await client.request(starCustomer, { params: { id } }, { idempotencyKey: 'mine' });
    expect(server.requests[0]).toMatchObject({ method: 'PUT', headers: { 'idempotency-key': 'mine' }, body: '' });
  });

  it('asks for no token on a public route', async () => {
    server.answer(json({ version: '1', profiles: [], features: [], limits: { bodyBytes: 1, pageSize: 1 } }));
    const { client } = makeClient({
      baseUrl: server.url,
      getToken: () => {
        throw new Error('Asked.');
      },
    });
    await client.request(getCapabilities, {});
    expect(server.requests[0]!.headers).not.toHaveProperty('authorization');
  });

  it('is typed by its route', () => {
    const { client } = makeClient({ baseUrl: server.url });
    type Request = typeof client.request;
    const typeOnly = (request: Request) => {
      expectTypeOf(request(getCustomer, { params: { id } })).resolves.toEqualTypeOf<Customer>();
      expectTypeOf(request(starCustomer, { params: { id } })).resolves.toEqualTypeOf<undefined>();
      expectTypeOf(request(listCustomers, {})).resolves.toHaveProperty('items').toEqualTypeOf<Customer[]>();
      void request(listCustomers, { query: { q: undefined } });
      // @ts-expect-error: a path parameter is missing
      void request(getCustomer, {});
      // @ts-expect-error: the body is missing
      void request(createCustomer, {});
      // @ts-expect-error: the body lacks its name
      void request(createCustomer, { body: {} });
      // @ts-expect-error: the version is missing
      void request(updateCustomer, { params: { id }, body: {} });
      // @ts-expect-error: there is no such filter
      void request(listCustomers, { query: { colour: 'red' } });
      // @ts-expect-error: the reply is no list
      client.pages(getCustomer, { params: { id } });
    };
    expect(typeOnly).toBeTypeOf('function');
  });
});

describe('what becomes of a reply', () => {
  it('is read by the schema: unknown members dropped, unknown values of an enumeration read as other', async () => {
    server.answer(json({ ...customer, status: 'hibernating', colour: 'red' }));
    const { client } = makeClient({ baseUrl: server.url });
    expect(await client.request(getCustomer, { params: { id } })).toEqual({ ...customer, status: 'other' });
  });

  it('is undefined for a route without one, whatever a newer server says', async () => {
    server.answer(noContent, json({ starred: true }));
    const { client } = makeClient({ baseUrl: server.url });
    await expect(client.request(starCustomer, { params: { id } })).resolves.toBeUndefined();
    await expect(client.request(starCustomer, { params: { id } })).resolves.toBeUndefined();
    expect(server.requests).toHaveLength(2);
  });

  const unexpected = {
    'a page of HTML': html(),
    'half a JSON text': halfJson(customer),
    'an empty body': empty,
    'another shape': json({ ...customer, id: 5 }),
    'no content where there should be': noContent,
    'HTML in disguise': (response: Parameters<typeof empty>[0]) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('<h1>Welcome</h1>'),
  };

  it.each(Object.entries(unexpected))('%s is asked for once more, then named', async (_, behaviour) => {
    const { client } = makeClient({ baseUrl: server.url });
    server.answer(behaviour, json(customer));
    expect(await client.request(getCustomer, { params: { id } })).toEqual(customer);
    server.answer(behaviour);
    expect(await failureOf(client.request(getCustomer, { params: { id } }))).toMatchObject({
      code: 'UNEXPECTED_REPLY',
      retryable: true,
      status: expect.toBeOneOf([200, 204]) as number,
    });
    expect(server.requests).toHaveLength(4);
  });

  it('an unexpected reply to a change is not answered by sending it again', async () => {
    server.answer(html());
    const { client } = makeClient({ baseUrl: server.url });
    expect(await failureOf(client.request(createCustomer, { body: { name: 'A' } }))).toMatchObject({
      code: 'UNEXPECTED_REPLY',
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['304 without having asked for it', 304, 'UNEXPECTED_REPLY', false],
    ["a proxy's 404", 404, 'UNEXPECTED_REPLY', false],
    ["a proxy's 403", 403, 'UNEXPECTED_REPLY', false],
    ["a proxy's 401", 401, 'TOKEN_INVALID', false],
    ["a proxy's 413", 413, 'BODY_TOO_LARGE', false],
    ["a proxy's 429", 429, 'RATE_LIMITED', true],
    ["a proxy's 500", 500, 'INTERNAL', true],
    ["a proxy's 502", 502, 'UNAVAILABLE', true],
    ["a proxy's 504", 504, 'UNAVAILABLE', true],
  ])('%s is told apart by its status', async (_, status, code, retryable) => {
    server.answer(status === 304 ? (response) => response.writeHead(304).end() : html(status));
    const { client } = makeClient({ baseUrl: server.url });
    expect(await failureOf(client.request(getCustomer, { params: { id } }))).toMatchObject({ status, code, retryable });
  });

  it('an error carries all that the server says', async () => {
    const { client } = makeClient({ baseUrl: server.url });
    const errors = [{ pointer: '/name', code: 'TAKEN', detail: 'Taken.' }];
    server.answer(problem(409, 'NAME_TAKEN', { errors, requestId: 'req_7' }));
    const refused = await failureOf(client.request(createCustomer, { body: { name: 'A' } }));
    expect(refused).toMatchObject({ code: 'NAME_TAKEN', status: 409, fieldErrors: errors, requestId: 'req_7' });
    expect(refused).toMatchObject({ retryable: false, retryAfter: undefined, message: 'No.' });
    expect(isClientError(refused, 'NAME_TAKEN', 'EXTERNAL_ID_TAKEN')).toBe(true);
    expect(isClientError(refused, 'NOT_FOUND')).toBe(false);

    const current = { ...customer, version: 8 };
    server.answer(
      problem(412, 'VERSION_STALE', { current, changedBy: 'Grace', changedAt: '2026-11-25T02:39:23.000Z' }),
    );
    const stale = await failureOf(client.request(updateCustomer, { params: { id }, version: 7, body: {} }));
    expect(stale).toMatchObject({ current: { current, changedBy: 'Grace', changedAt: '2026-11-25T02:39:23.000Z' } });
  });

  it('an error survives a server that speaks nonsense', async () => {
    const { client } = makeClient({ baseUrl: server.url });
    for (const body of [
      null,
      'no',
      [],
      { code: 'BRAND_NEW', errors: 'none', retryable: 'maybe' },
      { errors: [null, 1] },
    ]) {
      server.answer(json(body, 409, { 'x-request-id': 'req_h' }));
      expect(await failureOf(client.request(createCustomer, { body: { name: 'A' } }))).toMatchObject({
        code: 'UNEXPECTED_REPLY',
        status: 409,
        fieldErrors: [],
        retryable: false,
        requestId: 'req_h',
      });
    }
  });
});

describe('pages', () => {
  const pageOf = (name: string, nextPageToken?: string) => json({ items: [{ ...customer, name }], nextPageToken });

  it('follow one another until there is no next one', async () => {
    server.answer(pageOf('a', 't1'), pageOf('b', 't2'), pageOf('c'));
    const { client } = makeClient({ baseUrl: server.url });
    const names: string[] = [];
    for await (const page of client.pages(listCustomers, { query: { q: 'x' } })) {
      expectTypeOf(page.items).toEqualTypeOf<Customer[]>();
      names.push(...page.items.map(({ name }) => name));
    }
    expect(names).toEqual(['a', 'b', 'c']);
    expect(server.requests.map(({ url }) => url.split('?')[1])).toEqual([
      'q=x',
      'q=x&pageToken=t1',
      'q=x&pageToken=t2',
    ]);
  });

  it('are asked for only as they are read', async () => {
    server.answer(pageOf('a', 't1'));
    const { client } = makeClient({ baseUrl: server.url });
    for await (const page of client.pages(listCustomers, {})) {
      expect(page.items).toHaveLength(1);
      break;
    }
    expect(server.requests).toHaveLength(1);
  });

  it('end with an error when the server goes round in circles', async () => {
    server.answer(pageOf('a', 't1'));
    const { client } = makeClient({ baseUrl: server.url });
    const readAll = async () => {
      for await (const page of client.pages(listCustomers, {})) expect(page.items).toHaveLength(1);
    };
    await expect(readAll()).rejects.toMatchObject({ code: 'UNEXPECTED_REPLY' });
    expect(server.requests).toHaveLength(2);
  });
});

describe('changes', () => {
  it('are told after a write has succeeded, and only then', async () => {
    server.answer(json(customer, 201), problem(409, 'NAME_TAKEN'), json(customer));
    const { client } = makeClient({ baseUrl: server.url });
    const told: Resource[][] = [];
    const unsubscribe = client.changes.subscribe((resources) => void told.push([...resources]));
    await client.request(createCustomer, { body: { name: 'A' } });
    expect(told).toEqual([['customers', 'labels']]);
    await failureOf(client.request(createCustomer, { body: { name: 'A' } }));
    await client.request(getCustomer, { params: { id } });
    expect(told).toHaveLength(1);
    unsubscribe();
    client.changes.report(['me']);
    expect(told).toHaveLength(1);
  });
});
