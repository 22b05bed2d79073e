import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, type TestRequest } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  host = await createTestHost(server);
});
afterAll(() => server.close());

const post = async (body: unknown, more: TestRequest = {}) => {
  const reply = await send(server, '/v1/customers', { method: 'POST', as: host.serverKey, body, ...more });
  return reply.status === 201 ? 201 : `${reply.status} ${reply.body.code as string}`;
};
const good = () => ({ name: `Name ${crypto.randomUUID()}` });
const nested = (depth: number) => `{"name":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

describe('the type of a body', () => {
  it.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
  ])('may be %s', async (type) => {
    expect(await post(good(), { headers: { 'Content-Type': type } })).toBe(201);
  });

  it.each([
    'text/plain',
    'text/plain; application/json',
    'application/jsonp',
    'application/problem+json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
    'application/json, text/plain',
    '',
  ])('may not be %j', async (type) => {
    expect(await post(good(), { headers: { 'Content-Type': type } })).toBe('415 MEDIA_TYPE_UNSUPPORTED');
  });

  it('must be there', async () => {
    const request = new Request('http://server.test/v1/customers', {
      method: 'POST',
      headers: { Authorization: `Bearer ${host.serverKey}`, 'Idempotency-Key': crypto.randomUUID() },
      body: new TextEncoder().encode('{"name":"x"}'),
    });
    expect((await server.fetch(request)).status).toBe(415);
  });
});

describe('the JSON of a body', () => {
  it.each([
    '',
    '{',
    '{"name":"x"',
    "{'name':'x'}",
    '{"name":"x",}',
    'undefined',
    'NaN',
    '{"name":01}',
    '// x\n{}',
    '\u0000',
  ])('may not be %j', async (body) => {
    expect(await post(body)).toBe('400 BODY_MALFORMED');
  });

  it('must be UTF-8', async () => {
    expect(await post(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toBe('400 BODY_MALFORMED');
    expect(await post(new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]))).toBe('400 BODY_MALFORMED');
  });

  it('may not hold text that cannot be stored', async () => {
    for (const text of ['a\\u0000b', 'a\\u0001b', 'a\\u007fb', '\\ud800', 'a\\nb', ' ', '']) {
      expect(await post(`{"name":"${text}"}`), text).toBe('422 VALIDATION_FAILED');
    }
  });

  it('may be 32 levels deep and no more', async () => {
    expect(await post(nested(32))).toBe('422 VALIDATION_FAILED');
    expect(await post(nested(33))).toBe('400 BODY_MALFORMED');
    expect(await post('['.repeat(100_000))).toBe('400 BODY_MALFORMED');
    expect(await post(nested(100_000))).toBe('400 BODY_MALFORMED');
  });

  it('may not hold a key __proto__ anywhere, also where any key is allowed', async () => {
    const body = '{"name":"x","issuer":"i","publicKey":{"kty":"EC","__proto__":"x"}}';
    const reply = await send(server, '/v1/signing-keys', { method: 'POST', as: host.serverKey, body });
    expect(reply.body).toMatchObject({ status: 422, errors: [{ pointer: '/publicKey/__proto__' }] });
  });
});

describe('the size of a body', () => {
  const sized = (bytes: number) => {
    const frame = '{"name":""}'.length;
    return `{"name":"${'x'.repeat(bytes - frame)}"}`;
  };

  it('may be 256 kB and no more', async () => {
    expect(await post(sized(256 * 1024))).toBe('422 VALIDATION_FAILED');
    expect(await post(sized(256 * 1024 + 1))).toBe('413 BODY_TOO_LARGE');
    expect(await post(sized(257 * 1024))).toBe('413 BODY_TOO_LARGE');
  });

  it('is judged by what it says before anything is read, and by what comes if it says nothing', async () => {
    let pulled = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(64 * 1024));
        },
      });
    const request = (headers: Record<string, string>) =>
      new Request('http://server.test/v1/customers', {
        method: 'POST',
        headers: { Authorization: `Bearer ${host.serverKey}`, 'Content-Type': 'application/json', ...headers },
        body: endless(),
        duplex: 'half',
      } as RequestInit);
    expect((await server.fetch(request({ 'Content-Length': '10000000' }))).status).toBe(413);
    expect(pulled).toBeLessThanOrEqual(1);
    expect((await server.fetch(request({}))).status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  it('that ends early is no fault of the server', async () => {
    const request = new Request('http://server.test/v1/customers', {
      method: 'POST',
      headers: { Authorization: `Bearer ${host.serverKey}`, 'Content-Type': 'application/json' },
      body: new ReadableStream({
        pull(controller) {
          controller.error(new TypeError('terminated'));
        },
      }),
      duplex: 'half',
    } as RequestInit);
    expect((await server.fetch(request)).status).toBe(400);
  });

  it('is judged before it is asked who sends it', async () => {
    expect(await post(sized(300_000), { as: undefined })).toBe('413 BODY_TOO_LARGE');
  });
});

describe('a stranger', () => {
  it('learns nothing from what is wrong with a request', async () => {
    const wrong: TestRequest[] = [
      { headers: { 'Content-Type': 'text/plain' } },
      { body: '{' },
      { body: { x: 1 } },
      { key: null },
    ];
    for (const request of wrong) expect(await post(good(), { as: undefined, ...request })).toBe('401 TOKEN_MISSING');
    expect((await send(server, '/v1/customers/abc?x=1')).body.code).toBe('TOKEN_MISSING');
  });

  it('who may not write learns nothing either', async () => {
    const as = await host.token('org_viewer');
    for (const body of ['{', { x: 1 }]) expect(await post(body, { as })).toBe('403 FORBIDDEN');
  });
});

describe('a path', () => {
  it.each([
    '/',
    '/v1',
    '/v1/',
    '/v1/nowhere',
    '/v1/customers/',
    '/V1/customers',
    '/v2/customers',
    '/v1//customers',
    '/v1/me/x',
  ])('that no route has is not found: %s', async (path) => {
    const reply = await send(server, path, { as: host.serverKey });
    expect(reply.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('answers a method that it does not know with those that it does', async () => {
    const reply = await send(server, '/v1/customers', { method: 'DELETE', as: host.serverKey });
    expect(reply.body).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(reply.headers.get('Allow')).toBe('GET, POST');
    const byExternalId = await send(server, '/v1/customers/by-external-id', { method: 'DELETE', as: host.serverKey });
    expect(byExternalId.status).toBe(405);
    expect((await send(server, '/v1/customers', { method: 'OPTIONS' })).status).toBe(405);
  });

  it('answers HEAD as GET, without the body', async () => {
    const [head, get] = [
      await send(server, `/v1/customers/${host.acme.id}`, { method: 'HEAD', as: host.serverKey }),
      await send(server, `/v1/customers/${host.acme.id}`, { as: host.serverKey }),
    ];
    expect([head.status, head.text, head.headers.get('ETag')]).toEqual([200, '', get.headers.get('ETag')]);
  });
});
