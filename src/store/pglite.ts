import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { startMaintenance } from './maintenance.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

/** Where an embedded database lives and what it starts from. */
export interface PgliteOptions {
  /** A folder, made if need be and held against other processes, or `memory://`. */
  dataDir: string;
  /** What an empty database starts from, an earlier `dump()`: some seconds faster than making one. */
  snapshot?: Blob;
  /** PGlite's compiled code, for a process that opens many databases: compiling is half of what opening takes. */
  wasmModule?: WebAssembly.Module;
}

/** Opens PostgreSQL inside this process and migrates it forward. */
export async function openPglite({ dataDir, snapshot, wasmModule }: PgliteOptions): Promise<Database> {
  const inMemory = dataDir.startsWith('memory://');
  if (!inMemory) await mkdir(dirname(dataDir), { recursive: true });
  const lock = inMemory ? undefined : lockFolder(dataDir);
  try {
    // PGlite refuses to load a snapshot over what is there.
    const isEmpty = inMemory || !existsSync(join(dataDir, 'PG_VERSION'));
    const pglite = await PGlite.create({
      dataDir,
      ...(snapshot && isEmpty && { loadDataDir: snapshot }),
      ...(wasmModule && { pgliteWasmModule: wasmModule }),
    });
    return await prepare(pglite, () => lock?.release());
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function prepare(pglite: PGlite, release: () => void): Promise<Database> {
  const kysely = new Kysely<Schema>({
    dialect: new PGliteDialect({ pglite }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  try {
    await migrate(kysely);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const maintenance = startMaintenance(kysely);
  return {
    engine: 'pglite',
    kysely,
    dump: () => pglite.dumpDataDir('none'),
    async close() {
      await maintenance.stop();
      await kysely.destroy();
      release();
    },
  };
}
