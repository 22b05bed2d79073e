import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports are tried one after another. */
const attempts = 50;

/**
 * Begins to listen.
 *
 * @param nextFree True: if the port is taken, the next ones are tried.
 * @returns The port.
 * @throws Error with one sentence if the port is taken.
 */
export async function listen(server: Server, host: string, port: number, nextFree: boolean): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await tryToListen(server, host, candidate);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') throw error;
      if (!nextFree) throw new Error(`Port ${candidate} of ${host} is taken.`, { cause: error });
      if (candidate >= Math.min(port + attempts, 65_535)) {
        throw new Error(`The ports ${port} to ${candidate} of ${host} are all taken.`, { cause: error });
      }
    }
  }
}

function tryToListen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
