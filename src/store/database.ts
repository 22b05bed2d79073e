import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** An open database. Its tenants' rows are reached through the doors of `tenant.ts`, never through `kysely` itself. */
export interface Database {
  readonly engine: 'pglite' | 'postgres';
  readonly kysely: Kysely<Schema>;
  /** The whole database as a tar file, from which another can be opened. Embedded databases only. */
  readonly dump?: () => Promise<Blob>;
  /** Waits for what is running and lets go of the folder or the connections. */
  close(): Promise<void>;
}
