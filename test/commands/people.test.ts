import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateCustomer } from '../../src/commands/customers.ts';
import { updateOrganization } from '../../src/commands/organization.ts';
import { type Arrival, findCustomerByClaim, lowerRole, resolvePerson, updateMe } from '../../src/commands/people.ts';
import { customerRoles, organizationRoles, permissionsOf, type Role } from '../../src/contract/permissions.ts';
import type { Database } from '../../src/store/open.ts';
import { findUser } from '../../src/store/people.ts';
import { asSystem } from '../../src/store/tenant.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { createTestOrganization, type TestOrganization } from '../support/test-organization.ts';

let db: Database;
let organization: TestOrganization;
beforeAll(async () => {
  db = await sharedTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  organization = await createTestOrganization(db);
});

const now = new Date('2026-11-25T00:00:00Z');

const arrive = (changed: Partial<Arrival> = {}) =>
  organization.read((tx) =>
    resolvePerson(tx, {
      organizationId: organization.id,
      customerId: null,
      issuer: 'https://larkfield.example',
      subject: 'maria',
      role: 'org_member',
      name: 'Maria',
      email: 'maria@larkfield.example',
      now,
      newId: uuidv7,
      ...changed,
    }),
  );

const actionsOn = async (id: string) => {
  const entries = await organization.read((tx) =>
    tx.selectFrom('auditEntry').select(['action', 'changes']).where('targetId', '=', id).orderBy('id').execute(),
  );
  return entries.map(({ action, changes }) => [action, ...changes.map(({ field }) => field)].join(' '));
};

describe('who comes by token', () => {
  it('is made the first time, told of, and known the next time', async () => {
    const first = await arrive({ locale: 'de' });
    expect(first).toMatchObject({
      role: 'org_member',
      person: {
        organizationId: organization.id,
        customerId: null,
        name: 'Maria',
        email: 'maria@larkfield.example',
        role: 'org_member',
        issuer: 'https://larkfield.example',
        externalId: 'maria',
        origin: 'embedded',
        status: 'active',
        locale: 'de',
        lastSeenAt: now,
        version: 1,
      },
    });
    expect((await arrive()).person.id).toBe(first.person.id);
    expect(await actionsOn(first.person.id)).toEqual(['user.activated']);
    const events = await asSystem(db, (tx) =>
      tx.selectFrom('outboxEvent').select(['type', 'object']).where('organizationId', '=', organization.id).execute(),
    );
    expect(events).toContainEqual({
      type: 'user.activated',
      object: { type: 'user', id: first.person.id, name: 'Maria', externalId: 'maria' },
    });
  });

  it('is one person per issuer, and per customer', async () => {
    const [one, other] = [await organization.addCustomer(), await organization.addCustomer()];
    const people = await Promise.all([
      arrive(),
      arrive({ issuer: 'https://another.example' }),
      arrive({ customerId: one.id, role: 'customer_admin' }),
      arrive({ customerId: other.id, role: 'customer_admin' }),
    ]);
    expect(new Set(people.map(({ person }) => person.id)).size).toBe(4);
  });

  it('is shown by what the token says, cleaned, or by the subject', async () => {
    const shown = async (changed: Partial<Arrival>) => (await arrive({ subject: randomUUID(), ...changed })).person;
    expect(await shown({ name: ' Zoe\u0308 ' })).toMatchObject({ name: 'Zoë' });
    expect(await shown({ name: undefined, subject: 'u-17' })).toMatchObject({ name: 'u-17', nameOfToken: null });
    expect(await shown({ name: '', subject: 'u-18' })).toMatchObject({ name: 'u-18' });
    expect(await shown({ name: 'a\u0000b', subject: 'u-19' })).toMatchObject({ name: 'u-19' });
    expect(await shown({ name: '\ud800', email: 'a\u0000@b', locale: '\u0000', subject: 'u-20' })).toMatchObject({
      name: 'u-20',
      email: null,
      locale: null,
    });
    expect((await shown({ name: '𠮷'.repeat(200) })).name).toBe('𠮷'.repeat(120));
  });

  it('is noted as seen at most every five minutes', async () => {
    const seen = async (minutes: number) => {
      const { person } = await arrive({ now: new Date(now.getTime() + minutes * 60_000) });
      return (await organization.read((tx) => findUser(tx, organization.id, person.id)))?.lastSeenAt;
    };
    expect(await seen(0)).toEqual(now);
    expect(await seen(4.9)).toEqual(now);
    expect(await seen(5)).toEqual(new Date(now.getTime() + 5 * 60_000));
  });

  it('is refused once disabled', async () => {
    const { person } = await arrive();
    await asSystem(db, (tx) =>
      tx.updateTable('appUser').set({ status: 'disabled' }).where('id', '=', person.id).execute(),
    );
    await expect(arrive()).rejects.toMatchObject({ code: 'ACCESS_REVOKED' });
  });
});

