import { describe, expect, it } from 'vitest';
import {
  type Actor,
  can,
  customerRoles,
  isOrganizationRole,
  organizationRoles,
  type Permission,
  permissions,
  permissionsOf,
  reachOf,
  type Role,
  roles,
} from '../../src/contract/permissions.ts';

const actorOf = (role: Role, more: Partial<Actor> = {}): Actor => ({
  kind: 'user',
  organizationId: 'o1',
  customerId: isOrganizationRole(role) ? null : 'c1',
  userId: 'u1',
  role,
  permissions: new Set(permissionsOf(role)),
  id: 'u1',
  name: 'Ada',
  ...more,
});

describe('the matrix', () => {
  it('says something of every role for every permission', () => {
    for (const permission of permissions) {
      for (const role of roles) expect(['all', 'customer', 'own', 'none']).toContain(reachOf(role, permission));
    }
  });

  it('never lets a customer’s people reach beyond their customer', () => {
    for (const permission of permissions) {
      for (const role of customerRoles) expect(reachOf(role, permission)).not.toBe('all');
    }
  });

  it('never gives the vendor’s team the reach of one customer', () => {
    for (const permission of permissions) {
      for (const role of organizationRoles) expect(reachOf(role, permission)).not.toBe('customer');
    }
  });

  it('narrows from admin to member to viewer, in the vendor’s team and in a customer’s', () => {
    const rank = { all: 3, customer: 2, own: 1, none: 0 };
    const widths = (role: Role) => permissions.map((permission) => rank[reachOf(role, permission)]);
    for (const [wider, narrower] of [
      ['org_admin', 'org_member'],
      ['org_member', 'org_viewer'],
      ['customer_admin', 'customer_member'],
    ] as const) {
      const wide = widths(wider);
      widths(narrower).forEach((width, index) => {
        expect(width, `${narrower} ${permissions[index]}`).toBeLessThanOrEqual(wide[index] as number);
      });
    }
  });

  it('lets no viewer change anything but what is their own', () => {
    const writes = permissions.filter(
      (permission) => !/:(read|list|payload)$|^userConfigurations:own$/.test(permission),
    );
    for (const permission of writes) expect(reachOf('org_viewer', permission), permission).toBe('none');
    const own: Permission[] = ['connections:write', 'connections:delete'];
    for (const permission of writes) {
      expect(reachOf('customer_viewer', permission), permission).toBe(own.includes(permission) ? 'own' : 'none');
    }
  });

  it.each([
    ['customers:list', ['all', 'all', 'all', 'none', 'none', 'none', 'none']],
    ['customers:read', ['all', 'all', 'all', 'customer', 'customer', 'customer', 'customer']],
    ['customers:write', ['all', 'all', 'none', 'none', 'none', 'none', 'none']],
    ['customers:delete', ['all', 'none', 'none', 'none', 'none', 'none', 'none']],
    ['attachments:delete', ['all', 'own', 'none', 'customer', 'own', 'none', 'none']],
    ['audit:read', ['all', 'own', 'none', 'customer', 'none', 'none', 'none']],
  ] as const)('%s', (permission, reaches) => {
    expect(roles.map((role) => reachOf(role, permission))).toEqual(reaches);
  });

  it('lists a role’s permissions whatever their reach', () => {
    expect(permissionsOf('org_admin')).toEqual(
      permissions.filter((permission) => permission !== 'userConfigurations:own'),
    );
    expect(permissionsOf('marketplace_user')).toEqual([
      'customers:read',
      'marketplace:read',
      'instances:read',
      'userConfigurations:own',
      'connections:read',
      'connections:write',
      'connections:delete',
    ]);
  });
});

describe('may this person do this to that?', () => {
  it('everywhere, within the vendor’s team', () => {
    const actor = actorOf('org_admin');
    expect(can('customers:delete', actor)).toBe(true);
    expect(can('customers:delete', actor, { customerId: 'c9' })).toBe(true);
    expect(can('customers:delete', actorOf('org_member'), { customerId: 'c9' })).toBe(false);
  });

  it('only in the own customer', () => {
    const actor = actorOf('customer_admin');
    expect(can('instances:write', actor, { customerId: 'c1' })).toBe(true);
    expect(can('instances:write', actor, { customerId: 'c2' })).toBe(false);
    expect(can('instances:write', actor, { customerId: null })).toBe(false);
    expect(can('instances:write', actor, {})).toBe(false);
  });

  it('only to what is their own', () => {
    const inside = actorOf('customer_member');
    const own = { customerId: 'c1', createdBy: 'u1' };
    expect(can('attachments:delete', inside, own)).toBe(true);
    expect(can('attachments:delete', inside, { ...own, createdBy: 'u2' })).toBe(false);
    expect(can('attachments:delete', inside, { ...own, customerId: 'c2' })).toBe(false);
    expect(can('attachments:delete', inside, { customerId: 'c1' })).toBe(false);
    const team = actorOf('org_member');
    expect(can('attachments:delete', team, { customerId: 'c9', createdBy: 'u1' })).toBe(true);
    expect(can('attachments:delete', team, { customerId: 'c9', createdBy: 'u2' })).toBe(false);
  });

  it('never by two absent owners that happen to be equal', () => {
    const nobody = actorOf('org_member', { userId: null });
    expect(can('attachments:delete', nobody, { customerId: 'c1', createdBy: null })).toBe(false);
    const nowhere = actorOf('customer_admin', { customerId: null });
    expect(can('instances:write', nowhere, { customerId: null })).toBe(false);
    const neither = actorOf('customer_member', { customerId: null, userId: null });
    expect(can('attachments:delete', neither, { customerId: null, createdBy: null })).toBe(false);
  });

  it('not when the token has taken the permission away, whatever the role', () => {
    const narrowed = actorOf('org_admin', { permissions: new Set<Permission>(['customers:read']) });
    expect(can('customers:read', narrowed, { customerId: 'c1' })).toBe(true);
    expect(can('customers:write', narrowed)).toBe(false);
    const widened = actorOf('org_viewer', { permissions: new Set<Permission>(['customers:write']) });
    expect(can('customers:write', widened, { customerId: 'c1' })).toBe(false);
  });
});
