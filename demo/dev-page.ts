import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { pageFileOf } from './host/server.ts';

/**
 * Lets Vite answer for the pages from their sources, with hot reload, on the same server; what Larkfield's backend
 * answers stays as it is. Vite puts styles into the page itself, so these pages have no Content-Security-Policy.
 */
export async function devPage(server: Server): Promise<{ close(): Promise<void> }> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: fileURLToPath(new URL('../.config/vite/demo.ts', import.meta.url)),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  });
  const answerPage = async (path: string, file: string, response: ServerResponse) => {
    const source = await readFile(new URL(file, import.meta.url), 'utf8');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(await vite.transformIndexHtml(path, source));
  };
  const [larkfield] = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pageFileOf(pathname);
    if (file !== undefined) void answerPage(pathname, file, response);
    else vite.middlewares(request, response, () => larkfield?.(request, response));
  });
  return vite;
}
