import { createClient } from 'plugboard/client';
import { createSigningKey, getMe, type SigningKey } from 'plugboard/contract';
import { generateSigningKeyPair } from 'plugboard/token';
import { tokenFor, type PlugboardAccess } from './host/backend.ts';
import { readKeys, writeKeys, type DemoKeys } from './keys.ts';
import { seedCustomers, seedFingerprint } from './seed/seed-customers.ts';
import type { ReadyServer } from './server-process.ts';

const issuer = 'https://larkfield.example';

/** What {@link setUp} is given. */
export interface SetupOptions {
  readonly server: ReadyServer;
  /** The server's public URL. */
  readonly publicUrl: string;
  /** File of the keys. */
  readonly keysFile: string;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Brings Plugboard's server to where Larkfield can use it: a signing key and the demo's customers. What an earlier start
 * has made is used again.
 */
export async function setUp(options: SetupOptions): Promise<{ access: PlugboardAccess; serverKey: string }> {
  const { server, publicUrl, keysFile } = options;
  const keys = server.serverKey === null ? readKeys(keysFile) : await makeKeys(server.url, server.serverKey, keysFile);
  if (!keys) throw new Error(`There is a database but no ${keysFile}: start with --fresh.`);
  const { serverKey, organization, signingKey: key } = keys;
  const client = createClient({ baseUrl: server.url, getToken: () => Promise.resolve(serverKey) });
  const access = {
    apiUrl: server.url,
    client,
    signing: { key, organization, issuer: keys.issuer, audience: publicUrl },
  };
  if (keys.seeded !== seedFingerprint) {
    const getToken = () => tokenFor({ persona: 'organization_admin', customer: null }, access.signing);
    await seedCustomers({ client, administrator: createClient({ baseUrl: server.url, getToken }) }, options.onProgress);
    writeKeys(keysFile, { ...keys, seeded: seedFingerprint });
  }
  return { access, serverKey };
}

async function makeKeys(url: string, serverKey: string, file: string): Promise<DemoKeys> {
  const client = createClient({ baseUrl: url, getToken: () => Promise.resolve(serverKey) });
  const { organization } = await client.request(getMe, {});
  const { privateKey, publicKey } = await generateSigningKeyPair();
  const body = { name: 'Larkfield demo', issuer, publicKey: publicKey as Record<string, string> };
  const { id }: SigningKey = await client.request(createSigningKey, { body });
  const keys: DemoKeys = { serverKey, organization: organization.id, issuer, signingKey: { ...privateKey, kid: id } };
  writeKeys(file, keys);
  return keys;
}
