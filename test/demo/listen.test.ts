import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../../demo/listen.ts';

const address = '127.0.0.1';
const servers: Server[] = [];
const newServer = () => {
  const server = createServer();
  servers.push(server);
  return server;
};
afterEach(() => servers.splice(0).forEach((server) => server.close()));

describe('listening', () => {
  it('takes the next free port when the first one is taken, and says so', async () => {
    const first = newServer().listen(0, address);
    await once(first, 'listening');
    const { port } = first.address() as AddressInfo;
    const said: string[] = [];
    const server = newServer();
    const taken = await listen(server, { address, port, say: (sentence) => said.push(sentence) });
    expect(taken).toBeGreaterThan(port);
    expect(taken).toBe((server.address() as AddressInfo).port);
    expect(said).toEqual([`Port ${port} is taken; the page is on ${taken}.`]);
  });

  it('says nothing when the port is free', async () => {
    const said: string[] = [];
    expect(await listen(newServer(), { address, port: 0, say: (sentence) => said.push(sentence) })).toBeGreaterThan(0);
    expect(said).toEqual([]);
  });

  it('fails for an address that is not its own', async () => {
    const nowhere = { address: '192.0.2.1', port: 0, say: () => undefined };
    await expect(listen(newServer(), nowhere)).rejects.toThrow('EADDRNOTAVAIL');
  });
});
