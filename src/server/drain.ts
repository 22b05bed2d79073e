import type { Server } from 'node:http';

/**
 * Ends a server: accepts nothing more, waits for the requests that are running, cuts those that are not done in time.
 *
 * @param milliseconds How long they have.
 */
export async function drain(server: Server, milliseconds: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, milliseconds);
  await closed;
  clearTimeout(timer);
}
