import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { App } from '../../src/server/app.ts';

/** An application on a port of its own. */
export interface ListeningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Lets a test server's application be reached over HTTP, for what runs in another process. */
export async function listen(app: App): Promise<ListeningServer> {
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: (request) => app.fetch(request, { address: '127.0.0.1' }),
  }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
