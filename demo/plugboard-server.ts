import { noLimits, serve } from 'plugboard/server';
import type { ServerMessage, ServerStart } from './server-process.ts';

// The child process of `startServer`. Ctrl-C reaches the whole group of processes: the parent decides what it means.
process.on('SIGINT', () => undefined);

// One line per request would bury what the demo says.
const quietLog = { info: () => undefined, warn: console.error, error: console.error };

const { folder, port, publicUrl } = JSON.parse(process.argv[2] ?? '') as ServerStart;
const tell = (message: ServerMessage) => new Promise<void>((resolve) => process.send?.(message, () => resolve()));

try {
  const server = await serve({
    dataDir: folder,
    demo: true,
    organizationName: 'Larkfield',
    port,
    nextFreePort: true,
    publicUrl,
    // 400 customers at once are more than one key may make in an ordinary second.
    limits: noLimits,
    log: quietLog,
  });
  process.once('disconnect', () => void server.close());
  await tell({ kind: 'ready', url: server.url, serverKey: server.serverKey ?? null });
} catch (error) {
  await tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect();
}
