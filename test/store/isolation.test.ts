import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CustomerFilter } from '../../src/contract/customers.ts';
import { listCustomers } from '../../src/store/customers.ts';
import { findServerKey, findSigningKey, isOriginAllowed } from '../../src/store/identities.ts';
import type { Database } from '../../src/store/open.ts';
import { asCustomer, asOrganization, asSystem, type Tx } from '../../src/store/tenant.ts';
import { openTestDatabase } from '../support/database.ts';
import { createTestOrganization, type TestOrganization } from '../support/test-organization.ts';

let db: Database;
let ours: TestOrganization;
let theirs: TestOrganization;
beforeAll(async () => {
  db = await openTestDatabase();
  ours = await createTestOrganization(db);
  theirs = await createTestOrganization(db);
});
afterAll(() => db.close());

/** Every table with a tenant's rows, and the column that names the organization. */
async function tenantTables(): Promise<{ table: string; column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as "table", a.attname as "column"
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not a.attisdropped
      and (a.attname = 'organization_id' or (c.relname = 'organization' and a.attname = 'id'))
    order by 1`.execute(db.kysely);
  return rows;
}

describe('every table of tenants', () => {
  it('has row level security, forced, and a policy for each door that may touch it', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(8);
    const { rows } = await sql<{ table: string; forced: boolean; policies: string[]; grantees: string[] }>`
      select c.relname as "table", c.relrowsecurity and c.relforcerowsecurity as forced,
        array(select r.rolname::text from pg_policy p join pg_roles r on r.oid = any (p.polroles)
          where p.polrelid = c.oid) as policies,
        array(select distinct r.rolname::text from aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
          where g.grantee <> c.relowner) as grantees
      from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`.execute(db.kysely);
    for (const { table } of tables) {
      const found = rows.find((row) => row.table === table);
      expect(found, table).toMatchObject({ forced: true });
      expect(found?.policies, table).toEqual(expect.arrayContaining(['plugboard_organization', 'plugboard_system']));
      expect(found?.policies, table).toEqual(expect.arrayContaining(found?.grantees ?? []));
    }
  });

  it('shows no row to a transaction that went through no door', async () => {
    await ours.addCustomer();
    for (const { table } of await tenantTables()) {
      const seen = await db.kysely.transaction().execute(async (tx) => {
        // PGlite's own user is a superuser, whom no policy binds: it needs to take a role for this.
        if (db.engine === 'pglite') await sql`set local role plugboard_organization`.execute(tx);
        return rowsOf(tx, table);
      });
      expect(seen, table).toEqual(table === 'outbox_event' && db.engine === 'pglite' ? 'refused' : []);
    }
  });

  it('shows the own rows only through the door of an organization', async () => {
    await Promise.all([ours.addCustomer({ labels: ['vip'] }), theirs.addCustomer({ labels: ['vip'] })]);
    for (const { table, column } of await tenantTables()) {
      const rows = await asOrganization(db, ours.id, (tx) => rowsOf(tx, table));
      if (rows === 'refused') continue;
      expect(
        rows.every((row) => row[column] === ours.id),
        table,
      ).toBe(true);
    }
    const all = await asSystem(db, (tx) => tx.selectFrom('customer').select('organizationId').execute());
    expect(new Set(all.map((row) => row.organizationId))).toEqual(new Set([ours.id, theirs.id]));
  });

  it('shows the own rows only through the door of a customer', async () => {
    const [mine, other] = await Promise.all([ours.addCustomer(), ours.addCustomer()]);
    await ours.addPerson('customer_admin', mine.id);
    await ours.addPerson('customer_admin', other.id);
    const tenant = { organizationId: ours.id, customerId: mine.id };
    expect(await asCustomer(db, tenant, (tx) => tx.selectFrom('customer').select('id').execute())).toEqual([
      { id: mine.id },
    ]);
    const people = await asCustomer(db, tenant, (tx) => tx.selectFrom('appUser').select('customerId').execute());
    expect(people).toEqual([{ customerId: mine.id }]);
    for (const { table } of await tenantTables()) {
      const rows = await asCustomer(db, tenant, (tx) => rowsOf(tx, table));
      if (rows === 'refused' || table === 'customer') continue;
      expect(
        rows.every((row) => row['customer_id'] === mine.id),
        table,
      ).toBe(true);
    }
  });
});

/** All rows that the transaction may see, by plain SQL without any condition. */
async function rowsOf(tx: Tx, table: string): Promise<Record<string, unknown>[] | 'refused'> {
  const { rows } = await sql<{ allowed: boolean }>`
    select has_table_privilege(${table}, 'select') as allowed`.execute(tx);
  if (!rows[0]?.allowed) return 'refused';
  const all = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} as t`.execute(tx);
  return all.rows.map(({ row }) => row);
}

