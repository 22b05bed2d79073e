import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createClient } from 'plugboard/client';
import { type Customer, getMe, listCustomers } from 'plugboard/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyOfData, type RunningDemo, startDemo } from '../support/demo.ts';

let folder: string;
let demo: RunningDemo;

beforeAll(async () => {
  folder = await copyOfData();
  demo = await startDemo({ data: folder });
}, 240_000);
afterAll(async () => {
  await demo.stop();
  rmSync(folder, { recursive: true });
});

/** Runs the demo as a process that is expected to end by itself. */
async function run(...args: string[]) {
  const start = fileURLToPath(new URL('../../demo/start.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=plugboard-source', start, ...args]);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

async function allCustomers(): Promise<Customer[]> {
  const client = createClient({ baseUrl: demo.apiUrl, getToken: () => demo.serverKey });
  const found: Customer[] = [];
  for await (const page of client.pages(listCustomers, { query: { pageSize: 200 } })) found.push(...page.items);
  return found;
}

/** Signs in to Larkfield; gives the cookie. */
async function signIn(session: Record<string, string>): Promise<string> {
  const reply = await fetch(`${demo.url}/session`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(session),
  });
  expect(reply.status).toBe(200);
  const cookie = reply.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^larkfield_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
  return cookie.split(';')[0] as string;
}

async function me(cookie: string) {
  const token = await fetch(`${demo.url}/plugboard-token`, { method: 'POST', headers: { Cookie: cookie } });
  expect(token.status).toBe(200);
  expect(token.headers.get('content-type')).toMatch(/^text\/plain/);
  const getToken = () => token.text();
  return createClient({ baseUrl: `${demo.url}/plugboard`, getToken }).request(getMe, {});
}

