import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { pageFileOf } from './host/server.ts';

/**
 * Lets Vite answer for the page from its sources, with hot reload, on the same server; what Larkfield's backend answers
 * stays as it is. Vite puts styles into the page itself, so this page has no Content-Security-Policy.
 */
export async function devPage(server: Server): Promise<{ close(): Promise<void> }> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../.config/vite/demo.ts', import.meta.url)),
    server: { middlewareMode: true, hmr: { server } },
  });
  const [larkfield] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pageFileOf(pathname);
    if (file !== undefined) request.url = `/${file}`;
    // What is no file of Vite's is Larkfield's.
    vite.middlewares(request, response, () => larkfield?.(request, response));
  });
  return vite;
}
