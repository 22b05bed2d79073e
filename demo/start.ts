import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { openDataFolder } from './data-folder.ts';
import { devPage } from './dev-page.ts';
import { createHost } from './host/server.ts';
import type { PlugboardAccess } from './host/backend.ts';
import { listen } from './listen.ts';
import { parseOptions, usage, type DemoOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { startServer } from './server-process.ts';
import { setUp } from './setup.ts';

const address = '127.0.0.1';
const builtPage = fileURLToPath(new URL('../dist/demo', import.meta.url));

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

try {
  const { help, ...options } = parseOptions(process.argv.slice(2));
  if (help) process.stdout.write(usage);
  else await run(options);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Runs the demo until it is stopped or its server ends. */
async function run(options: DemoOptions): Promise<void> {
  const folder = openDataFolder(options.data, options);
  const stopped = stopSignal();
  let progress: Progress = { phase: 'database' };
  let access: PlugboardAccess | undefined;
  const host = createHost({
    sessions: folder.sessions,
    plugboard: () => access,
    progress: () => progress,
    pageFolder: builtPage,
  });
  const answer = getRequestListener(host.fetch);
  const page = createServer((request, response) => void answer(request, response));
  const dev = options.dev ? await devPage(page) : undefined;
  // The page listens first: it shows how far the database is.
  const port = await listen(page, { address, port: options.port, say });
  const url = `http://${address}:${port}`;
  if (!options.json) say(`Larkfield is at ${url} and makes its data.`);

  const publicUrl = `${url}/plugboard`;
  const server = startServer({ folder: folder.server, port: options.port && options.port + 1, publicUrl });
  const work = async () => {
    const ready = await server.ready;
    const made = await setUp({
      server: ready,
      publicUrl,
      keysFile: folder.keys,
      onProgress: (done, total) => (progress = { phase: 'customers', done, total }),
    });
    access = made.access;
    progress = { phase: 'ready' };
    announce(options, { url, apiUrl: ready.url, serverKey: made.serverKey }, folder.keys);
    throw new Error(await server.lost);
  };
  try {
    await Promise.race([stopped, work()]);
  } finally {
    await dev?.close();
    page.close();
    page.closeAllConnections();
    await server.stop();
    folder.sessions.close();
  }
}

/** Resolves at Ctrl-C or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

interface Announcement {
  url: string;
  apiUrl: string;
  serverKey: string;
}

function announce({ json }: DemoOptions, ready: Announcement, keysFile: string): void {
  if (json) process.stdout.write(`${JSON.stringify(ready)}\n`);
  else {
    process.stdout.write(
      `Ready: ${ready.url}\n` +
        `Plugboard's server: ${ready.apiUrl}, its key in ${path.relative(process.cwd(), keysFile)}\n` +
        'Stop with Ctrl-C.\n',
    );
  }
}
