import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where to listen. */
export interface ListenOptions {
  readonly address: string;
  /** 0: any free one. */
  readonly port: number;
  /** Told when the port is taken. */
  readonly say: (sentence: string) => void;
}

// How many ports are tried after the first one.
const more = 20;

/** Listens on the port or, if it is taken, on the next free one. Gives the port. */
export async function listen(server: Server, { address, port, say }: ListenOptions): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      server.listen(tried, address);
      await once(server, 'listening');
      if (tried !== port) say(`Port ${port} is taken; the page is on ${tried}.`);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tried >= port + more) throw error;
    }
  }
}
