import { createServer, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { drain } from '../../src/server/drain.ts';
import { listen } from '../../src/server/listen.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function server(handler?: RequestListener) {
  const made = createServer(handler);
  open.push(made);
  return made;
}

/** The status of one request over a connection of its own, or the code of its failure. */
function ask(port: number): Promise<number | string> {
  return new Promise((resolve) => {
    request({ host: '127.0.0.1', port, agent: false }, (response) => {
      response.resume().on('end', () => {
        resolve(response.statusCode ?? 0);
      });
      response.on('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code ?? 'error');
      });
    })
      .on('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code ?? 'error');
      })
      .end();
  });
}

describe('listen', () => {
  it('takes the port that was asked for and says it', async () => {
    const port = await listen(server(), '127.0.0.1', 0, false);
    expect(port).toBeGreaterThan(0);
    expect((open[0]?.address() as AddressInfo).port).toBe(port);
  });

  it('refuses a taken port in one sentence', async () => {
    const port = await listen(server(), '127.0.0.1', 0, false);
    await expect(listen(server(), '127.0.0.1', port, false)).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken.`);
  });

  it('takes a later port on request', async () => {
    const port = await listen(server(), '127.0.0.1', 0, false);
    expect(await listen(server(), '127.0.0.1', port, true)).toBeGreaterThan(port);
  });
});

describe('drain', () => {
  it('lets a running request finish, accepts none after, and ends', async () => {
    const arrived = Promise.withResolvers<() => void>();
    const running = server((_, response) => {
      arrived.resolve(() => response.end('done'));
    });
    const port = await listen(running, '127.0.0.1', 0, false);
    const status = ask(port);
    const finish = await arrived.promise;
    const ended = drain(running, 60_000);
    expect(await ask(port)).toBe('ECONNREFUSED');
    finish();
    expect(await status).toBe(200);
    await ended;
  });

  it('cuts what does not finish in time', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const running = server(() => {
      arrived.resolve(undefined);
    });
    const port = await listen(running, '127.0.0.1', 0, false);
    const status = ask(port);
    await arrived.promise;
    await drain(running, 1);
    expect(await status).toBe('ECONNRESET');
  });
});
