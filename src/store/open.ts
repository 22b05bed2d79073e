import type { Database } from './database.ts';
import { openPglite, type PgliteOptions } from './pglite.ts';
import { openPostgres, type PostgresOptions } from './postgres.ts';

export type { Database } from './database.ts';

/** Where the database is: a folder (or `memory://`) for the embedded one, a URL for a PostgreSQL server. */
export type DatabaseOptions = PgliteOptions | PostgresOptions;

/**
 * Opens a database and migrates it forward. The same SQL runs on both engines: PGlite, which is PostgreSQL 18 in this
 * process, and a PostgreSQL server of version 15 or newer.
 */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  return 'url' in options ? openPostgres(options) : openPglite(options);
}
