import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestHost;
let other: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  [host, other] = [await createTestHost(server), await createTestHost(server)];
  for (let index = 0; index < 10; index += 1) await host.addCustomer({ name: `Customer ${index}`, labels: ['a'] });
});
afterAll(() => server.close());

async function page(query: Record<string, string>, as = host.serverKey, path = '/v1/customers') {
  const reply = await send(server, `${path}?${new URLSearchParams(query)}`, { as });
  const { items, nextPageToken, totalSize } = reply.body as {
    items?: { id: string; name: string }[];
    nextPageToken?: string;
    totalSize?: number;
  };
  return { reply, names: items?.map(({ name }) => name), next: nextPageToken, totalSize };
}

async function firstToken(query: Record<string, string> = {}, as?: string) {
  const { next } = await page({ pageSize: '3', ...query }, as);
  if (next === undefined) throw new Error('There is no second page.');
  return next;
}

const refused = { status: 400, code: 'PAGE_TOKEN_INVALID', errors: [{ pointer: '?pageToken' }] };

describe('a list', () => {
  it('is the same read by pages of any size, and ends without a token', async () => {
    const { names: all } = await page({ pageSize: '200' });
    expect(all).toHaveLength(12);
    const read: string[] = [];
    let token: string | undefined;
    let size = 1;
    do {
      const { names = [], next } = await page({ pageSize: String(size), ...(token && { pageToken: token }) });
      read.push(...names);
      token = next;
      // Another size for each page: it does not belong to what the token is bound to.
      size += 1;
    } while (token !== undefined);
    expect(read).toEqual(all);
  });

  it('counts on request, on every page the same', async () => {
    const { next = '', totalSize } = await page({ pageSize: '3', count: 'true' });
    expect(totalSize).toBe(12);
    expect((await page({ pageSize: '3', count: 'true', pageToken: next })).totalSize).toBe(12);
    expect((await page({ pageSize: '3', pageToken: next })).totalSize).toBeUndefined();
  });

  it('of keys has pages as well', async () => {
    await host.addServerKey();
    await host.addServerKey();
    const first = await page({ pageSize: '2' }, host.serverKey, '/v1/server-keys');
    const second = await page({ pageSize: '2', pageToken: first.next ?? '' }, host.serverKey, '/v1/server-keys');
    expect([...(first.names ?? []), ...(second.names ?? [])]).toEqual(['First key', 'One more', 'One more']);
  });
});

describe('a page token', () => {
  it('says nothing of what is inside', async () => {
    const token = await firstToken();
    for (const part of token.split('.')) expect(Buffer.from(part, 'base64url').toString()).not.toMatch(/Customer|name/);
  });

  it.each([
    ['another filter', { label: 'a' }],
    ['another search', { q: 'Customer' }],
    ['another order', { sort: '-name' }],
    ['a filter less', {}],
  ])('is refused with %s', async (what, query) => {
    const pageToken = await firstToken(what === 'a filter less' ? { label: 'a' } : {});
    expect((await page({ ...query, pageToken })).reply.body).toMatchObject(refused);
  });

  it('is refused by another organization, another person and another route', async () => {
    const pageToken = await firstToken();
    expect((await page({ pageToken }, other.serverKey)).reply.body).toMatchObject(refused);
    expect((await page({ pageToken }, await host.token('org_admin'))).reply.body).toMatchObject(refused);
    for (const path of ['/v1/server-keys', '/v1/signing-keys']) {
      expect((await page({ pageToken }, host.serverKey, path)).reply.body).toMatchObject(refused);
    }
  });

  it('is refused after any change of its bits', async () => {
    const token = await firstToken();
    const bytes = Buffer.from(token);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(6), async (at, bit) => {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] as number) ^ (1 << bit);
        const { reply } = await page({ pageToken: altered.toString('latin1') });
        expect(reply.status).toBe(400);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['x', '..', 'a.b.c', 'null', '{"key":"a"}', 'x'.repeat(4096)])('is refused as %s', async (pageToken) => {
    expect((await page({ pageToken })).reply.body).toMatchObject(refused);
  });

  it('is refused when it is longer than any', async () => {
    expect((await page({ pageToken: 'x'.repeat(4097) })).reply.body).toMatchObject({ code: 'QUERY_MALFORMED' });
  });

  it('grants nothing: who may not list is refused before it is looked at', async () => {
    const pageToken = await firstToken();
    expect((await page({ pageToken }, await host.token('customer_admin'))).reply.status).toBe(403);
  });

  it('is short enough for a request, also where names are long', async () => {
    for (const ending of ['1', '2']) await host.addCustomer({ name: `𠮷`.repeat(59) + ending });
    const { next = '' } = await page({ pageSize: '1', sort: '-name' });
    expect(next.length).toBeLessThan(2000);
    expect((await page({ pageSize: '1', sort: '-name', pageToken: next })).names).toHaveLength(1);
  });
});
