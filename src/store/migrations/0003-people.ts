import { type Kysely, sql } from 'kysely';
import { putBehindDoors } from './tenant-table.ts';

/** People of the organization (`customer_id` null) and of its customers, and the stars that members put on customers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table app_user (
    organization_id uuid not null references organization (id),
    id uuid not null,
    customer_id uuid,
    name text not null,
    name_of_token text,
    email text,
    phone text,
    role text not null,
    issuer text,
    external_id text collate "C",
    origin text not null check (origin in ('invited', 'embedded')),
    status text not null check (status in ('invited', 'active', 'disabled')),
    locale text,
    last_seen_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    updated_by text,
    primary key (organization_id, id),
    unique (organization_id, customer_id, id),
    foreign key (organization_id, customer_id) references customer (organization_id, id),
    check (((customer_id is null) = (role like 'org%')))
  )`.execute(db);
  // People who were invited and never came by token have neither issuer nor external id.
  await sql`create unique index app_user_subject on app_user (organization_id, customer_id, issuer, external_id)
    nulls not distinct where external_id is not null`.execute(db);
  await putBehindDoors(db, 'app_user', {
    organization: ['select', 'insert', 'update'],
    customer: { column: 'customer_id', rights: ['select', 'insert', 'update'] },
    system: ['select', 'insert', 'update', 'delete'],
  });

  await sql`create table customer_star (
    organization_id uuid not null,
    user_id uuid not null,
    customer_id uuid not null,
    primary key (organization_id, user_id, customer_id),
    foreign key (organization_id, user_id) references app_user (organization_id, id) on delete cascade,
    foreign key (organization_id, customer_id) references customer (organization_id, id) on delete cascade
  )`.execute(db);
  await sql`create index customer_star_by_customer on customer_star (organization_id, customer_id)`.execute(db);
  await putBehindDoors(db, 'customer_star', {
    organization: ['select', 'insert', 'delete'],
    system: ['select', 'delete'],
  });
}
