import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { grantRole } from './cluster-roles.ts';
import { migrations } from './migrations/all.ts';
import type { Schema } from './schema.ts';

const migrationTableName = 'plugboard_migration';
const migrationLockTableName = 'plugboard_migration_lock';

/**
 * Brings a database forward to what this version of the server needs; does nothing if it is there already. Several
 * servers may start at once: one migrates, the others wait.
 *
 * Throws if the database was made by a newer server, and if a step fails: then nothing of it remains.
 */
export async function migrate(kysely: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName,
    migrationLockTableName,
  });
  const done = await migrator.getMigrations();
  const unknown = await newestUnknown(
    kysely,
    done.some(({ executedAt }) => executedAt),
  );
  if (unknown) throw new Error(`The database is newer than this server: it has the migration ${unknown}.`);
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date.', { cause: error });
}

async function newestUnknown(kysely: Kysely<Schema>, any: boolean): Promise<string | undefined> {
  if (!any) return undefined;
  const { rows } = await sql<{ name: string }>`select name from ${sql.id(migrationTableName)} order by name`.execute(
    kysely,
  );
  return rows.map(({ name }) => name).findLast((name) => !(name in migrations));
}

/**
 * Lets a login role that owns nothing work with the database: membership in the three doors and in the look-ups before
 * them, and a look at which migrations have run. To be called by the role that migrates.
 */
export async function admit(kysely: Kysely<Schema>, login: string): Promise<void> {
  for (const role of ['plugboard_organization', 'plugboard_customer', 'plugboard_system', 'plugboard_entrance']) {
    await grantRole(kysely, role, quoted(login));
  }
  const tables = sql`${sql.id(migrationTableName)}, ${sql.id(migrationLockTableName)}`;
  await sql`grant select on ${tables} to ${sql.id(login)}`.execute(kysely);
}

const quoted = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
