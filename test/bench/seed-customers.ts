import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { foldKey, nameKey, toLabels } from '../../src/contract/text.ts';
import type { Database } from '../../src/store/open.ts';
import { sortKey } from '../../src/store/sort-key.ts';
import { asSystem } from '../../src/store/tenant.ts';

const syllables =
  'ka lo mi ren tu sa vel no bri da fe gor hu jan ko lin mar ost pra qua ri sol tam ul wen xi yar zu'.split(' ');
const first = [
  ...'Northwind Harbour Alpine Larkfield Münchner Grünwald Société Café Stone River Silver Golden Иванов'.split(' '),
  ...'Сервис 東京 株式会社 Global United First Royal Orient Pacific Delta Omega Prime'.split(' '),
];
const second = [
  ...'Trading Logistics Foods Energy Systems Software Medical Textile Ceramics Transport'.split(' '),
  ...'Bank Media Studio Labs Motors Marine Farms Timber Paper Glass'.split(' '),
];
const form = 'GmbH Ltd Inc AG SA LLC Oy BV KK SpA'.split(' ');
const day = 86_400_000;
const begin = Date.UTC(2024, 0, 1);

/** Writes customers with the same shares of everything, however many there are; gives back their ids. */
export async function seedCustomers(db: Database, organizationId: string, size: number): Promise<string[]> {
  return withoutSearchIndexes(db, () => write(db, organizationId, size));
}

/** Building the indexes of search over all rows takes a tenth of the time that keeping them up row by row takes. */
async function withoutSearchIndexes<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'customer' and indexdef like '%USING gin%'`.execute(db.kysely);
  for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(db.kysely);
  const result = await work();
  await db.kysely.connection().execute(async (connection) => {
    await sql`set statement_timeout = 0`.execute(connection);
    for (const { definition } of rows) await sql.raw(definition).execute(connection);
  });
  return result;
}

async function write(db: Database, organizationId: string, size: number): Promise<string[]> {
  const random = seeded(42);
  const ids: string[] = [];
  for (let done = 0; done < size; done += batch) {
    const rows = Array.from({ length: Math.min(batch, size - done) }, (_, index) =>
      toRow(organizationId, done + index, size, random),
    );
    ids.push(...rows.map(({ id }) => id));
    await asSystem(db, (tx) =>
      sql`insert into customer (organization_id, id, name, name_key, name_sort, description, description_key,
          description_sort, external_id, labels, status, concurrency_limit, created_at, updated_at)
        select organization_id, id, name, name_key, name_sort, description, description_key,
          description_sort, external_id, labels, status, concurrency_limit, created_at, updated_at
        from jsonb_populate_recordset(null::customer, ${JSON.stringify(rows)}::text::jsonb)`.execute(tx),
    );
  }
  return ids;
}

const batch = 1000;

function toRow(organizationId: string, index: number, size: number, random: () => number) {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const share = random();
  const one = index === Math.floor(size / 2);
  // A made-up first word, so that neighbours in the list have nothing else in common.
  const made = `${pick(syllables)}${pick(syllables)}${pick(syllables)}`;
  const word = share < 0.01 ? 'Zzephyr' : share < 0.06 ? 'Zyonder' : share < 0.07 ? `${made} Falcon` : made;
  const name = `${word} ${pick(first)} ${pick(second)} ${pick(form)} ${one ? 'Needle qv' : ''}${index}`;
  const description =
    `Customer since ${1990 + Math.floor(random() * 35)}, ships ${Math.floor(random() * 1e9).toString(36)} ` +
    `${random() < 0.01 ? 'pallets' : 'orders'} per week in region ${Math.floor(random() * 500)}` +
    `${one ? ' with a needle in it' : ''} and pays by invoice at the end of every month.`;
  const labels = [
    ...(random() < 0.3 ? ['enterprise'] : []),
    ...(random() < 0.01 ? ['pilot'] : []),
    ...(one ? ['needle'] : []),
    `region ${Math.floor(random() * 200)}`,
  ];
  const created = begin + Math.floor(random() * 1000) * day + Math.floor(random() * day);
  const moment = (time: number) => new Date(time).toISOString();
  return {
    organization_id: organizationId,
    id: uuidv7(),
    name,
    name_key: nameKey(name),
    name_sort: sortKey(name),
    description,
    description_key: foldKey(description),
    description_sort: sortKey(description),
    external_id: random() < 0.01 ? null : `crm-${index}`,
    labels: toLabels(labels),
    status: random() < 0.02 ? 'disabled' : 'active',
    concurrency_limit: random() < 0.5 ? null : 1 + Math.floor(random() * 20),
    created_at: moment(created),
    updated_at: moment(created + Math.floor(random() * 200) * day),
  };
}

/** Mulberry32: the same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
