import { type Kysely, sql } from 'kysely';
import { giveToLookUps, openToLookUps, putBehindDoors } from './tenant-table.ts';

/** Customers, how they are sorted and searched, and the labels in use. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createLabelUse(db);
  await createCustomer(db);
  await createSearch(db);
}

/**
 * How often each label is on things of one kind, kept by a trigger, so that no writer can forget it. Counting instead
 * would read every customer each time that the filter is opened.
 */
async function createLabelUse(db: Kysely<unknown>): Promise<void> {
  await sql`create table label_use (
    organization_id uuid not null references organization (id),
    kind text not null,
    label text collate "C" not null,
    uses integer not null,
    primary key (organization_id, kind, label)
  )`.execute(db);
  await sql`create index label_use_by_uses on label_use (organization_id, kind, uses desc, label)`.execute(db);
  await putBehindDoors(db, 'label_use', {
    organization: ['select', 'insert', 'update', 'delete'],
    system: ['select', 'insert', 'update', 'delete'],
  });
  // One sorted statement adds and subtracts: two transactions that touch the same labels then take their rows in the
  // same order and cannot deadlock.
  await sql`create function count_label_uses() returns trigger language plpgsql as ${sql.lit(`
    declare
      before text[] := '{}';
      after text[] := '{}';
      organization uuid;
    begin
      if tg_op <> 'INSERT' then before := old.labels; organization := old.organization_id; end if;
      if tg_op <> 'DELETE' then after := new.labels; organization := new.organization_id; end if;
      if before = after then return null; end if;
      insert into label_use as known (organization_id, kind, label, uses)
      select organization, tg_argv[0], label, sum(step)
      from (select unnest(after) as label, 1 as step union all select unnest(before), -1) as steps
      group by label having sum(step) <> 0 order by label
      on conflict (organization_id, kind, label) do update set uses = known.uses + excluded.uses;
      delete from label_use
      where organization_id = organization and kind = tg_argv[0] and label = any (before) and uses <= 0;
      return null;
    end`)}`.execute(db);
}

// A text has hundreds of grams. Written one by one they cost 2 ms a customer; gathered in a list of up to 256 kB and
// written together, half a millisecond. Searches read the list too, which costs 0.1 ms when it is full.
const pendingList = sql`with (fastupdate = on, gin_pending_list_limit = 256)`;

async function createCustomer(db: Kysely<unknown>): Promise<void> {
  await sql`create table customer (
    organization_id uuid not null references organization (id),
    id uuid not null,
    name text not null,
    name_key text collate "C" not null,
    name_sort text collate "C" not null,
    description text not null,
    description_key text collate "C" not null,
    description_sort text collate "C" not null,
    external_id text collate "C",
    labels text[] collate "C" not null default '{}',
    status text not null default 'active' check (status in ('active', 'disabled', 'deleting')),
    concurrency_limit integer check (concurrency_limit between 1 and 1000),
    concurrency_sort integer not null generated always as (coalesce(concurrency_limit, 2147483647)) stored,
    is_system boolean not null default false,
    version integer not null default 1,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    updated_by text,
    primary key (organization_id, id),
    constraint customer_name_taken unique (organization_id, name_key),
    constraint customer_external_id_taken unique (organization_id, external_id)
  )`.execute(db);
  await putBehindDoors(db, 'customer', {
    organization: ['select', 'insert', 'update'],
    customer: { column: 'id', rights: ['select'] },
    system: ['select', 'insert', 'update', 'delete'],
  });
  await sql`create trigger customer_labels after insert or delete or update of labels on customer
    for each row execute function count_label_uses('customers')`.execute(db);

  // One per sort: a page is read in order from where the last one ended, in either direction.
  for (const sort of ['name_sort', 'description_sort', 'created_at', 'updated_at', 'concurrency_sort']) {
    await sql`create index ${sql.id(`customer_by_${sort}`)} on customer (organization_id, ${sql.id(sort)}, id)`.execute(
      db,
    );
  }
  // For filters that can match hardly anybody, where reading in order would read everybody.
  await sql`create index customer_not_active on customer (organization_id, status) where status <> 'active'`.execute(
    db,
  );
  await sql`create index customer_without_external_id on customer (organization_id) where external_id is null`.execute(
    db,
  );
  await sql`create index customer_labels on customer using gin (labels) ${pendingList}`.execute(db);
}

/**
 * Search by any part of a text, of any length and script. pg_trgm needs three letters and lets the server's locale say
 * what a letter is; these grams are all runs of one to three characters as they stand.
 *
 * Row level security keeps the planner from using such an index (`@>` is not leakproof), so searches read the view
 * `customer_search`: its owner sees all rows, and it pins the organization itself, by the same setting as the policy.
 */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  await sql`create function grams(value text) returns text[]
    language plpgsql immutable strict parallel safe as ${sql.lit(`
    declare
      c constant text[] := string_to_array(value, null);
      found text[] := c;
    begin
      for i in 1 .. cardinality(c) - 1 loop found := found || (c[i] || c[i + 1]); end loop;
      for i in 1 .. cardinality(c) - 2 loop found := found || (c[i] || c[i + 1] || c[i + 2]); end loop;
      return found;
    end`)}`.execute(db);
  for (const key of ['name_key', 'description_key']) {
    await sql`create index ${sql.id(`customer_grams_of_${key}`)} on customer
      using gin (grams(${sql.id(key)})) ${pendingList}`.execute(db);
  }
  await openToLookUps(db, 'customer');
  await sql`create view customer_search as select * from customer where organization_id = tenant_organization()`.execute(
    db,
  );
  await sql`grant select on customer_search to plugboard_organization, plugboard_system`.execute(db);
  await giveToLookUps(db, 'view customer_search');
}
