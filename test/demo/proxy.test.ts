import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createClient } from 'plugboard/client';
import { afterEach, describe, expect, it } from 'vitest';
import { createHost } from '../../demo/host/server.ts';
import { openSessions } from '../../demo/host/sessions.ts';

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(server: Server): Promise<string> {
  running.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Larkfield in front of a server that does what the test says; without one, in front of nothing. */
async function larkfield(answer?: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const apiUrl = answer && (await listen(createServer(answer)));
  const client = createClient({ baseUrl: apiUrl ?? '', getToken: () => null });
  const signing = { key: '', organization: '', issuer: '', audience: '' };
  const host = createHost({
    sessions: openSessions(':memory:'),
    plugboard: () => (apiUrl === undefined ? undefined : { apiUrl, client, signing }),
    progress: () => ({ phase: 'database' }),
    pageFolder: '',
  });
  const answerHost = getRequestListener(host.fetch);
  return listen(createServer((request, response) => void answerHost(request, response)));
}

describe('the proxy', () => {
  it('passes method, path, query, body and the headers of the contract on, and no other header', async () => {
    const seen = Promise.withResolvers<{ request: IncomingMessage; body: string }>();
    const url = await larkfield((request, response) => {
      void request.toArray().then((chunks) => seen.resolve({ request, body: Buffer.concat(chunks).toString() }));
      response.end('{}');
    });
    await fetch(`${url}/plugboard/v1/customers?q=a%2Fb&label=x&label=y`, {
      method: 'POST',
      body: '{"name":"Ω"}',
      headers: {
        Authorization: 'Bearer t',
        'Content-Type': 'application/json',
        Cookie: 'larkfield_session=secret',
        'Idempotency-Key': '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
        'If-Match': '"3"',
        'X-Forwarded-For': '10.0.0.1',
        'X-Internal': 'yes',
      },
    });
    const { request, body } = await seen.promise;
    expect(request.method).toBe('POST');
    expect(request.url).toBe('/v1/customers?q=a%2Fb&label=x&label=y');
    expect(body).toBe('{"name":"Ω"}');
    expect(request.headers).toMatchObject({
      authorization: 'Bearer t',
      'content-type': 'application/json',
      'idempotency-key': '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
      'if-match': '"3"',
    });
    expect(request.headers).not.toHaveProperty('cookie');
    expect(request.headers).not.toHaveProperty('x-forwarded-for');
    expect(request.headers).not.toHaveProperty('x-internal');
  });

  it('passes status, headers and body back, but no cookie', async () => {
    const url = await larkfield((_request, response) => {
      response.writeHead(412, {
        'Content-Type': 'application/problem+json',
        ETag: '"7"',
        'Retry-After': '2',
        'Set-Cookie': 'a=b',
        'X-Request-Id': 'r1',
      });
      response.end('{"code":"VERSION_STALE"}');
    });
    const reply = await fetch(`${url}/plugboard/v1/me`);
    expect(reply.status).toBe(412);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/problem+json',
      etag: '"7"',
      'retry-after': '2',
      'x-request-id': 'r1',
    });
    expect(reply.headers.get('set-cookie')).toBeNull();
    // The page's policy is for pages: a reply of the API has its own.
    expect(reply.headers.get('content-security-policy')).toBeNull();
    expect(await reply.text()).toBe('{"code":"VERSION_STALE"}');
  });

  it('passes the first bytes on before the last ones are there', async () => {
    const finish = Promise.withResolvers<null>();
    const url = await larkfield((_request, response) => {
      response.write('first,');
      void finish.promise.then(() => response.end('last'));
    });
    const reader = (await fetch(`${url}/plugboard/v1/streams`)).body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await reader?.read()).toEqual({ done: false, value: 'first,' });
    finish.resolve(null);
    expect(await reader?.read()).toEqual({ done: false, value: 'last' });
  });

  it('gives the request up when the browser goes away', async () => {
    const arrived = Promise.withResolvers<null>();
    const closed = Promise.withResolvers<null>();
    const url = await larkfield((_request, response) => {
      response.on('close', () => closed.resolve(null));
      arrived.resolve(null);
    });
    const leaving = new AbortController();
    const reply = fetch(`${url}/plugboard/v1/customers`, { signal: leaving.signal });
    await arrived.promise;
    leaving.abort();
    await expect(reply).rejects.toThrow();
    await closed.promise;
  });

  it('follows no redirect', async () => {
    const url = await larkfield((_request, response) =>
      response.writeHead(302, { Location: 'http://192.0.2.1/' }).end(),
    );
    const reply = await fetch(`${url}/plugboard/v1/me`, { redirect: 'manual' });
    expect(reply.status).toBe(302);
  });

  it('answers 503 with Retry-After, as the contract says it, while there is no server', async () => {
    const reply = await fetch(`${await larkfield()}/plugboard/v1/me`);
    expect(reply.status).toBe(503);
    expect(reply.headers.get('retry-after')).toBe('1');
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(await reply.json()).toMatchObject({ code: 'UNAVAILABLE', status: 503, retryable: true });
  });
});
