import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as plugboardModule from '../../src/client/plugboard.ts';
import type { Plugboard, PlugboardOptions } from '../../src/client/plugboard.ts';
import { createTokenBucket } from '../../src/client/token-bucket.ts';
import {
  type Behaviour,
  json,
  type MisbehavingServer,
  noContent,
  problem,
  startMisbehavingServer,
} from '../support/misbehaving-server.ts';
import { createTestClock } from '../support/test-clock.ts';
import { fakeToken } from './make-client.ts';

type Module = typeof plugboardModule;

/** A copy of the script of its own. */
async function loadCopy(): Promise<Module> {
  vi.resetModules();
  return import('../../src/client/plugboard.ts');
}

let server: MisbehavingServer;
let script: Module;
beforeEach(async () => {
  // A page of its own.
  Reflect.deleteProperty(globalThis, Symbol.for('plugboard.1'));
  script = await loadCopy();
  server = await startMisbehavingServer();
});
afterEach(() => server.close());

const me = {
  kind: 'user',
  role: 'customer_admin',
  user: null,
  organization: { id: '0199d1a0-0000-7000-8000-000000000001', name: 'Larkfield' },
  customer: null,
  permissions: ['customers:read'],
};
const capabilities = { version: '1', profiles: ['core'], features: [], limits: { bodyBytes: 1, pageSize: 1 } };
const answers: Behaviour = (response, request) =>
  (request.url === '/v1/me' ? json(me) : json(capabilities))(response, request);

function make(options: Partial<PlugboardOptions> = {}): Plugboard {
  const clock = createTestClock({ skip: 5000 });
  return script.createPlugboard({
    baseUrl: server.url,
    getToken: () => fakeToken(),
    bucket: createTokenBucket(),
    clock,
    ...options,
  });
}

describe('the page’s default handle', () => {
  const options = { baseUrl: '/plugboard', getToken: () => null };

  it('is the one that was configured last, told to who waits for it', () => {
    expect(script.defaultPlugboard()).toBeUndefined();
    const told: Plugboard[] = [];
    const unsubscribe = script.subscribeDefaultPlugboard((plugboard) => told.push(plugboard));
    const first = script.configurePlugboard(options);
    const second = script.configurePlugboard(options);
    expect(script.defaultPlugboard()).toBe(second);
    expect(told).toEqual([first, second]);
    unsubscribe();
    script.configurePlugboard(options);
    expect(told).toHaveLength(2);
  });

  it('is shared by two copies of the script, whichever came first', async () => {
    const secondCopy = await loadCopy();
    const told: Plugboard[] = [];
    secondCopy.subscribeDefaultPlugboard((plugboard) => told.push(plugboard));
    const plugboard = script.configurePlugboard(options);
    expect(secondCopy.defaultPlugboard()).toBe(plugboard);
    expect(told).toEqual([plugboard]);
  });

  it('is not touched by handles that are made for a part of the page', () => {
    make();
    expect(script.defaultPlugboard()).toBeUndefined();
  });
});

describe('settings', () => {
  it('have defaults and change live, each for itself', () => {
    const plugboard = make({ locale: 'de' });
    expect(plugboard).toMatchObject({ locale: 'de', messages: {}, theme: 'auto' });
    const seen: unknown[] = [];
    const unsubscribe = plugboard.subscribe(() => seen.push([plugboard.locale, plugboard.theme]));
    plugboard.update({ theme: 'dark' });
    plugboard.update({ locale: 'ar', messages: { 'customer-picker': { title: 'Accounts' } } });
    unsubscribe();
    plugboard.update({ locale: 'en' });
    expect(seen).toEqual([
      ['de', 'dark'],
      ['ar', 'dark'],
    ]);
    expect(plugboard.messages).toEqual({ 'customer-picker': { title: 'Accounts' } });
  });
});

describe('who is asking and what the server can do', () => {
  const counts = () => server.requests.map(({ url }) => url).toSorted();

  it('is asked once for all elements', async () => {
    server.answer(answers);
    const plugboard = make();
    const got = await Promise.all([1, 2, 3].flatMap(() => [plugboard.me(), plugboard.capabilities()]));
    expect(got.slice(0, 2)).toEqual([me, capabilities]);
    await plugboard.me();
    expect(counts()).toEqual(['/v1/capabilities', '/v1/me']);
  });

  it('is asked again after a failure', async () => {
    server.answer(problem(403, 'FORBIDDEN'), json(me));
    const plugboard = make();
    const first = [plugboard.me(), plugboard.me()];
    for (const failed of first) await expect(failed).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await plugboard.me()).toEqual(me);
    expect(server.requests).toHaveLength(2);
  });

  it('is asked again when "me" has changed, by those who ask on that notice too', async () => {
    server.answer(answers);
    const plugboard = make();
    await plugboard.me();
    const again: Promise<unknown>[] = [];
    plugboard.client.changes.subscribe(() => again.push(plugboard.me()));
    plugboard.client.changes.report(['me']);
    plugboard.client.changes.report(['customers']);
    expect(await Promise.all(again)).toEqual([me, me]);
    expect(counts()).toEqual(['/v1/me', '/v1/me']);
  });

  it('is asked again for another person, and the answer to the former one is not kept', async () => {
    const tokens = [fakeToken(), fakeToken({ sub: 'grace' })];
    const plugboard = make({ getToken: () => tokens.shift()! });
    server.answer(problem(401, 'TOKEN_EXPIRED'), json({ ...me, role: 'org_admin' }));
    await expect(plugboard.me()).rejects.toMatchObject({ code: 'SIGNED_OUT' });
    expect(await plugboard.me()).toMatchObject({ role: 'org_admin' });
  });
});

describe('logging out and in again', () => {
  it('drops everything, then serves the next person by the new getToken', async () => {
    server.answer(answers);
    const plugboard = make();
    await plugboard.me();
    const news: string[] = [];
    plugboard.client.session.subscribe((change) => news.push(change));
    plugboard.logout();
    await expect(plugboard.me()).rejects.toMatchObject({ code: 'SIGNED_OUT' });

    plugboard.update({ getToken: () => fakeToken({ sub: 'grace' }) });
    await plugboard.me();
    await expect.poll(() => news).toEqual(['logged-out', 'resumed']);
    expect(plugboard.client.session.identity).toMatchObject({ user: 'grace' });
    expect(counted('/v1/me')).toBe(2);
  });

  const counted = (url: string) => server.requests.filter((request) => request.url === url).length;

  it('uses a new getToken at once, without a log-out, for the same person', async () => {
    server.answer(noContent);
    const asked: string[] = [];
    const plugboard = make({ getToken: () => (asked.push('old'), fakeToken()) });
    await expect.poll(() => plugboard.client.session.renew()).toBe(true);
    plugboard.update({ getToken: () => (asked.push('new'), fakeToken()) });
    await expect.poll(() => asked).toEqual(['old', 'new']);
  });
});
