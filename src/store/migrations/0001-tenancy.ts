import { type Kysely, sql } from 'kysely';
import { createRole, grantRole } from '../cluster-roles.ts';
import { giveToLookUps, openToLookUps, putBehindDoors } from './tenant-table.ts';

/**
 * The roles of the three doors, what says whose turn it is, and what belongs to an organization alone: its settings
 * and its keys.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The last lets call the look-ups that come before a tenant is known.
  for (const role of ['plugboard_organization', 'plugboard_customer', 'plugboard_system', 'plugboard_entrance']) {
    await createRole(db, role);
    await grantRole(db, role, 'current_user');
  }
  // Owns the look-ups. Nobody is a member of it.
  await createRole(db, 'plugboard_lookup');
  const everyRole = sql`plugboard_organization, plugboard_customer, plugboard_system, plugboard_entrance, plugboard_lookup`;
  await sql`grant usage on schema public to ${everyRole}`.execute(db);

  // A setting that was local to an earlier transaction reads as '' afterwards, not as null.
  await sql`create function tenant_organization() returns uuid language sql stable parallel safe
    return nullif(current_setting('plugboard.organization_id', true), '')::uuid`.execute(db);
  await sql`create function tenant_customer() returns uuid language sql stable parallel safe
    return nullif(current_setting('plugboard.customer_id', true), '')::uuid`.execute(db);

  await createOrganization(db);
  await createKeys(db);
  await createLookUps(db);
}

async function createOrganization(db: Kysely<unknown>): Promise<void> {
  await sql`create table organization (
    id uuid primary key,
    name text not null,
    time_zone text not null default 'UTC',
    locale text not null default 'en',
    allowed_origins text[] not null default '{}',
    role_source text not null default 'token' check (role_source in ('token', 'stored')),
    version integer not null default 1,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    updated_by text
  )`.execute(db);
  await putBehindDoors(
    db,
    'organization',
    { organization: ['select', 'update'], system: ['select', 'insert', 'update'] },
    'id',
  );
  // People of a customer learn whom they are with, not how the organization is set up.
  await sql`create policy customer on organization to plugboard_customer using (id = tenant_organization())`.execute(
    db,
  );
  await sql`grant select (id, name, time_zone, locale) on organization to plugboard_customer`.execute(db);
  await openToLookUps(db, 'organization');
}

async function createKeys(db: Kysely<unknown>): Promise<void> {
  await sql`create table signing_key (
    organization_id uuid not null references organization (id),
    id uuid not null unique,
    name text not null,
    algorithm text not null check (algorithm in ('ES256', 'EdDSA', 'RS256')),
    issuer text not null,
    public_key jsonb not null,
    active boolean not null default true,
    version integer not null default 1,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    updated_by text,
    primary key (organization_id, id)
  )`.execute(db);
  await sql`create table server_key (
    organization_id uuid not null references organization (id),
    id uuid not null,
    name text not null,
    hint text not null,
    secret_hash text not null unique,
    expires_at timestamptz(3),
    last_used_at timestamptz(3),
    version integer not null default 1,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    updated_by text,
    primary key (organization_id, id)
  )`.execute(db);
  for (const table of ['signing_key', 'server_key']) {
    await putBehindDoors(db, table, {
      organization: ['select', 'insert', 'update', 'delete'],
      system: ['select', 'insert'],
    });
    await openToLookUps(db, table);
  }
}

async function createLookUps(db: Kysely<unknown>): Promise<void> {
  await sql`create function find_signing_key(kid uuid) returns table (
      id uuid, organization_id uuid, algorithm text, issuer text, public_key jsonb, allowed_origins text[]
    ) language sql stable security definer set search_path = pg_catalog, pg_temp as ${sql.lit(`
    select k.id, k.organization_id, k.algorithm, k.issuer, k.public_key, o.allowed_origins
    from public.signing_key k join public.organization o on o.id = k.organization_id
    where k.id = kid and k.active`)}`.execute(db);
  await sql`create function find_server_key(hash text) returns table (
      id uuid, organization_id uuid, name text, expires_at timestamptz, last_used_at timestamptz
    ) language sql stable security definer set search_path = pg_catalog, pg_temp as ${sql.lit(`
    select k.id, k.organization_id, k.name, k.expires_at, k.last_used_at
    from public.server_key k where k.secret_hash = hash`)}`.execute(db);
  await sql`create function is_origin_allowed(origin text) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as ${sql.lit(`
    select exists (select from public.organization o where origin = any (o.allowed_origins))`)}`.execute(db);

  for (const lookUp of ['find_signing_key(uuid)', 'find_server_key(text)', 'is_origin_allowed(text)']) {
    await sql`revoke execute on function ${sql.raw(lookUp)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(lookUp)} to plugboard_entrance`.execute(db);
    await giveToLookUps(db, `function ${lookUp}`);
  }
}
