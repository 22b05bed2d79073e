import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** How much is written before the write-ahead log is folded into the data files. */
const bytesPerCheckpoint = 16 * 1024 * 1024;
const pause = 10_000;

/**
 * What PostgreSQL's own background processes do and embedded PGlite lacks: checkpoints by bytes written, and vacuum and
 * analyze by rows changed. Without it the log grows without end (2 GB after six million rows) and so do tables.
 *
 * Looks every 10 seconds, does one table at a time (PGlite blocks the event loop while it works) and keeps no process
 * alive.
 */
export function startMaintenance(kysely: Kysely<Schema>): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    // The next round tries again; a server must not end because its housekeeping failed once.
    running = running.then(() => maintain(kysely)).catch(() => undefined);
  }, pause);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** One round of {@link startMaintenance}. */
export async function maintain(kysely: Kysely<Schema>): Promise<void> {
  const table = await mostChangedTable(kysely);
  if (table) await sql`vacuum (analyze) ${sql.id(table)}`.execute(kysely);
  if ((await bytesSinceCheckpoint(kysely)) >= bytesPerCheckpoint) await sql`checkpoint`.execute(kysely);
}

/** The table that autovacuum would take first, by its default thresholds. */
async function mostChangedTable(kysely: Kysely<Schema>): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_stat_user_tables
    where n_dead_tup > 50 + 0.2 * n_live_tup
      or n_mod_since_analyze > 50 + 0.1 * n_live_tup
      or n_ins_since_vacuum > 1000 + 0.2 * n_live_tup
    order by n_dead_tup + n_mod_since_analyze desc limit 1`.execute(kysely);
  return rows[0]?.name;
}

async function bytesSinceCheckpoint(kysely: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select (pg_current_wal_insert_lsn() - redo_lsn)::float8 as bytes from pg_control_checkpoint()`.execute(kysely);
  return rows[0]?.bytes ?? 0;
}
