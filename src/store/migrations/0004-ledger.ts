import { type Kysely, sql } from 'kysely';
import { putBehindDoors } from './tenant-table.ts';

/** What is written beside every change: claimed idempotency keys, the audit trail, events to be delivered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table idempotency_key (
    organization_id uuid not null references organization (id),
    customer_id uuid,
    subject text not null,
    route text not null,
    key_hash text not null,
    body_hash text not null,
    sealed_reply text,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    constraint idempotency_key_once unique nulls not distinct
      (organization_id, customer_id, subject, route, key_hash),
    foreign key (organization_id, customer_id) references customer (organization_id, id) on delete cascade
  )`.execute(db);
  await sql`create index idempotency_key_by_end on idempotency_key (expires_at)`.execute(db);
  await putBehindDoors(db, 'idempotency_key', {
    organization: ['select', 'insert', 'update'],
    customer: { column: 'customer_id', rights: ['select', 'insert', 'update'] },
    system: ['select', 'insert', 'update', 'delete'],
  });

  // Entries outlive the customer that they are about, so `customer_id` is no foreign key. Nobody may change one.
  await sql`create table audit_entry (
    organization_id uuid not null references organization (id),
    id uuid not null,
    at timestamptz(3) not null,
    actor_kind text not null check (actor_kind in ('user', 'server_key', 'system')),
    actor_id text not null,
    actor_name text not null,
    actor_role text not null,
    actor_act text,
    action text not null,
    target_type text not null,
    target_id text not null,
    target_name text not null,
    customer_id uuid,
    changes jsonb not null,
    request_id text,
    primary key (organization_id, id)
  )`.execute(db);
  await putBehindDoors(db, 'audit_entry', {
    organization: ['select', 'insert'],
    customer: { column: 'customer_id', rights: ['select', 'insert'] },
    system: ['select', 'insert'],
  });

  await sql`create table outbox_event (
    organization_id uuid not null references organization (id),
    id uuid not null,
    at timestamptz(3) not null,
    type text not null,
    customer_id uuid,
    actor jsonb not null,
    object jsonb not null,
    changes jsonb not null,
    primary key (organization_id, id)
  )`.execute(db);
  await putBehindDoors(db, 'outbox_event', {
    organization: ['insert'],
    customer: { column: 'customer_id', rights: ['insert'] },
    system: ['select', 'insert'],
  });
}