describe('the role', () => {
  it('is the token’s, which is stored, where the host is its source', async () => {
    const { person } = await arrive({ role: 'org_member' });
    expect(await arrive({ role: 'org_viewer' })).toMatchObject({ role: 'org_viewer', person: { role: 'org_viewer' } });
    expect(await arrive({ role: 'org_admin' })).toMatchObject({ role: 'org_admin', person: { role: 'org_admin' } });
    expect(await actionsOn(person.id)).toEqual(['user.activated', 'user.updated role', 'user.updated role']);
  });

  it('is the lower of both where the stored one is master', async () => {
    await organization.act((unit) => updateOrganization(unit, 1, { roleSource: 'stored' }));
    await arrive({ role: 'org_member' });
    expect(await arrive({ role: 'org_admin' })).toMatchObject({ role: 'org_member', person: { role: 'org_member' } });
    expect(await arrive({ role: 'org_viewer' })).toMatchObject({ role: 'org_viewer', person: { role: 'org_member' } });
  });

  it('of people who were invited is theirs, with the token’s as a ceiling', async () => {
    const { person } = await arrive({ role: 'org_member' });
    await asSystem(db, (tx) =>
      tx.updateTable('appUser').set({ origin: 'invited' }).where('id', '=', person.id).execute(),
    );
    const invited = { role: 'org_member', person: { role: 'org_member', name: 'Maria' } };
    expect(await arrive({ role: 'org_admin', name: 'Other' })).toMatchObject(invited);
  });

  it.each([[organizationRoles], [customerRoles]] as [readonly Role[]][])('is ordered: %j', (ordered) => {
    for (const [index, lower] of ordered.entries()) {
      for (const higher of ordered.slice(0, index)) {
        expect(lowerRole(higher, lower)).toBe(lower);
        expect(lowerRole(lower, higher)).toBe(lower);
        const more = new Set(permissionsOf(higher));
        expect(permissionsOf(lower).filter((permission) => !more.has(permission))).toEqual([]);
      }
    }
  });
});

describe('the own name', () => {
  const rename = async (name: string) => {
    const { person } = await arrive();
    const actor = { ...organization.admin, userId: person.id, id: person.id, name: person.name };
    return organization.act((unit) => updateMe(unit, { name }), { actor });
  };

  it('holds until the host says another than before', async () => {
    await arrive({ name: 'Maria' });
    expect(await rename('Mary')).toMatchObject({ name: 'Mary', version: 2 });
    expect(await arrive({ name: 'Maria' })).toMatchObject({ person: { name: 'Mary' } });
    expect(await arrive({ name: 'Maria Weiss' })).toMatchObject({ person: { name: 'Maria Weiss' } });
    expect(await arrive({ name: 'Maria Weiss' })).toMatchObject({ person: { name: 'Maria Weiss', version: 3 } });
    expect(await arrive({ name: undefined })).toMatchObject({ person: { name: 'Maria Weiss', version: 3 } });
  });

  it('changes with phone and language, each told of, and nothing where nothing changes', async () => {
    const { person } = await arrive();
    const actor = { ...organization.admin, userId: person.id, id: person.id, name: person.name };
    const change = (patch: Parameters<typeof updateMe>[1]) =>
      organization.act((unit) => updateMe(unit, patch), { actor });
    expect(await change({ phone: '+4930123456', locale: 'de' })).toMatchObject({ phone: '+4930123456', locale: 'de' });
    expect(await change({ phone: '+4930123456' })).toMatchObject({ version: 2 });
    expect(await change({ phone: null })).toMatchObject({ phone: null, locale: 'de', version: 3 });
    expect(await actionsOn(person.id)).toEqual(['user.activated', 'user.updated phone locale', 'user.updated phone']);
  });

  it('is a person’s: a server key has none', async () => {
    const key = { ...organization.admin, kind: 'server_key' as const, userId: null };
    const change = organization.act((unit) => updateMe(unit, { name: 'Key' }), { actor: key });
    await expect(change).rejects.toMatchObject({ code: 'PERSON_REQUIRED' });
  });
});

describe('the customer of a token', () => {
  const find = (claim: string) =>
    organization.read((tx) => findCustomerByClaim(tx, { organizationId: organization.id, claim }));

  it('is named by its external ID, byte for byte, or by id: and ours', async () => {
    for (const externalId of ['a/b', 'a%2Fb', 'a?b#c', 'a+b', 'ü ñ']) {
      const { id, name } = await organization.addCustomer({ externalId });
      expect(await find(externalId), externalId).toEqual({ id, name });
    }
    const without = await organization.addCustomer();
    expect(await find(`id:${without.id}`)).toEqual({ id: without.id, name: without.name });
  });

  it('is unknown where there is none, or where it is another organization’s', async () => {
    const foreign = await (await createTestOrganization(db)).addCustomer({ externalId: 'theirs' });
    for (const claim of ['theirs', 'nobody', `id:${foreign.id}`, `id:${uuidv7()}`, 'id:', 'id:x', "id:' or 1=1"]) {
      await expect(find(claim), claim).rejects.toMatchObject({ code: 'CUSTOMER_UNKNOWN' });
    }
  });

  it('is refused while it is disabled or being deleted', async () => {
    const { id } = await organization.addCustomer();
    await organization.act((unit) => updateCustomer(unit, id, 1, { status: 'disabled' }));
    await expect(find(`id:${id}`)).rejects.toMatchObject({ code: 'ACCESS_REVOKED' });
    await asSystem(db, (tx) => tx.updateTable('customer').set({ status: 'deleting' }).where('id', '=', id).execute());
    await expect(find(`id:${id}`)).rejects.toMatchObject({ code: 'ACCESS_REVOKED' });
  });
});
