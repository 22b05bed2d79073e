import type { JWK } from 'jose';
import { uuidv7 } from 'uuidv7';
import { createServerKey, createSigningKey } from '../../src/commands/keys.ts';
import {
  type CustomerRole,
  isOrganizationRole,
  type OrganizationRole,
  type Role,
} from '../../src/contract/permissions.ts';
import { createApp } from '../../src/server/app.ts';
import type { ServerDeps } from '../../src/server/deps.ts';
import { noLimits } from '../../src/server/middleware/limiter.ts';
import type { CustomerRow } from '../../src/store/customers.ts';
import { type EmbedTokenOptions, generateSigningKeyPair, signEmbedToken } from '../../src/token/index.ts';
import { sharedTestDatabase } from './database.ts';
import { createTestOrganization, type TestOrganization } from './test-organization.ts';

/** The real server on a real database, without a port. */
export interface TestServer extends ReturnType<typeof createApp> {
  readonly deps: ServerDeps;
  /** What was logged, the arguments of each call. */
  readonly log: unknown[][];
  /** Sets the server's clock forward. */
  advance(seconds: number): void;
  close(): Promise<void>;
}

export const publicUrl = 'https://plugboard.example';

/** Starts a server on the database that tests share, unless it is given one. */
export async function startTestServer(overrides: Partial<ServerDeps> = {}): Promise<TestServer> {
  const db = overrides.db ?? (await sharedTestDatabase());
  const log: unknown[][] = [];
  const note = (...line: unknown[]) => void log.push(line);
  let ahead = 0;
  const deps: ServerDeps = {
    db,
    clock: { now: () => new Date(Date.now() + ahead * 1000) },
    newId: uuidv7,
    publicUrl,
    pageTokenKey: crypto.getRandomValues(new Uint8Array(32)),
    limits: noLimits,
    version: '1.2.3',
    log: { info: note, warn: note, error: note },
    ...overrides,
  };
  return {
    ...createApp(deps),
    deps,
    log,
    advance(seconds) {
      ahead += seconds;
    },
    close: () => db.close(),
  };
}

/** A signing key of a host, with its private part. */
export interface TestKey {
  kid: string;
  privateKey: JWK;
  publicKey: JWK;
}

type TokenOptions = Partial<Omit<EmbedTokenOptions, 'role'>>;

/** A vendor: an organization with a server key, a signing key and two customers. */
export interface TestHost extends TestOrganization {
  readonly serverKey: string;
  readonly issuer: string;
  readonly key: TestKey;
  readonly acme: CustomerRow;
  readonly globex: CustomerRow;
  /** A token of a person with that role; of Acme, if the role is a customer's and nothing else is said. */
  token(role: Role, options?: TokenOptions): Promise<string>;
  /** Registers one more signing key. */
  addKey(): Promise<TestKey>;
  /** Makes one more server key. */
  addServerKey(expiresAt?: Date): Promise<{ id: string; secret: string }>;
}

/** Makes a vendor. Several fit into one database. */
export async function createTestHost({ deps }: TestServer): Promise<TestHost> {
  const organization = await createTestOrganization(deps.db);
  const { id, act, addCustomer } = organization;
  const issuer = 'larkfield';

  const addKey = async (): Promise<TestKey> => {
    const pair = await generateSigningKeyPair();
    const publicKey = pair.publicKey as Record<string, string>;
    const key = { name: 'Key', algorithm: 'ES256', issuer, publicKey } as const;
    return { kid: (await act((unit) => createSigningKey(unit, key))).id, ...pair };
  };
  const key = await addKey();
  const acme = await addCustomer({ name: 'Acme', externalId: 'acme/1' });
  return {
    ...organization,
    serverKey: organization.serverKeySecret,
    issuer,
    key,
    acme,
    globex: await addCustomer({ name: 'Globex' }),
    addKey,
    async addServerKey(expiresAt) {
      const input = { name: 'One more', expiresAt: expiresAt?.toISOString() ?? null };
      const { row, secret } = await act((unit) => createServerKey(unit, input));
      return { id: row.id, secret };
    },
    token: (role, options = {}) =>
      signEmbedToken({
        key: key.privateKey,
        kid: key.kid,
        issuer,
        audience: publicUrl,
        organization: id,
        user: `${role} ${options.customer ?? ''}`,
        now: deps.clock.now(),
        ...whereOf(role, acme),
        ...options,
      } as EmbedTokenOptions),
  };
}

function whereOf(
  role: Role,
  customer: CustomerRow,
): { role: OrganizationRole } | { role: CustomerRole; customer: string } {
  return isOrganizationRole(role) ? { role } : { role, customer: customer.externalId ?? `id:${customer.id}` };
}
