import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getCustomer } from '../../src/contract/customers.ts';
import { createConnectivity } from '../../src/client/connectivity.ts';
import { drop, json, type MisbehavingServer, problem, startMisbehavingServer } from '../support/misbehaving-server.ts';
import { customer, makeClient } from './make-client.ts';

/** The page as far as connectivity looks at it. */
function stubPage() {
  const page = new EventTarget();
  const counts = { added: 0, removed: 0 };
  vi.stubGlobal('addEventListener', (type: string, listener: () => void) => {
    counts.added += 1;
    page.addEventListener(type, listener);
  });
  vi.stubGlobal('removeEventListener', (type: string, listener: () => void) => {
    counts.removed += 1;
    page.removeEventListener(type, listener);
  });
  return {
    counts,
    go(onLine: boolean) {
      vi.stubGlobal('navigator', { onLine });
      page.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('being online', () => {
  it('is what the browser says', () => {
    const page = stubPage();
    const { connectivity } = createConnectivity();
    const told: boolean[] = [];
    const unsubscribe = connectivity.subscribe(({ isOnline }) => told.push(isOnline));
    page.go(false);
    expect(connectivity.isOnline).toBe(false);
    page.go(true);
    expect(connectivity.isOnline).toBe(true);
    expect(told).toEqual([false, true]);
    unsubscribe();
    page.go(false);
    expect(told).toHaveLength(2);
  });

  it('leaves no listener on the page when nobody is subscribed any more', () => {
    const { counts } = stubPage();
    const { connectivity } = createConnectivity();
    const unsubscribe = [1, 2, 3].map(() => connectivity.subscribe(() => undefined));
    expect(counts).toEqual({ added: 2, removed: 0 });
    for (const one of unsubscribe) one();
    expect(counts).toEqual({ added: 2, removed: 2 });
  });

  it('again makes nothing of what failed before', () => {
    const page = stubPage();
    const { connectivity, fail } = createConnectivity();
    const told: boolean[][] = [];
    connectivity.subscribe(({ isOnline, isReachable }) => told.push([isOnline, isReachable]));
    fail();
    page.go(false);
    page.go(true);
    expect(told).toEqual([
      [true, false],
      [false, false],
      [true, true],
    ]);
  });
});

describe('failing requests', () => {
  let server: MisbehavingServer;
  beforeEach(async () => {
    server = await startMisbehavingServer();
  });
  afterEach(() => server.close());

  it('make the server unreachable until one gets an answer, of whatever kind, and each turn is told once', async () => {
    const { client } = makeClient({ baseUrl: server.url });
    const told: boolean[] = [];
    client.connectivity.subscribe(({ isReachable }) => told.push(isReachable));
    const request = () => client.request(getCustomer, { params: { id: customer.id } }).catch(() => undefined);
    server.answer(drop);
    await request();
    await request();
    expect(told).toEqual([false]);
    server.answer(problem(404, 'NOT_FOUND'));
    await request();
    server.answer(json(customer));
    await request();
    expect(told).toEqual([false, true]);
  });

  it('that come through at the second attempt do not', async () => {
    const { client } = makeClient({ baseUrl: server.url });
    const told: boolean[] = [];
    client.connectivity.subscribe(({ isReachable }) => told.push(isReachable));
    server.answer(drop, json(customer));
    await client.request(getCustomer, { params: { id: customer.id } });
    expect(told).toEqual([]);
  });
});