describe('the demo, started', () => {
  it('has 400 customers, two of them starred by its administrator, some disabled', async () => {
    const customers = await allCustomers();
    expect(customers).toHaveLength(400);
    expect(customers.map(({ name }) => name)).toContain('山田精密工業株式会社');
    expect(customers.filter(({ status }) => status === 'disabled').length).toBeGreaterThan(3);

    const cookie = await signIn({ persona: 'organization_admin' });
    const token = await fetch(`${demo.url}/plugboard-token`, { method: 'POST', headers: { Cookie: cookie } });
    const mara = createClient({ baseUrl: demo.apiUrl, getToken: () => token.text() });
    const starred = await mara.request(listCustomers, { query: { starred: true } });
    expect(starred.items.map(({ name }) => name)).toEqual(['Atlas Fuel', 'Smith Rocket Company']);
  });

  it('keeps its keys for this user only', () => {
    const file = path.join(folder, 'larkfield-keys.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ serverKey: demo.serverKey });
  });

  it('gives each person a token of their own rights, through the proxy', async () => {
    expect(await me(await signIn({ persona: 'organization_admin' }))).toMatchObject({
      role: 'org_admin',
      user: { name: 'Mara Köhler' },
      customer: null,
    });
    expect(await me(await signIn({ persona: 'organization_viewer' }))).toMatchObject({ role: 'org_viewer' });
    const withoutExternalId = (await allCustomers()).find(({ externalId }) => externalId === null) as Customer;
    expect(await me(await signIn({ persona: 'customer_admin', customer: withoutExternalId.id }))).toMatchObject({
      role: 'customer_admin',
      customer: { id: withoutExternalId.id },
    });
  });

  it('gives no token without a session, nor after signing out', async () => {
    const ask = (cookie: string) =>
      fetch(`${demo.url}/plugboard-token`, { method: 'POST', headers: { Cookie: cookie } });
    expect((await ask('')).status).toBe(401);
    expect((await ask('larkfield_session=made-up')).status).toBe(401);
    const cookie = await signIn({ persona: 'organization_admin' });
    await fetch(`${demo.url}/session`, { method: 'DELETE', headers: { Cookie: cookie } });
    expect((await ask(cookie)).status).toBe(401);
  });

  it('lets nobody sign in as what does not exist', async () => {
    const put = async (body: string, headers: Record<string, string> = {}) => {
      const reply = await fetch(`${demo.url}/session`, { method: 'PUT', body, headers });
      return reply.status;
    };
    expect(await put('{"persona":"root"}')).toBe(422);
    expect(await put('{"persona":"customer_admin"}')).toBe(422);
    expect(await put('{"persona":"customer_admin","customer":"01939e5e-0000-7000-8000-000000000000"}')).toBe(422);
    expect(await put('{"persona":"customer_admin","customer":".."}')).toBe(422);
    expect(await put('no json')).toBe(422);
    expect(await put('{"persona":"organization_admin"}', { 'Sec-Fetch-Site': 'same-site' })).toBe(403);
  });

  it('shows a customer’s administrator the own customer and its orders only', async () => {
    const customers = await allCustomers();
    const idOf = (name: string) => customers.find((customer) => customer.name === name)?.id as string;
    const headers = { Cookie: await signIn({ persona: 'customer_admin', customer: idOf('Atlas Fuel') }) };
    expect((await fetch(`${demo.url}/api/customers/${idOf('Atlas Fuel')}`, { headers })).status).toBe(200);
    expect((await fetch(`${demo.url}/api/customers/${idOf('Vega Energi')}`, { headers })).status).toBe(404);
    const orders = await fetch(`${demo.url}/api/orders?customer=VEG-3034`, { headers });
    expect(new Set(((await orders.json()) as { customer: string }[]).map(({ customer }) => customer))).toEqual(
      new Set(['ATL-1107']),
    );
  });

  it('refuses a second start on the same folder in one sentence, fresh or not', async () => {
    const sentence = `Another demo is running on ${folder}: stop it, or give another folder with --data.\n`;
    const refused = { code: 1, stdout: '', stderr: sentence };
    const second = [run('--json', '--port', '0', '--data', folder), run('--fresh', '--port', '0', '--data', folder)];
    expect(await Promise.all(second)).toEqual([refused, refused]);
    expect(await allCustomers()).toHaveLength(400);
  });

  it('says in one sentence that another server has its database', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'plugboard-start-'));
    mkdirSync(path.join(other, 'plugboard'));
    const server = new DatabaseSync(path.join(other, 'plugboard/database.lock'));
    server.exec('begin exclusive');
    const args = ['--json', '--port', '0', '--data', other];
    const kept = await run(...args);
    const fresh = await run(...args, '--fresh');
    server.close();
    rmSync(other, { recursive: true });
    expect({ code: kept.code, stdout: kept.stdout }).toEqual({ code: 1, stdout: '' });
    expect(kept.stderr).toMatch(/^The data folder \S+ is in use by another server\.\n$/);
    expect(fresh).toEqual({
      code: 1,
      stdout: '',
      stderr: `A server is running on ${path.join(other, 'plugboard')}: stop it first.\n`,
    });
  });

  it('refuses flags that it does not know', async () => {
    const { code, stdout, stderr } = await run('--port', '99999');
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: '--port is a number from 0 to 65535, not "99999".\n',
    });
    expect((await run('--what')).code).toBe(1);
  });
});

describe('the demo, killed and started again', () => {
  it('leaves no process behind, finds its data and sessions and changes nothing', async () => {
    const cookie = await signIn({ persona: 'organization_viewer' });
    const before = await allCustomers();
    process.kill(demo.pid, 'SIGKILL');
    // The server ends by itself when its parent is gone: it answers no more, and its folder is free again.
    await vi.waitFor(() => expect(fetch(`${demo.apiUrl}/health`)).rejects.toThrow(), { timeout: 20_000 });
    await demo.stop();

    demo = await startDemo({ data: folder });
    const after = await allCustomers();
    expect(after.map(({ id, version }) => [id, version])).toEqual(before.map(({ id, version }) => [id, version]));
    expect(await me(cookie)).toMatchObject({ role: 'org_viewer' });
  });
});