describe('a row for another tenant', () => {
  const customer = (organizationId: string) => ({
    organizationId,
    id: uuidv7(),
    name: 'Foreign',
    nameKey: 'foreign',
    nameSort: 'foreign',
    description: '',
    descriptionKey: '',
    descriptionSort: '',
    externalId: null,
    labels: [],
    concurrencyLimit: null,
    createdAt: new Date(),
    updatedAt: new Date(),
    updatedBy: null,
  });

  it('is refused at the door of an organization', async () => {
    const write = asOrganization(db, ours.id, (tx) => tx.insertInto('customer').values(customer(theirs.id)).execute());
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  it('is refused when a row is moved there', async () => {
    const { id } = await ours.addCustomer();
    const write = asOrganization(db, ours.id, (tx) =>
      tx.updateTable('customer').set({ organizationId: theirs.id }).where('id', '=', id).execute(),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  it('is refused at the door of a customer', async () => {
    const [mine, other] = await Promise.all([ours.addCustomer(), ours.addCustomer()]);
    const write = (customerId: string) =>
      asCustomer(db, { organizationId: ours.id, customerId: mine.id }, (tx) =>
        tx
          .insertInto('outboxEvent')
          .values({
            organizationId: ours.id,
            id: uuidv7(),
            at: new Date(),
            type: 'customer.updated',
            customerId,
            actor: '{}',
            object: '{}',
            changes: '[]',
          })
          .execute(),
      );
    await expect(write(other.id)).rejects.toMatchObject({ code: '42501' });
    await expect(write(mine.id)).resolves.toBeDefined();
  });

  it('cannot hang on a parent of another tenant', async () => {
    const foreign = await theirs.addCustomer();
    const write = ours.act((unit) =>
      unit.tx
        .insertInto('customerStar')
        .values({ organizationId: ours.id, userId: ours.admin.userId as string, customerId: foreign.id })
        .execute(),
    );
    await expect(write).rejects.toMatchObject({ code: '23503' });
  });
});

describe('a door', () => {
  it('leaves nothing behind for the next transaction', async () => {
    await asOrganization(db, ours.id, () => Promise.resolve());
    const { rows } = await sql<{ role: string; organization: string | null }>`
      select current_setting('role') as role, tenant_organization() as organization`.execute(db.kysely);
    expect(rows).toEqual([{ role: 'none', organization: null }]);
  });

  it('is shut again after an error', async () => {
    await expect(asOrganization(db, ours.id, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(db.kysely);
    expect(rows).toEqual([{ role: 'none' }]);
  });

  it('gives nobody the right to change or delete an audit entry', async () => {
    await ours.addCustomer();
    for (const through of [
      (work: (tx: Tx) => Promise<unknown>) => asOrganization(db, ours.id, work),
      (work: (tx: Tx) => Promise<unknown>) => asSystem(db, work),
    ]) {
      await expect(
        through((tx) => tx.updateTable('auditEntry').set({ action: 'nothing' }).execute()),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(through((tx) => tx.deleteFrom('auditEntry').execute())).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('shows people of a customer the name of the organization, not its settings', async () => {
    const { id } = await ours.addCustomer();
    const tenant = { organizationId: ours.id, customerId: id };
    const name = await asCustomer(db, tenant, (tx) => tx.selectFrom('organization').select(['id', 'name']).execute());
    expect(name).toHaveLength(1);
    await expect(
      asCustomer(db, tenant, (tx) => tx.selectFrom('organization').select('allowedOrigins').execute()),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the view of search', () => {
  it('is the only view, and pins the organization though row level security does not bind it', async () => {
    const { rows } = await sql<{ name: string }>`
      select viewname as name from pg_views where schemaname = 'public'`.execute(db.kysely);
    expect(rows).toEqual([{ name: 'customer_search' }]);
    const [own, foreign] = await Promise.all([ours.addCustomer(), theirs.addCustomer()]);
    const seen = await ours.read((tx) => tx.selectFrom('customerSearch').select(['id', 'organizationId']).execute());
    expect(seen.map(({ id }) => id)).toContain(own.id);
    expect(seen.map(({ id }) => id)).not.toContain(foreign.id);
    expect(new Set(seen.map(({ organizationId }) => organizationId))).toEqual(new Set([ours.id]));
  });

  it('is shut to people of a customer and empty without a tenant', async () => {
    const { id } = await ours.addCustomer();
    await expect(
      asCustomer(db, { organizationId: ours.id, customerId: id }, (tx) =>
        tx.selectFrom('customerSearch').select('id').execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await asSystem(db, (tx) => tx.selectFrom('customerSearch').select('id').execute())).toEqual([]);
  });

  it('finds nothing of another organization', async () => {
    await theirs.addCustomer({ name: 'Findable elsewhere', labels: ['elsewhere'] });
    for (const filter of [{ q: 'elsewhere' }, { labelContains: 'elsewhere' }, { label: 'elsewhere' }]) {
      const page = await ours.read((tx) => listCustomers(tx, ours.admin, CustomerFilter.parse(filter)));
      expect(page).toEqual({ rows: [] });
    }
  });
});

describe('a look-up before a tenant is known', () => {
  it('answers one question and shows no more', async () => {
    expect(await findSigningKey(db, uuidv7())).toBeUndefined();
    expect(await findServerKey(db, 'no such hash')).toBeUndefined();
    expect(await isOriginAllowed(db, 'https://nobody.example')).toBe(false);
  });

  it('has a fixed search path, an owner nobody is a member of, and is not for everybody', async () => {
    const { rows } = await sql<{ name: string; path: string[]; owner: string; open: boolean; members: number }>`
      select p.proname as name, p.proconfig as path, r.rolname as owner,
        has_function_privilege('public', p.oid, 'execute') as open,
        (select count(*)::int from pg_roles m where not m.rolsuper and m.oid <> r.oid
          and pg_has_role(m.oid, r.oid, 'usage')) as members
      from pg_proc p join pg_roles r on r.oid = p.proowner where p.prosecdef
        and p.pronamespace = 'public'::regnamespace order by 1`.execute(db.kysely);
    expect(rows.map(({ name }) => name)).toEqual(['find_server_key', 'find_signing_key', 'is_origin_allowed']);
    for (const row of rows) {
      expect(row).toMatchObject({
        path: ['search_path=pg_catalog, pg_temp'],
        owner: 'plugboard_lookup',
        open: false,
        members: 0,
      });
    }
  });
});
