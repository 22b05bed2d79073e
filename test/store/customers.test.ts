import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CustomerFilter } from '../../src/contract/customers.ts';
import type { Actor } from '../../src/contract/permissions.ts';
import { findCustomer, listCustomers } from '../../src/store/customers.ts';
import type { Database } from '../../src/store/open.ts';
import { asCustomer } from '../../src/store/tenant.ts';
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

const namesOf = async (filter: Record<string, unknown>) => {
  const { rows } = await organization.read((tx) => listCustomers(tx, organization.admin, CustomerFilter.parse(filter)));
  return rows.map(({ name }) => name);
};

describe('a customer', () => {
  it('is found by id with all that is known of it', async () => {
    const now = new Date('2026-11-25T02:39:23.456Z');
    const made = await organization.addCustomer(
      {
        name: 'Éclair GmbH',
        description: 'One\nTwo',
        externalId: 'crm-1',
        labels: ['VIP', 'vip'],
        concurrencyLimit: 5,
      },
      { now },
    );
    expect(await organization.read((tx) => findCustomer(tx, organization.admin, made.id))).toEqual({
      id: made.id,
      organizationId: organization.id,
      name: 'Éclair GmbH',
      description: 'One\nTwo',
      externalId: 'crm-1',
      labels: ['vip'],
      status: 'active',
      concurrencyLimit: 5,
      isSystem: false,
      starred: false,
      version: 1,
      createdAt: now,
      updatedAt: now,
      updatedBy: organization.admin.name,
    });
  });

  it('is not found by a foreign or unknown id', async () => {
    const foreign = await (await createTestOrganization(db)).addCustomer();
    for (const id of [foreign.id, uuidv7()]) {
      expect(await organization.read((tx) => findCustomer(tx, organization.admin, id))).toBeUndefined();
    }
  });

  it('is found by its own people, and no other is', async () => {
    const [own, other] = [await organization.addCustomer(), await organization.addCustomer()];
    const person: Actor = await organization.addPerson('customer_viewer', own.id);
    const tenant = { organizationId: organization.id, customerId: own.id };
    expect(await asCustomer(db, tenant, (tx) => findCustomer(tx, person, own.id))).toMatchObject({ id: own.id });
    expect(await asCustomer(db, tenant, (tx) => findCustomer(tx, person, other.id))).toBeUndefined();
    // The conditions of the query hold without the door too.
    expect(await organization.read((tx) => findCustomer(tx, person, other.id))).toBeUndefined();
  });
});

describe('external IDs', () => {
  const ids = ['a/b', 'a%2Fb', 'a?b#c', 'a+b', 'ü ñ', 'u\u0308 n\u0303', ' a/b', 'A/B', '%', '_', '\\'];

  it('each reach their own customer, however they look in a URL', async () => {
    for (const externalId of ids) await organization.addCustomer({ name: `Of ${ids.indexOf(externalId)}`, externalId });
    for (const externalId of ids) {
      expect(await namesOf({ externalId }), externalId).toEqual([`Of ${ids.indexOf(externalId)}`]);
    }
    expect(await namesOf({ externalId: ['a/b', 'a%2Fb'] })).toEqual(['Of 0', 'Of 1']);
    expect(await namesOf({ externalId: 'a b' })).toEqual([]);
  });
});

describe('names that are equal by key', () => {
  it.each([
    ['ACME gmbh', 'Acme GmbH'],
    ['Ångström', 'A\u030angstro\u0308m'],
    ['ΟΔΟΣ', 'οδος'],
    ['ﬁsh', 'Fish'],
    ['İZMİR', 'i\u0307zmi\u0307r'],
  ])('%s and %s are one name', async (one, other) => {
    await organization.addCustomer({ name: one });
    await expect(organization.addCustomer({ name: other })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      fieldErrors: [{ pointer: '/name', code: 'TAKEN' }],
    });
  });

  it('are free for another organization', async () => {
    await organization.addCustomer({ name: 'Acme', externalId: 'x' });
    const other = await createTestOrganization(db);
    await expect(other.addCustomer({ name: 'Acme', externalId: 'x' })).resolves.toMatchObject({ name: 'Acme' });
  });
});
