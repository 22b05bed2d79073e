import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateCustomer } from '../../src/commands/customers.ts';
import { updateOrganization } from '../../src/commands/organization.ts';
import { permissionsOf, type Role } from '../../src/contract/permissions.ts';
import { effectivePermissions } from '../../src/server/who/rights.ts';
import { asSystem } from '../../src/store/tenant.ts';
import { allRoutes, mutations, requestOf, targetOf } from '../support/route-examples.ts';
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

const me = async (as: string) => (await send(server, '/v1/me', { as })).body;

/** What only later stories have a route for: set by hand. */
const setPerson = (values: { status?: 'disabled'; role?: Role }, externalId: string) =>
  asSystem(server.deps.db, (tx) =>
    tx
      .updateTable('appUser')
      .set(values)
      .where('organizationId', '=', host.id)
      .where('externalId', '=', externalId)
      .execute(),
  );

describe('a token that changes nothing', () => {
  it('may read and may change nothing', async () => {
    const as = await host.token('org_admin', { readOnly: true });
    for (const [name, route] of allRoutes) {
      if (route.permission === 'server-key') continue;
      const [path, request] = await requestOf(name, await targetOf(name, host));
      const reply = await send(server, path, { ...request, as });
      const isMutation = mutations.some(([mutation]) => mutation === name);
      expect(reply.status, name).toBe(isMutation ? 403 : 200);
    }
  });

  it('says so in its permissions and in what can be done to a thing', async () => {
    const as = await host.token('org_admin', { readOnly: true });
    const { permissions } = await me(as);
    expect(permissions).toContain('customers:list');
    expect(permissions.filter((name: string) => /write|delete|manage|control|suspend|sync|add|own/.test(name))).toEqual(
      [],
    );
    const customer = await send(server, `/v1/customers/${host.acme.id}`, { as });
    expect(customer.body.can).toEqual({ update: false, delete: false });
  });
});

describe('a token for some elements', () => {
  it('may what they need and no more', async () => {
    const as = await host.token('org_admin', { components: ['customer-picker'] });
    expect((await me(as)).permissions).toEqual(['customers:list', 'customers:read', 'customers:write']);
    const viewer = await host.token('org_viewer', { components: ['customer-picker'] });
    expect((await me(viewer)).permissions).toEqual(['customers:list', 'customers:read']);
  });

  it('may nothing for elements that are not known, and for none', async () => {
    for (const components of [[], ['log-viewer-2'], ['constructor'], ['__proto__']]) {
      const as = await host.token('org_admin', { components });
      expect((await me(as)).permissions, components.join()).toEqual([]);
      expect((await send(server, '/v1/customers', { as })).status).toBe(403);
    }
  });
});

describe('the role', () => {
  it('is the token’s, at once, also when it goes down', async () => {
    const user = 'kim';
    expect(await me(await host.token('org_admin', { user }))).toMatchObject({ role: 'org_admin' });
    const lower = await host.token('org_viewer', { user });
    expect(await me(lower)).toMatchObject({ role: 'org_viewer', user: { storedRole: 'org_viewer' } });
    expect((await send(server, '/v1/customers', { method: 'POST', as: lower, body: { name: 'x' } })).status).toBe(403);
  });

  it('is the stored one where the organization wants it so, the token’s being a ceiling', async () => {
    const user = 'kim';
    await me(await host.token('org_admin', { user }));
    await host.act((unit) => updateOrganization(unit, 1, { roleSource: 'stored' }));
    await setPerson({ role: 'org_member' }, user);
    const asAdmin = await me(await host.token('org_admin', { user }));
    expect(asAdmin).toMatchObject({ role: 'org_member', permissions: permissionsOf('org_member') });
    const asViewer = await me(await host.token('org_viewer', { user }));
    expect(asViewer).toMatchObject({ role: 'org_viewer', user: { storedRole: 'org_member' } });
  });

  it('never gives more than both the token and the stored role have', () => {
    for (const token of ['customer_admin', 'customer_viewer', 'marketplace_user'] as const) {
      for (const stored of ['customer_admin', 'customer_viewer', 'marketplace_user'] as const) {
        const permissions = effectivePermissions(token, stored, {});
        for (const permission of permissions) {
          expect(permissionsOf(token)).toContain(permission);
          expect(permissionsOf(stored)).toContain(permission);
        }
      }
    }
  });
});

describe('who was disabled', () => {
  it('is refused from the next request on, with a token that is still good', async () => {
    const as = await host.token('customer_admin', { user: 'kim' });
    expect((await send(server, '/v1/me', { as })).status).toBe(200);
    await setPerson({ status: 'disabled' }, 'kim');
    expect((await send(server, '/v1/me', { as })).body).toMatchObject({ status: 401, code: 'ACCESS_REVOKED' });
  });

  it('takes a customer’s people with it, and nobody else', async () => {
    const [ofAcme, ofGlobex] = [
      await host.token('customer_admin'),
      await host.token('customer_admin', { customer: `id:${host.globex.id}` }),
    ];
    await host.act((unit) => updateCustomer(unit, host.acme.id, 1, { status: 'disabled' }));
    expect((await send(server, '/v1/me', { as: ofAcme })).body).toMatchObject({ status: 401, code: 'ACCESS_REVOKED' });
    expect((await send(server, '/v1/me', { as: ofGlobex })).status).toBe(200);
    await host.act((unit) => updateCustomer(unit, host.acme.id, 2, { status: 'active' }));
    expect((await send(server, '/v1/me', { as: ofAcme })).status).toBe(200);
  });

  it('is a server key that was deleted or has ended', async () => {
    const { id, secret } = await host.addServerKey();
    expect((await send(server, '/v1/me', { as: secret })).status).toBe(200);
    const path = `/v1/server-keys/${id}`;
    expect((await send(server, path, { method: 'DELETE', as: secret, version: 1 })).status).toBe(204);
    expect((await send(server, '/v1/me', { as: secret })).body.code).toBe('TOKEN_INVALID');
  });
});

describe('people of a customer', () => {
  it('are told what is theirs: no external ID, labels, limit or star', async () => {
    const shared = ['id', 'name', 'avatarUrl', 'status', 'can', 'version', 'createdAt', 'updatedAt'];
    const keysFor = async (as: string) => {
      const reply = await send(server, `/v1/customers/${host.acme.id}`, { as });
      return Object.keys(reply.body as object).sort();
    };
    const vendor = ['description', 'externalId', 'labels', 'concurrencyLimit', 'isSystem'];
    expect(await keysFor(await host.token('org_viewer'))).toEqual([...shared, ...vendor, 'starred'].sort());
    expect(await keysFor(host.serverKey)).toEqual([...shared, ...vendor].sort());
    for (const role of ['customer_admin', 'customer_member', 'customer_viewer'] as const) {
      expect(await keysFor(await host.token(role)), role).toEqual([...shared, 'description'].sort());
    }
    expect(await keysFor(await host.token('marketplace_user'))).toEqual([...shared].sort());
  });
});
