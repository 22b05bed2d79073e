import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintain } from '../../src/store/maintenance.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import { asSystem } from '../../src/store/tenant.ts';
import { migratedSnapshot, openTestDatabase, testEngine } from '../support/database.ts';
import { createTestOrganization } from '../support/test-organization.ts';

describe('an open database', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());

  it('gives the same types on both engines', async () => {
    const { rows } = await sql`select 9007199254740991::bigint as big, 7::integer as small, true as yes,
      '2026-11-25T02:39:23.123Z'::timestamptz(3) as moment, '{a,"b c"}'::text[] as list, '{"a":[1]}'::jsonb as json,
      '01890000-0000-7000-8000-000000000000'::uuid as id, null::text as nothing`.execute(db.kysely);
    expect(rows).toEqual([
      {
        big: 9007199254740991,
        small: 7,
        yes: true,
        moment: new Date('2026-11-25T02:39:23.123Z'),
        list: ['a', 'b c'],
        json: { a: [1] },
        id: '01890000-0000-7000-8000-000000000000',
        nothing: null,
      },
    ]);
  });

  it('names the constraint that refused a row', async () => {
    const write = db.kysely.transaction().execute(async (tx) => {
      await sql`create temporary table t (a integer constraint a_taken unique)`.execute(tx);
      await sql`insert into t values (1), (1)`.execute(tx);
    });
    await expect(write).rejects.toMatchObject({ code: '23505', constraint: 'a_taken' });
  });

  it('says which engine it is', () => {
    expect(db.engine).toBe(testEngine);
  });
});

describe.runIf(testEngine === 'pglite')('a data folder', () => {
  let folder: string;
  let dataDir: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plugboard-'));
    dataDir = path.join(folder, 'new', 'data');
    await (await openDatabase({ dataDir, snapshot: await migratedSnapshot() })).close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('keeps its rows, and is refused to a second process for as long as the first has it', async () => {
    const first = await openDatabase({ dataDir });
    const { id } = await createTestOrganization(first);

    const refused = await openInAnotherProcess(dataDir);
    expect(refused).toEqual({ code: 1, said: `The data folder ${dataDir} is in use by another server.` });
    await expect(openDatabase({ dataDir })).rejects.toThrow('in use by another server');

    await first.close();
    const second = await openDatabase({ dataDir });
    const kept = await asSystem(second, (tx) => tx.selectFrom('organization').select('id').execute());
    await second.close();
    expect(kept).toEqual([{ id }]);
    expect(await openInAnotherProcess(dataDir)).toEqual({ code: 0, said: 'opened' });
  });

  it('is free again after the process that had it was killed', async () => {
    const other = spawnOpener(dataDir, 'stay');
    await once(other.stdout, 'data');
    await expect(openDatabase({ dataDir })).rejects.toThrow('in use by another server');
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await openDatabase({ dataDir })).close();
  });

  it('is refused when a newer server has migrated it', async () => {
    const db = await openDatabase({ dataDir });
    await sql`insert into plugboard_migration values ('9999-later', now()::text)`.execute(db.kysely);
    await db.close();
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      'The database is newer than this server: it has the migration 9999-later.',
    );
  });
});

function spawnOpener(dataDir: string, then: 'close' | 'stay') {
  const opener = path.join(import.meta.dirname, '../support/open-data-folder.ts');
  return spawn(process.execPath, ['--conditions=plugboard-source', opener, dataDir, then], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function openInAnotherProcess(dataDir: string): Promise<{ code: number; said: string }> {
  const opener = spawnOpener(dataDir, 'close');
  let said = '';
  opener.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(opener, 'close')) as [number];
  return { code, said: said.trim() };
}

describe.runIf(testEngine === 'pglite')('maintenance of the embedded database', () => {
  it('takes dead rows away and folds the write-ahead log into the data', async () => {
    const db = await openTestDatabase();
    await sql`create table filler (a integer, b text)`.execute(db.kysely);
    await sql`insert into filler select n, repeat('x', 2000) from generate_series(1, 10000) as n`.execute(db.kysely);
    await sql`update filler set a = a + 1`.execute(db.kysely);
    const before = await state(db);
    await maintain(db.kysely);
    const after = await state(db);
    await db.close();
    expect(before).toMatchObject({ dead: 10000 });
    expect(after.dead).toBe(0);
    expect(after.checkpoint).not.toBe(before.checkpoint);
  });

  it('does nothing where nothing changed', async () => {
    const db = await openTestDatabase();
    await maintain(db.kysely);
    const before = await state(db);
    await maintain(db.kysely);
    expect(await state(db)).toEqual(before);
    await db.close();
  });

  async function state(db: Database) {
    // Statistics are written once a second at most, unless somebody asks for them.
    await sql`select pg_stat_force_next_flush()`.execute(db.kysely);
    const { rows } = await sql<{ dead: number; checkpoint: string }>`
      select (select coalesce(sum(n_dead_tup), 0)::int from pg_stat_user_tables) as dead,
        (select redo_lsn::text from pg_control_checkpoint()) as checkpoint`.execute(db.kysely);
    return rows[0] as { dead: number; checkpoint: string };
  }
});
