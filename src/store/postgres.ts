import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { admit, migrate } from './migrate.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

/** Where a PostgreSQL server is. */
export interface PostgresOptions {
  url: string;
  /**
   * The same database by the login that owns everything. The login of `url` then owns nothing: whatever it is made to
   * say, it cannot take row level security off or change a table. Without it the login of `url` does both.
   */
  migrationUrl?: string;
}

/** Connects to a PostgreSQL server, 15 or newer, and migrates the database forward. */
export async function openPostgres({ url, migrationUrl }: PostgresOptions): Promise<Database> {
  const pool = new pg.Pool(configuration(url, 10));
  // An idle connection that the server cuts is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const kysely = toKysely(pool);
  try {
    if (migrationUrl) await migrateApart(migrationUrl, await loginOf(kysely));
    else await migrate(kysely);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  return { engine: 'postgres', kysely, close: () => kysely.destroy() };
}

async function migrateApart(url: string, login: string): Promise<void> {
  // A step may take longer than any request is allowed to.
  const kysely = toKysely(new pg.Pool({ ...configuration(url, 2), statement_timeout: 0 }));
  try {
    await migrate(kysely);
    await admit(kysely, login);
  } finally {
    await kysely.destroy();
  }
}

function configuration(url: string, max: number): pg.PoolConfig {
  return {
    connectionString: url,
    max,
    application_name: 'plugboard',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    types,
  };
}

// Whole numbers of eight bytes as `number`, as PGlite gives them; nothing here counts beyond 2^53.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

function toKysely(pool: pg.Pool): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

async function loginOf(kysely: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ login: string }>`select current_user as login`.execute(kysely);
  return (rows[0] as { login: string }).login;
}
