import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOrganizationRole, reachOf, type Role, roles } from '../../src/contract/permissions.ts';
import { errorCodesOf } from '../../src/contract/route-errors.ts';
import { type Route, successStatuses } from '../../src/contract/route.ts';
import type { RouteName } from '../../src/contract/routes.ts';
import { allRoutes, requestOf, targetOf } from '../support/route-examples.ts';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestHost;
let other: TestHost;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Who asks: as what, in which organization, and by which credential. */
interface Caller {
  role: Role | 'server key' | 'nobody';
  isForeign?: boolean;
  credential(): Promise<string | undefined> | string | undefined;
}

const callers: readonly [string, Caller][] = [
  ...roles.map((role): [string, Caller] => [role, { role, credential: () => host.token(role) }]),
  ['server key', { role: 'server key', credential: () => host.serverKey }],
  ['nobody', { role: 'nobody', credential: () => undefined }],
  ['an admin whose token has expired', { role: 'nobody', credential: expiredToken }],
  ['a server key that has expired', { role: 'nobody', credential: expiredServerKey }],
  ['another organization’s admin', { role: 'org_admin', isForeign: true, credential: () => other.token('org_admin') }],
  [
    'another organization’s customer',
    { role: 'customer_admin', isForeign: true, credential: () => other.token('customer_admin') },
  ],
  ['another organization’s server key', { role: 'server key', isForeign: true, credential: () => other.serverKey }],
];

function expiredToken() {
  return host.token('org_admin', { now: new Date(server.deps.clock.now().getTime() - 400_000) });
}

async function expiredServerKey() {
  return (await host.addServerKey(new Date(server.deps.clock.now().getTime() - 1000))).secret;
}

/** The one status that the contract allows. */
function expectedStatus(route: Route, { role, isForeign = false }: Caller, isOwnCustomer: boolean): number {
  const success = route.status === undefined || typeof route.status === 'number' ? successStatuses(route)[0] : 201;
  if (route.permission === 'public') return success as number;
  if (role === 'nobody') return 401;
  const acts = role === 'server key' ? 'org_admin' : role;
  if (route.permission === 'server-key') {
    if (role !== 'server key') return 403;
  } else if (route.permission !== 'signed-in') {
    if (reachOf(acts, route.permission) === 'none') return 403;
  }
  if (role === 'server key' && route.errors?.includes('PERSON_REQUIRED')) return 403;
  if (route.path.includes('{id}') && (isForeign || (!isOrganizationRole(acts) && !isOwnCustomer))) return 404;
  return success as number;
}

describe.each(allRoutes)('%s', (name: RouteName, route) => {
  // An organization has at most five signing keys, so every route gets organizations of its own.
  beforeAll(async () => {
    [host, other] = [await createTestHost(server), await createTestHost(server)];
  });

  const customers = route.path.startsWith('/v1/customers/{id}') ? (['acme', 'globex'] as const) : (['acme'] as const);
  for (const customer of customers) {
    it.each(callers)(`answers %s about ${customer} with the one right status`, async (_, caller) => {
      // What has no id is the caller's own.
      const owner = caller.isForeign && !route.path.includes('{id}') ? other : host;
      const [path, request] = await requestOf(name, await targetOf(name, owner, customer));
      const reply = await send(server, path, { ...request, as: await caller.credential() });
      expect(reply.status, reply.text).toBe(expectedStatus(route, caller, customer === 'acme'));
      const isError = reply.status >= 400;
      const type = reply.status === 204 ? null : isError ? 'application/problem+json' : 'application/json';
      expect(reply.headers.get('Content-Type')).toBe(type);
      expect(reply.headers.has('WWW-Authenticate')).toBe(reply.status === 401);
      if (isError) expect(errorCodesOf(route)).toContain(reply.body.code);
    });
  }
});
