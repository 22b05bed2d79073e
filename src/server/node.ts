import type { Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { uuidv7 } from 'uuidv7';
import { type Database, openDatabase } from '../store/open.ts';
import { type App, createApp } from './app.ts';
import { drain } from './drain.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { defaultLimits } from './middleware/limiter.ts';
import { type ServeOptions, type ServeSettings, toServeSettings } from './serve-settings.ts';
import { setUpOrganization } from './set-up.ts';
import { derivePageTokenKey } from './vault-keys.ts';
import { readVersion } from './version.ts';

/** A server that listens. */
export interface RunningServer {
  /** Where it listens, with the base path. */
  readonly url: string;
  readonly port: number;
  /** The audience of tokens. */
  readonly publicUrl: string;
  /** Only if this start made the organization: its server key, which nobody sees again. */
  readonly serverKey: string | undefined;
  /** Stops accepting, lets running requests finish for up to 10 s, lets go of the database. */
  close(): Promise<void>;
}

/** How long running requests have at the end, in milliseconds. */
const drainMilliseconds = 10_000;

const clock = { now: () => new Date() };

/**
 * Serves the API over HTTP: opens and migrates the database, makes the organization on an empty one, listens. The only
 * place of the server that reads the environment.
 *
 * @throws Error with one sentence if it cannot: data folder in use, port taken, settings missing or unsafe.
 */
export async function serve(options: ServeOptions = {}): Promise<RunningServer> {
  const settings = toServeSettings(options, process.env);
  const db = await openDatabase(settings.database);
  try {
    return await serveDatabase(db, settings, options);
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function serveDatabase(db: Database, settings: ServeSettings, options: ServeOptions): Promise<RunningServer> {
  const { basePath = '', limits = defaultLimits, log = createLog(), signals = ['SIGTERM'] } = options;
  const serverKey = await setUpOrganization(db, options.organizationName ?? 'My organization', clock.now());

  const { server, mount, beginToClose } = createServer();
  const port = await listen(server, settings.host, options.port ?? 4650, options.nextFreePort ?? false);
  const address = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
  const publicUrl = settings.publicUrl ?? address + basePath;
  const pageTokenKey = derivePageTokenKey(settings.keys);
  mount(
    createApp({ db, clock, newId: uuidv7, publicUrl, basePath, pageTokenKey, limits, version: readVersion(), log }),
  );

  let closed: Promise<void> | undefined;
  const end = () => void close().then(() => process.exit());
  const close = () => {
    for (const signal of signals) process.off(signal, end);
    beginToClose();
    return (closed ??= drain(server, drainMilliseconds).then(() => db.close()));
  };
  for (const signal of signals) process.once(signal, end);
  return { url: address + basePath, port, publicUrl, serverKey, close };
}

/** An HTTP server whose application comes later: its public URL may depend on the port that was free. */
function createServer() {
  let app: App | undefined;
  let isClosing = false;
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: 30_000, headersTimeout: 15_000 },
    async fetch(request, { incoming }) {
      const address = (incoming as HttpBindings['incoming']).socket.remoteAddress;
      const response = (await app?.fetch(request, { address })) ?? new Response(null, { status: 503 });
      // A connection that stays open would hold up the end.
      if (isClosing) response.headers.set('Connection', 'close');
      return response;
    },
  }) as Server;
  return {
    server,
    mount: (mounted: App) => {
      app = mounted;
    },
    beginToClose: () => {
      isClosing = true;
    },
  };
}
