import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashServerKey } from '../../src/commands/keys.ts';
import { updateOrganization } from '../../src/commands/organization.ts';
import { findServerKey } from '../../src/store/identities.ts';
import type { Database } from '../../src/store/open.ts';
import { getOrganization, getOrganizationName, hasOrganization } from '../../src/store/organization.ts';
import { asCustomer, asSystem } from '../../src/store/tenant.ts';
import { openTestDatabase } from '../support/database.ts';
import { createTestOrganization } from '../support/test-organization.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

describe('setting up', () => {
  it('makes an organization and a server key that opens it, and tells of both', async () => {
    expect(await asSystem(db, hasOrganization)).toBe(false);
    const organization = await createTestOrganization(db);
    expect(await asSystem(db, hasOrganization)).toBe(true);
    expect(await findServerKey(db, hashServerKey(organization.serverKeySecret))).toMatchObject({
      organizationId: organization.id,
      expiresAt: null,
    });
    expect(await organization.read((tx) => getOrganization(tx, organization.id))).toMatchObject({
      timeZone: 'UTC',
      locale: 'en',
      allowedOrigins: [],
      roleSource: 'token',
      version: 1,
      updatedBy: null,
    });
    const audited = await organization.read((tx) =>
      tx.selectFrom('auditEntry').select(['actorKind', 'action']).orderBy('id').limit(2).execute(),
    );
    expect(audited).toEqual([
      { actorKind: 'system', action: 'organization.created' },
      { actorKind: 'system', action: 'server_key.created' },
    ]);
  });
});

describe('the settings of an organization', () => {
  it('change from the version that was read, and tell what changed', async () => {
    const organization = await createTestOrganization(db);
    const change = (version: number, patch: Parameters<typeof updateOrganization>[2]) =>
      organization.act((unit) => updateOrganization(unit, version, patch));
    const row = await change(1, { allowedOrigins: ['https://app.example'], timeZone: 'Europe/Berlin' });
    expect(row).toMatchObject({ timeZone: 'Europe/Berlin', version: 2, updatedBy: organization.admin.name });
    expect(await change(2, { timeZone: 'Europe/Berlin' })).toEqual(row);
    await expect(change(1, { name: 'Late' })).rejects.toMatchObject({
      name: 'StaleVersion',
      current: { type: 'organization', row },
      changedBy: organization.admin.name,
    });
    const audited = await organization.read((tx) =>
      tx.selectFrom('auditEntry').select('changes').where('action', '=', 'organization.updated').execute(),
    );
    expect(audited).toEqual([
      {
        changes: [
          { field: 'allowedOrigins', from: [], to: ['https://app.example'] },
          { field: 'timeZone', from: 'UTC', to: 'Europe/Berlin' },
        ],
      },
    ]);
  });

  it('are known to people of a customer by name only', async () => {
    const organization = await createTestOrganization(db);
    const { id: customerId } = await organization.addCustomer();
    const tenant = { organizationId: organization.id, customerId };
    expect(await asCustomer(db, tenant, (tx) => getOrganizationName(tx, organization.id))).toEqual({
      id: organization.id,
      name: expect.stringContaining('Larkfield') as string,
    });
  });
});
