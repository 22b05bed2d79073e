import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createCustomer,
  putCustomerByExternalId,
  starCustomer,
  unstarCustomer,
  updateCustomer,
} from '../../src/commands/customers.ts';
import { CustomerByExternalId, NewCustomer } from '../../src/contract/customers.ts';
import type { Actor } from '../../src/contract/permissions.ts';
import { findCustomer } from '../../src/store/customers.ts';
import type { Database } from '../../src/store/open.ts';
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

/** What was told of a thing: to the audit trail and to the host's receivers. */
async function toldOf(id: string) {
  const audited = await organization.read((tx) =>
    tx.selectFrom('auditEntry').selectAll().where('targetId', '=', id).orderBy('id').execute(),
  );
  const events = await asSystem(db, (tx) =>
    tx.selectFrom('outboxEvent').selectAll().where('customerId', '=', id).orderBy('id').execute(),
  );
  return { audited, events };
}

describe('making a customer', () => {
  it('tells the audit trail and the receivers, in the same transaction', async () => {
    const now = new Date('2026-11-25T02:39:23.456Z');
    const { id } = await organization.addCustomer({ name: 'Acme', externalId: 'crm-1' }, { now });
    const { audited, events } = await toldOf(id);
    expect(audited).toEqual([
      {
        organizationId: organization.id,
        id: expect.any(String) as string,
        at: now,
        actorKind: 'user',
        actorId: organization.admin.id,
        actorName: organization.admin.name,
        actorRole: 'org_admin',
        actorAct: null,
        action: 'customer.created',
        targetType: 'customer',
        targetId: id,
        targetName: 'Acme',
        customerId: id,
        changes: [],
        requestId: 'test-request',
      },
    ]);
    expect(events).toMatchObject([
      {
        type: 'customer.created',
        at: now,
        customerId: id,
        actor: { kind: 'user', id: organization.admin.id, name: organization.admin.name, role: 'org_admin' },
        object: { type: 'customer', id, name: 'Acme', externalId: 'crm-1' },
        changes: [],
      },
    ]);
  });

  it('leaves nothing behind when a later part of the transaction fails', async () => {
    const id = uuidv7();
    const work = organization.act(async (unit) => {
      await createCustomer({ ...unit, newId: () => id }, NewCustomer.parse({ name: 'Never' }));
      throw new Error('later');
    });
    await expect(work).rejects.toThrow('later');
    expect(await organization.read((tx) => findCustomer(tx, organization.admin, id))).toBeUndefined();
    expect(await toldOf(id)).toEqual({ audited: [], events: [] });
  });

  it('is refused where name or external ID are taken, at the field', async () => {
    await organization.addCustomer({ name: 'Acme', externalId: 'crm-1' });
    await expect(organization.addCustomer({ name: 'ACME' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      fieldErrors: [{ pointer: '/name', code: 'TAKEN' }],
    });
    await expect(organization.addCustomer({ name: 'Other', externalId: 'crm-1' })).rejects.toMatchObject({
      code: 'EXTERNAL_ID_TAKEN',
      fieldErrors: [{ pointer: '/externalId', code: 'TAKEN' }],
    });
  });
});

describe('changing a customer', () => {
  it('writes what is said, keeps what is not, and tells field by field', async () => {
    const made = await organization.addCustomer({ name: 'Acme', description: 'Old', labels: ['a'], externalId: 'x' });
    const now = new Date('2026-12-01T00:00:00.000Z');
    const row = await organization.act(
      (unit) => updateCustomer(unit, made.id, 1, { description: 'New', labels: ['b'], externalId: null }),
      { now },
    );
    expect(row).toEqual({
      ...made,
      description: 'New',
      labels: ['b'],
      externalId: null,
      version: 2,
      updatedAt: now,
      updatedBy: organization.admin.name,
    });
    const changes = [
      { field: 'description', from: 'Old', to: 'New' },
      { field: 'labels', from: ['a'], to: ['b'] },
      { field: 'externalId', from: 'x', to: null },
    ];
    const { audited, events } = await toldOf(made.id);
    expect(audited.at(-1)).toMatchObject({ action: 'customer.updated', changes });
    expect(events.at(-1)).toMatchObject({ type: 'customer.updated', changes });
  });

  it('to what it is already changes and tells nothing', async () => {
    const made = await organization.addCustomer({ name: 'Acme', labels: ['a'] });
    const row = await organization.act((unit) => updateCustomer(unit, made.id, 1, { name: 'Acme', labels: ['a'] }));
    expect(row).toEqual(made);
    expect((await toldOf(made.id)).audited).toHaveLength(1);
  });

  it('to another spelling of its own name is no conflict with itself', async () => {
    const made = await organization.addCustomer({ name: 'acme' });
    const row = await organization.act((unit) => updateCustomer(unit, made.id, 1, { name: 'ACME' }));
    expect(row.name).toBe('ACME');
  });

  it('is refused from an older version, with what it is now, who changed it and when', async () => {
    const made = await organization.addCustomer({ name: 'Acme' });
    const now = new Date('2026-12-01T00:00:00.000Z');
    const other = await organization.addPerson('org_member');
    const row = await organization.act((unit) => updateCustomer(unit, made.id, 1, { name: 'Acme 2' }), {
      actor: other,
      now,
    });
    const stale = organization.act((unit) => updateCustomer(unit, made.id, 1, { name: 'Acme 3' }));
    await expect(stale).rejects.toMatchObject({
      name: 'StaleVersion',
      current: { type: 'customer', row },
      changedBy: other.name,
      changedAt: now,
    });
  });

  it('is refused where the name or external ID belongs to another', async () => {
    await organization.addCustomer({ name: 'Acme', externalId: 'crm-1' });
    const { id } = await organization.addCustomer();
    const change = (patch: { name?: string; externalId?: string }) =>
      organization.act((unit) => updateCustomer(unit, id, 1, patch));
    await expect(change({ name: 'acme' })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    await expect(change({ externalId: 'crm-1' })).rejects.toMatchObject({
      code: 'EXTERNAL_ID_TAKEN',
      fieldErrors: [{ pointer: '/externalId', code: 'TAKEN' }],
    });
  });

  it('that is foreign, unknown or being deleted is not found', async () => {
    const foreign = await (await createTestOrganization(db)).addCustomer();
    const leaving = await organization.addCustomer();
    await asSystem(db, (tx) =>
      tx.updateTable('customer').set({ status: 'deleting' }).where('id', '=', leaving.id).execute(),
    );
    for (const id of [foreign.id, uuidv7(), leaving.id]) {
      const change = organization.act((unit) => updateCustomer(unit, id, 1, { name: 'Mine' }));
      await expect(change).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('putting a customer by its external ID', () => {
  const put = (input: Record<string, unknown>) =>
    organization.act((unit) => putCustomerByExternalId(unit, CustomerByExternalId.parse(input)));

  it('makes it the first time and changes it the next', async () => {
    const first = await put({ externalId: 'a/b', name: 'Acme', labels: ['x'], description: 'One' });
    expect(first).toMatchObject({ created: true, row: { externalId: 'a/b', labels: ['x'], version: 1 } });
    const second = await put({ externalId: 'a/b', name: 'Acme 2' });
    expect(second).toMatchObject({
      created: false,
      row: { id: first.row.id, name: 'Acme 2', labels: ['x'], description: 'One', version: 2 },
    });
    expect(await put({ externalId: 'a/b', name: 'Acme 2' })).toEqual({ ...second, created: false });
    const { audited } = await toldOf(first.row.id);
    expect(audited.map(({ action }) => action)).toEqual(['customer.created', 'customer.updated']);
  });

  it('keeps a/b and a%2Fb apart', async () => {
    const one = await put({ externalId: 'a/b', name: 'Slash' });
    const other = await put({ externalId: 'a%2Fb', name: 'Percent' });
    expect(other).toMatchObject({ created: true, row: { externalId: 'a%2Fb' } });
    expect(other.row.id).not.toBe(one.row.id);
  });

  it('is refused where another customer has the name', async () => {
    await organization.addCustomer({ name: 'Acme' });
    await put({ externalId: 'known', name: 'Known' });
    for (const externalId of ['new', 'known']) {
      await expect(put({ externalId, name: 'ACME' })).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    }
  });
});

describe('a star', () => {
  it('is the person’s own, can be put and taken twice, and makes no new version', async () => {
    const { id } = await organization.addCustomer();
    const see = (actor: Actor) => organization.read((tx) => findCustomer(tx, actor, id));
    const other = await organization.addPerson('org_member');
    await organization.act((unit) => starCustomer(unit, id));
    await organization.act((unit) => starCustomer(unit, id));
    expect(await see(organization.admin)).toMatchObject({ starred: true, version: 1 });
    expect(await see(other)).toMatchObject({ starred: false });
    await organization.act((unit) => unstarCustomer(unit, id), { actor: other });
    expect(await see(organization.admin)).toMatchObject({ starred: true });
    await organization.act((unit) => unstarCustomer(unit, id));
    await organization.act((unit) => unstarCustomer(unit, id));
    expect(await see(organization.admin)).toMatchObject({ starred: false });
  });

  it('is told of once each time, where people of the customer cannot read it', async () => {
    const { id } = await organization.addCustomer();
    for (const command of [starCustomer, starCustomer, unstarCustomer, unstarCustomer]) {
      await organization.act((unit) => command(unit, id));
    }
    const { audited, events } = await toldOf(id);
    expect(audited.map(({ action, customerId }) => [action, customerId])).toEqual([
      ['customer.created', id],
      ['customer.starred', null],
      ['customer.unstarred', null],
    ]);
    expect(events.map(({ type }) => type)).toEqual(['customer.created']);
  });

  it('needs a person, and a customer that can be seen', async () => {
    const { id } = await organization.addCustomer();
    const key: Actor = { ...organization.admin, kind: 'server_key', userId: null };
    const foreign = await (await createTestOrganization(db)).addCustomer();
    for (const command of [starCustomer, unstarCustomer]) {
      await expect(organization.act((unit) => command(unit, id), { actor: key })).rejects.toMatchObject({
        code: 'PERSON_REQUIRED',
      });
      for (const absent of [foreign.id, uuidv7()]) {
        await expect(organization.act((unit) => command(unit, absent))).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    }
  });
});
