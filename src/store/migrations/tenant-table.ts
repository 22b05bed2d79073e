import { type Kysely, sql } from 'kysely';

/** A table right that a door can be given. */
export type Right = 'select' | 'insert' | 'update' | 'delete';

/** Who may do what with a tenant table; a door that is absent sees nothing of it. */
export interface Doors {
  organization?: readonly Right[];
  /** `column` is the one that names the customer of a row. */
  customer?: { column: string; rights: readonly Right[] };
  system?: readonly Right[];
}

/**
 * Puts a table behind the three doors: row level security, forced, one policy per door, rights per door. Every table
 * with a tenant's rows goes through here; a test reads the catalogue and fails for one that did not.
 *
 * The roles are inherited by the login role that is a member of them, so each policy pins the row itself: a login that
 * went through no door has no tenant setting and is not `plugboard_system`, and so sees nothing.
 */
export async function putBehindDoors(
  db: Kysely<unknown>,
  table: string,
  doors: Doors,
  organizationColumn = 'organization_id',
): Promise<void> {
  const name = sql.id(table);
  const ownOrganization = sql`${sql.id(organizationColumn)} = tenant_organization()`;
  await sql`alter table ${name} enable row level security`.execute(db);
  await sql`alter table ${name} force row level security`.execute(db);
  await sql`create policy organization on ${name} to plugboard_organization using (${ownOrganization})`.execute(db);
  await sql`create policy system on ${name} to plugboard_system using (current_user = 'plugboard_system')`.execute(db);
  if (doors.customer) {
    const ownCustomer = sql`${ownOrganization} and ${sql.id(doors.customer.column)} = tenant_customer()`;
    await sql`create policy customer on ${name} to plugboard_customer using (${ownCustomer})`.execute(db);
  }
  await grant(db, table, doors.organization, 'plugboard_organization');
  await grant(db, table, doors.customer?.rights, 'plugboard_customer');
  await grant(db, table, doors.system, 'plugboard_system');
}

async function grant(db: Kysely<unknown>, table: string, rights: readonly Right[] = [], role: string): Promise<void> {
  if (rights.length === 0) return;
  const list = sql.join(rights.map((right) => sql.raw(right)));
  await sql`grant ${list} on ${sql.id(table)} to ${sql.id(role)}`.execute(db);
}

/** Lets the owner of the look-ups read a table: all its rows, nothing but reading. */
export async function openToLookUps(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`grant select on ${sql.id(table)} to plugboard_lookup`.execute(db);
  await sql`create policy look_up on ${sql.id(table)} for select to plugboard_lookup using (true)`.execute(db);
}

/**
 * Gives functions and views to the owner of the look-ups. PostgreSQL asks for two rights while an owner changes, which
 * are taken away again: a migrating role that stayed a member of `plugboard_lookup` would see every tenant.
 */
export async function giveToLookUps(db: Kysely<unknown>, ...things: readonly string[]): Promise<void> {
  await sql`grant plugboard_lookup to current_user`.execute(db);
  await sql`grant create on schema public to plugboard_lookup`.execute(db);
  for (const thing of things) await sql`alter ${sql.raw(thing)} owner to plugboard_lookup`.execute(db);
  await sql`revoke create on schema public from plugboard_lookup`.execute(db);
  await sql`revoke plugboard_lookup from current_user`.execute(db);
}
