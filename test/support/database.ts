import { randomUUID } from 'node:crypto';
import { openAsBlob, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { madeOnce } from './made-once.ts';
import { type Postgres, startPostgres } from './postgres.ts';

const pgliteFile = createRequire(import.meta.url).resolve('@electric-sql/pglite');

/** The engine under test: embedded, or a PostgreSQL server with `DATABASE_URL` or `PLUGBOARD_TEST_ENGINE=postgres`. */
export const testEngine: Database['engine'] =
  process.env.DATABASE_URL || process.env.PLUGBOARD_TEST_ENGINE === 'postgres' ? 'postgres' : 'pglite';

/** An empty, migrated database of the caller's own, gone once it is closed. */
export function openTestDatabase(engine = testEngine): Promise<Database> {
  return engine === 'postgres' ? openOnServer() : openInMemory();
}

let shared: Promise<Database> | undefined;

/**
 * A migrated database for what needs an organization of its own, not an empty database: all who ask in this process
 * get the same, as opening one takes a second. On PostgreSQL, where it would be left behind, each has its own.
 */
export async function sharedTestDatabase(): Promise<Database> {
  if (testEngine === 'postgres') return openTestDatabase();
  shared ??= openTestDatabase();
  return { ...(await shared), close: () => Promise.resolve() };
}

let compiled: Promise<WebAssembly.Module> | undefined;

async function openInMemory(): Promise<Database> {
  compiled ??= WebAssembly.compile(readFileSync(path.join(path.dirname(pgliteFile), 'pglite.wasm')));
  return openDatabase({ dataDir: 'memory://', snapshot: await migratedSnapshot(), wasmModule: await compiled });
}

/** An empty, migrated embedded database: starting from it takes half a second, making one several. */
export async function migratedSnapshot(): Promise<Blob> {
  const sources = ['src/store/migrations/*.ts', 'node_modules/@electric-sql/pglite/package.json'];
  return openAsBlob(await madeOnce('database', sources, makeSnapshot));
}

async function makeSnapshot(file: string): Promise<void> {
  const db = await openDatabase({ dataDir: 'memory://' });
  const dump = await db.dump?.();
  await db.close();
  if (!dump) throw new Error('The embedded database gave no dump.');
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
}

/** How a test reaches a database on a server: as who owns it, and as who only uses it. */
export interface ServerDatabase {
  url: string;
  migrationUrl: string;
  drop(): Promise<void>;
}

async function openOnServer(): Promise<Database> {
  const server = await startPostgres();
  const { url, migrationUrl, drop } = await createServerDatabase(server);
  const db = await openDatabase({ url, migrationUrl });
  return {
    ...db,
    async close() {
      await db.close();
      await drop();
      await server.stop();
    },
  };
}

/** An empty database on a server, with a login that owns it and one that owns nothing, as in production. */
export async function createServerDatabase({ url }: Pick<Postgres, 'url'>): Promise<ServerDatabase> {
  const name = `plugboard_test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, createLogin('plugboard_test_owner', 'createrole'), createLogin('plugboard_test_app', ''));
  await administer(url, `create database ${name} owner plugboard_test_owner`);
  return {
    url: loginUrl(url, 'plugboard_test_app', name),
    migrationUrl: loginUrl(url, 'plugboard_test_owner', name),
    drop: () => administer(url, `drop database ${name} with (force)`),
  };
}

const createLogin = (login: string, options: string) => `do $$ begin
  create role ${login} login ${options} password 'plugboard';
exception when duplicate_object or unique_violation then null; end $$`;

function loginUrl(url: string, login: string, database: string): string {
  const changed = new URL(url);
  changed.username = login;
  changed.password = 'plugboard';
  changed.pathname = `/${database}`;
  return changed.href;
}

async function administer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
