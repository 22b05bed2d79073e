import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateCustomer } from '../../src/commands/customers.ts';
import { CustomerFilter, CustomerPatch } from '../../src/contract/customers.ts';
import { listCustomers } from '../../src/store/customers.ts';
import { listLabels } from '../../src/store/labels.ts';
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

const inUse = (q?: string) => organization.read((tx) => listLabels(tx, organization.id, { of: 'customers', q }));

const found = async (filter: Record<string, unknown>) => {
  const { rows } = await organization.read((tx) => listCustomers(tx, organization.admin, CustomerFilter.parse(filter)));
  return rows.length;
};

describe('labels with letters that grow in lower case', () => {
  it('are found as they were typed, and writing back what was read changes nothing', async () => {
    const typed = ['İZMİR', 'izmir', 'I', 'ΟΔΟΣ', 'STRASSE'];
    const made = await organization.addCustomer({ labels: typed });
    for (const label of typed) {
      expect(await found({ label }), label).toBe(1);
      expect(await found({ labelContains: label }), label).toBe(1);
    }
    const patch = CustomerPatch.parse({ labels: made.labels });
    const again = await organization.act((unit) => updateCustomer(unit, made.id, 1, patch));
    expect(again).toMatchObject({ labels: made.labels, version: 1 });
    expect((await inUse()).map(({ label }) => label).toSorted()).toEqual(made.labels);
  });

  it('keep their limit in the stored form: what was accepted can be written back', async () => {
    const result = CustomerPatch.parse({ labels: ['İ'.repeat(25)] });
    expect(CustomerPatch.parse(result)).toEqual(result);
    await organization.addCustomer({ labels: ['İ'.repeat(25)] });
    expect(await found({ label: 'İ'.repeat(25) })).toBe(1);
    await expect(organization.addCustomer({ labels: ['İ'.repeat(50)] })).rejects.toThrow();
  });
});

describe('the labels in use', () => {
  it('are counted, the most used first', async () => {
    const first = await organization.addCustomer({ labels: ['b', 'a'] });
    await organization.addCustomer({ labels: ['b', 'c'] });
    expect(await inUse()).toEqual([
      { label: 'b', count: 2 },
      { label: 'a', count: 1 },
      { label: 'c', count: 1 },
    ]);
    await organization.act((unit) => updateCustomer(unit, first.id, 1, { labels: ['c', 'd'] }));
    expect(await inUse()).toEqual([
      { label: 'c', count: 2 },
      { label: 'b', count: 1 },
      { label: 'd', count: 1 },
    ]);
    await asSystem(db, (tx) => tx.deleteFrom('customer').where('organizationId', '=', organization.id).execute());
    expect(await inUse()).toEqual([]);
  });

  it('are found by a part, taken literally', async () => {
    await organization.addCustomer({ labels: ['50% off', '50 off', 'a_b'] });
    expect(await inUse('0% O')).toEqual([{ label: '50% off', count: 1 }]);
    expect(await inUse('_')).toEqual([{ label: 'a_b', count: 1 }]);
  });

  it('are at most 200 in one answer', async () => {
    await organization.addCustomer({ labels: Array.from({ length: 1000 }, (_, n) => `label ${n}`) });
    expect(await inUse()).toHaveLength(200);
  });

  it('are those of the own organization', async () => {
    await (await createTestOrganization(db)).addCustomer({ labels: ['foreign'] });
    expect(await inUse()).toEqual([]);
  });
});
