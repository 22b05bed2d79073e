import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/server/log.ts';
import { type RunningServer, serve } from '../../src/server/node.ts';
import { migratedSnapshot } from '../support/database.ts';
import { startServeProcess } from '../support/serve-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'plugboard-serve-'));
const dataDir = path.join(folder, 'data');
const log = createLog(() => undefined);
let serverKey: string;

/** Starts on the one data folder of this file; the first time it is made. */
const start = async (options = {}) =>
  serve({ dataDir, port: 0, log, signals: [], snapshot: await migratedSnapshot(), ...options });

beforeAll(async () => {
  const server = await start();
  serverKey = server.serverKey ?? '';
  await server.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const get = (server: Pick<RunningServer, 'url'>, where: string, as = serverKey) =>
  fetch(server.url + where, { headers: { Authorization: `Bearer ${as}` } });

/** Sends bytes as they are and reads what comes until the connection ends. */
async function sendRaw({ port }: Pick<RunningServer, 'port'>, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

describe('serve', () => {
  it('makes the organization once and shows its server key that time only', async () => {
    expect(serverKey).toMatch(/^pbk_[\w-]{43}$/);
    const server = await start();
    try {
      expect(server.serverKey).toBeUndefined();
      expect(await (await get(server, '/health')).json()).toEqual({ status: 'ready' });
      expect((await get(server, '/v1/me')).status).toBe(200);
    } finally {
      await server.close();
    }
  });

  it('keeps page tokens good over a restart', async () => {
    const first = await start();
    const create = (name: string) =>
      fetch(`${first.url}/v1/customers`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${serverKey}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ name }),
      });
    expect([(await create('One')).status, (await create('Two')).status]).toEqual([201, 201]);
    const { nextPageToken } = (await (await get(first, '/v1/customers?pageSize=1')).json()) as {
      nextPageToken: string;
    };
    await first.close();
    const second = await start();
    try {
      const reply = await get(second, `/v1/customers?pageSize=1&pageToken=${nextPageToken}`);
      expect(await reply.json()).toMatchObject({ items: [{ name: 'Two' }] });
    } finally {
      await second.close();
    }
  });

  it('refuses a folder that is in use, and a port that is taken, each in one sentence', async () => {
    const server = await start();
    try {
      const sentence = await start().catch((error: unknown) => (error as Error).message);
      expect(sentence).toMatch(/^[^\n]*data[^\n]*\.$/);
      const taken = serve({
        dataDir: 'memory://',
        snapshot: await migratedSnapshot(),
        port: server.port,
        log,
        signals: [],
      });
      await expect(taken).rejects.toThrow(`Port ${server.port} of 127.0.0.1 is taken.`);
      const next = await serve({
        dataDir: 'memory://',
        snapshot: await migratedSnapshot(),
        port: server.port,
        nextFreePort: true,
        log,
        signals: [],
      });
      expect(next.port).toBeGreaterThan(server.port);
      expect(next.publicUrl).toBe(`http://127.0.0.1:${next.port}`);
      await next.close();
    } finally {
      await server.close();
    }
  });
});

describe('over a real connection', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  const statusOf = async (line: string, headers = `Authorization: Bearer ${serverKey}\r\n`) => {
    const reply = await sendRaw(server, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
    return reply.split(' ')[1];
  };

  it.each(['%00', '%', '%E0%A4%A', '..', '%2e%2e%2fme', 'a%2Fb', '%ff'])('an id of %s is not found', async (id) => {
    const reply = await sendRaw(
      server,
      `GET /v1/customers/${id} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${serverKey}\r\n\r\n`,
    );
    // Dots are a path of their own: what they lead to is /v1, which no route has.
    expect(reply).toMatch(/^HTTP\/1\.1 404 /);
    expect(reply).toContain('"code":"NOT_FOUND"');
  });

  it('answers every method that it does not know without harm', async () => {
    expect(await statusOf('TRACE /v1/me')).toBe('405');
    expect(await statusOf('OPTIONS /v1/me')).toBe('405');
    expect(await statusOf('PROPFIND /v1/me')).toBe('405');
    expect(await statusOf('HEAD /v1/me')).toBe('200');
    expect(await statusOf('NONSENSE /v1/me')).toBe('400');
    expect(await statusOf('GET //evil.example/v1/me')).toBe('404');
  });

  it('echoes nothing of a TRACE', async () => {
    const reply = await sendRaw(
      server,
      'TRACE /v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Secret: 7f3a\r\n\r\n',
    );
    expect(reply).not.toContain('7f3a');
  });

  it('refuses headers without end', async () => {
    expect(await statusOf('GET /v1/me', `X: ${'x'.repeat(20_000)}\r\n`)).toBe('431');
  });
});

describe('a process that serves', () => {
  it('lets a running request finish at SIGTERM, accepts no other, and ends well', async () => {
    const { ready, child, ended } = await startServeProcess({ dataDir, port: 0 });
    if (!ready) throw new Error((await ended).stderr);
    const body = JSON.stringify({ name: 'Made while draining' });
    const running = request(`${ready.url}/v1/customers`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${serverKey}`,
        'Content-Type': 'application/json',
        'Content-Length': body.length,
        'Idempotency-Key': crypto.randomUUID(),
        Expect: '100-continue',
      },
    });
    const reply = new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
      running.on('error', reject).on('response', (response) => {
        response.resume();
        resolve({ status: response.statusCode, connection: response.headers.connection });
      });
    });
    // The server has the request in its hands once it asks for the body.
    await new Promise((resolve) => running.once('continue', resolve));
    running.write(body.slice(0, 5));
    child.kill('SIGTERM');
    await untilRefused(ready.port);
    running.end(body.slice(5));
    expect(await reply).toEqual({ status: 201, connection: 'close' });
    expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });

    const server = await start();
    try {
      const list = await (await get(server, '/v1/customers?q=draining')).json();
      expect(list).toMatchObject({ items: [{ name: 'Made while draining' }] });
    } finally {
      await server.close();
    }
  });

  it('does not start with the demo’s data in production or beyond this machine', async () => {
    const demo = path.join(folder, 'demo');
    for (const [options, env] of [
      [{ dataDir: demo, demo: true }, { NODE_ENV: 'production' }],
      [{ dataDir: demo, host: '0.0.0.0' }, {}],
    ] as const) {
      const { ready, ended } = await startServeProcess({ ...options, port: 0 }, env);
      expect(ready).toBeUndefined();
      const { code, stderr } = await ended;
      expect(code).not.toBe(0);
      expect(stderr).toMatch(/belongs to the demo, whose keys guard nothing/);
    }
  });
});

/** Waits until nothing listens on the port any more. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    if (!isOpen) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
