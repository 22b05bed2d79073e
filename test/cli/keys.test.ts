import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SigningKey } from '../../src/contract/keys.ts';
import { runCli } from '../support/cli.ts';
import { listen, type ListeningServer } from '../support/listening-server.ts';
import { send } from '../support/send.ts';
import { createTestHost, publicUrl, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let http: ListeningServer;
let vendor: TestHost;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plugboard-keys-'));
  server = await startTestServer();
  http = await listen(server);
  vendor = await createTestHost(server);
});
afterAll(async () => {
  await http.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

function plugboard(...args: string[]) {
  return runCli(args, { env: { PLUGBOARD_URL: http.url, PLUGBOARD_SERVER_KEY: vendor.serverKey }, cwd: folder });
}

async function registeredKeys(): Promise<SigningKey[]> {
  const reply = await send(server, '/v1/signing-keys', { as: vendor.serverKey });
  return (reply.body as { items: SigningKey[] }).items;
}

const create = ['keys', 'create', '--name', 'Backend', '--issuer', 'https://app.example'];

describe('keys create', () => {
  it('registers the public part and writes the private one for this user only', async () => {
    const { code, stdout, stderr } = await plugboard(...create, '--out', 'first.json');
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'The private key is in first.json: keep it like a password.\n',
    });
    const file = path.join(folder, 'first.json');
    const key = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    expect(key).toMatchObject({ kty: 'EC', alg: 'ES256', iss: 'https://app.example', org: vendor.id });
    expect(stdout).toBe(`${key['kid']}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await registeredKeys()).toContainEqual(
      expect.objectContaining({ id: key['kid'], name: 'Backend', issuer: 'https://app.example', algorithm: 'ES256' }),
    );
    // What is registered has no private part.
    expect(JSON.stringify(await registeredKeys())).not.toContain(key['d']);
  });

  it('prints the private part as one JSON document without --out', async () => {
    const { code, stdout, stderr } = await plugboard(...create, '--algorithm', 'EdDSA');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const key = JSON.parse(stdout) as Record<string, string>;
    expect(key).toMatchObject({ kty: 'OKP', alg: 'EdDSA' });
    expect(key['d']).toMatch(/^[\w-]{43}$/);
    expect(await registeredKeys()).toContainEqual(expect.objectContaining({ id: key['kid'], algorithm: 'EdDSA' }));
  });

  it('overwrites no file and registers nothing then', async () => {
    const file = path.join(folder, 'there.json');
    writeFileSync(file, 'mine');
    const before = await registeredKeys();
    const { code, stdout, stderr } = await plugboard(...create, '--out', 'there.json');
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'plugboard: there.json exists already.\n',
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await registeredKeys()).toEqual(before);
  });

  it('leaves no file when the server refuses', async () => {
    const { code, stderr } = await plugboard('keys', 'create', '--name', '', '--issuer', 'x', '--out', 'none.json');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^plugboard: .*name: .+\(VALIDATION_FAILED, request [\w-]+\)\.\n$/);
    expect(() => statSync(path.join(folder, 'none.json'))).toThrow('ENOENT');
  });
});

describe('token', () => {
  beforeAll(async () => {
    expect((await plugboard(...create, '--out', 'key.json')).code).toBe(0);
  });
  const token = (...args: string[]) => plugboard('token', '--key', 'key.json', '--audience', publicUrl, ...args);

  it('is accepted by the server for the person, role and customer that it names', async () => {
    const asAdmin = await token('--role', 'org_admin', '--user', 'mara', '--name', 'Mara Köhler');
    expect(asAdmin).toMatchObject({ code: 0, stderr: '' });
    const admin = await send(server, '/v1/me', { as: asAdmin.stdout.trim() });
    expect(admin.body).toMatchObject({ role: 'org_admin', user: { name: 'Mara Köhler' }, customer: null });

    const asCustomer = await token('--role', 'customer_viewer', '--customer', `id:${vendor.globex.id}`, '--read-only');
    const viewer = await send(server, '/v1/me', { as: asCustomer.stdout.trim() });
    expect(viewer.body).toMatchObject({ role: 'customer_viewer', customer: { name: 'Globex' } });
  });

  it('says what does not fit together', async () => {
    const wrong = [
      { args: ['--role', 'customer_admin'], says: 'customer' },
      { args: ['--role', 'org_admin', '--customer', 'acme/1'], says: 'customer' },
      { args: ['--role', 'org_admin', '--expires-in', '601'], says: '600' },
    ];
    const results = await Promise.all(wrong.map(({ args }) => token(...args)));
    for (const [index, { code, stdout, stderr }] of results.entries()) {
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^plugboard: [^\n]+\n$/);
      expect(stderr).toContain(wrong[index]?.says);
    }
  });

  it('says what is wrong with the key file', async () => {
    writeFileSync(path.join(folder, 'bare.json'), '{"kty":"EC"}');
    writeFileSync(path.join(folder, 'text.json'), 'text');
    const files = ['bare.json', 'text.json', 'missing.json'];
    const results = await Promise.all(files.map((file) => plugboard('token', '--key', file, '--role', 'org_admin')));
    expect(results.map(({ code, stderr }) => `${code} ${stderr}`)).toEqual([
      '1 plugboard: bare.json is no key file of "plugboard keys create".\n',
      '1 plugboard: text.json is no JSON.\n',
      '1 plugboard: missing.json cannot be read (ENOENT).\n',
    ]);
  });
});
