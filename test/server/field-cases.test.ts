import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  host = await createTestHost(server);
});
afterAll(() => server.close());

async function names(query: Record<string, string>): Promise<string[]> {
  const reply = await send(server, `/v1/customers?${new URLSearchParams(query)}`, { as: host.serverKey });
  expect(reply.status, reply.text).toBe(200);
  return (reply.body.items as { name: string }[]).map(({ name }) => name).sort();
}

describe('F31: percent, underscore and backslash in a search', () => {
  const texts = ['85% full', '85X full', 'order_no=7', 'orderXno=7', 'C:\\new'];
  const searches: [string, string[]][] = [
    ['85%', ['85% full']],
    ['order_no', ['order_no=7']],
    ['%', ['85% full']],
    ['_', ['order_no=7']],
    ['\\n', ['C:\\new']],
    ['\\', ['C:\\new']],
  ];

  it('mean themselves in a name and in the beginning of one', async () => {
    for (const name of texts) await host.addCustomer({ name });
    for (const [q, found] of searches) expect(await names({ q }), q).toEqual(found);
    expect(await names({ nameStartsWith: '85%' })).toEqual(['85% full']);
    expect(await names({ nameStartsWith: '%' })).toEqual([]);
  });

  it('mean themselves in a description', async () => {
    for (const description of texts) await host.addCustomer({ name: `With ${description}`, description });
    for (const [description, found] of searches) {
      expect(await names({ description }), description).toEqual(found.map((text) => `With ${text}`));
    }
  });

  it('mean themselves in a label', async () => {
    for (const label of texts) await host.addCustomer({ name: `With ${label}`, labels: [label] });
    for (const [labelContains, found] of searches) {
      expect(await names({ labelContains }), labelContains).toEqual(found.map((text) => `With ${text}`));
      const { body } = await send(server, `/v1/labels?${new URLSearchParams({ q: labelContains })}`, {
        as: host.serverKey,
      });
      expect(body.items).toEqual(found.map((text) => ({ label: text.toLowerCase(), count: 1 })));
    }
  });
});

describe('F42: labels with the Turkish capital İ', () => {
  const put = (labels: string[], version: number) =>
    send(server, `/v1/customers/${host.acme.id}`, { method: 'PATCH', as: host.serverKey, version, body: { labels } });

  it('have one stored form, which writing back does not change', async () => {
    const first = await put(['İZMİR', 'izmir', 'I'], 1);
    expect(first.body.labels).toEqual(['i', 'i\u0307zmi\u0307r', 'izmir'].sort());
    const again = await put(first.body.labels as string[], 2);
    expect(again.body).toMatchObject({ labels: first.body.labels as string[], version: 2 });
  });

  it('are found as they were typed', async () => {
    await put(['İZMİR', 'izmir', 'I'], 1);
    for (const label of ['İZMİR', 'izmir', 'IZMIR', 'I', 'i']) expect(await names({ label }), label).toEqual(['Acme']);
    expect(await names({ label: 'ızmır' })).toEqual([]);
  });

  it('are measured as they are stored, so that what was taken can be written back', async () => {
    // Each İ is two characters when it is stored.
    expect((await put(['İ'.repeat(26)], 1)).body).toMatchObject({ status: 422, errors: [{ code: 'TOO_LONG' }] });
    const taken = await put(['İ'.repeat(25)], 1);
    expect(taken.status).toBe(200);
    expect((await put(taken.body.labels as string[], 2)).status).toBe(200);
  });
});
