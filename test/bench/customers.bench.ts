import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { CustomerFilter } from '../../src/contract/customers.ts';
import { countCustomers, insertStar, listCustomers } from '../../src/store/customers.ts';
import { listLabels } from '../../src/store/labels.ts';
import { type Database, openDatabase } from '../../src/store/open.ts';
import type { Tx } from '../../src/store/tenant.ts';
import { createServerDatabase, openTestDatabase } from '../support/database.ts';
import { startPostgres } from '../support/postgres.ts';
import { createTestOrganization, type TestOrganization } from '../support/test-organization.ts';
import { seedCustomers } from './seed-customers.ts';

/*
 * node --conditions=plugboard-source test/bench/customers.bench.ts [--engine pglite|postgres] [--customers 100000]
 *   [--rounds 60] [--only <text>]
 * Lists, searches, filters and sorts many customers and 1,000, turn about, whole transactions, and prints p50 and p95 of
 * both in ms and as a ratio. Ratios are what counts: the machine is shared.
 */

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'pglite' },
    customers: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
  },
});

interface Side {
  db: Database;
  organization: TestOrganization;
  size: number;
}

type Work = (tx: Tx, side: Side) => Promise<unknown>;

const list =
  (filter: Record<string, unknown>): Work =>
  (tx, { organization }) =>
    listCustomers(tx, organization.admin, CustomerFilter.parse(filter));

const count =
  (filter: Record<string, unknown>): Work =>
  (tx, { organization }) =>
    countCustomers(tx, organization.admin, CustomerFilter.parse(filter));

const sorts = ['name', 'description', 'createdAt', 'updatedAt', 'concurrencyLimit'].flatMap((sort) => [
  sort,
  `-${sort}`,
]);

const cases: Record<string, Work> = {
  ...Object.fromEntries(sorts.map((sort) => [`sort ${sort}`, list({ sort })])),
  'page in the middle': (tx, { organization }) =>
    listCustomers(tx, organization.admin, CustomerFilter.parse({}), { key: 'n', id: organization.id }),
  'search 3 letters, 4 %': list({ q: 'nor' }),
  'search 3 letters, newest first': list({ q: 'nor', sort: '-createdAt' }),
  'search 2 letters, common': list({ q: 'te' }),
  'search 2 letters, rare': list({ q: 'qv' }),
  'search 2 letters, absent': list({ q: 'qz' }),
  'search 1 letter': list({ q: 'e' }),
  'search 2 signs of Chinese, 4 %': list({ q: '東京' }),
  'search common word': list({ q: 'gmbh' }),
  'search 1 % word': list({ q: 'falcon' }),
  'search 1 % word, all at the end': list({ q: 'zephyr' }),
  'search 5 % word, all at the end': list({ q: 'yonder' }),
  'search one': list({ q: 'needle' }),
  'search absent': list({ q: 'absent!' }),
  'search sign %': list({ q: '%' }),
  'starts with, 3 %': list({ nameStartsWith: 'Ma' }),
  'starts with, at the end': list({ nameStartsWith: 'zz' }),
  'starts with, newest first': list({ nameStartsWith: 'ma', sort: '-createdAt' }),
  'starts with, absent': list({ nameStartsWith: 'xqx' }),
  'description contains, common': list({ description: 'orders' }),
  'description contains, 1 %': list({ description: 'pallets' }),
  'description contains, one': list({ description: 'a needle in it' }),
  'description contains, absent': list({ description: 'absent' }),
  'external ID': list({ externalId: 'crm-7' }),
  'external ID absent': list({ externalId: 'nobody' }),
  'has external ID': list({ hasExternalId: true }),
  'has no external ID, 1 %': list({ hasExternalId: false }),
  'label 30 %': list({ label: 'enterprise' }),
  'label 1 %': list({ label: 'pilot' }),
  'label rare': list({ label: 'needle' }),
  'label absent': list({ label: 'absent' }),
  'two labels (or)': list({ label: ['pilot', 'needle'] }),
  'label contains, common': list({ labelContains: 'enter' }),
  'label contains, 1 %': list({ labelContains: 'ilo' }),
  'label contains, absent': list({ labelContains: 'absent' }),
  'status active': list({ status: 'active' }),
  'status disabled, 2 %': list({ status: 'disabled' }),
  'status disabled, newest first': list({ status: 'disabled', sort: '-createdAt' }),
  starred: list({ starred: true }),
  'not starred': list({ starred: false }),
  'created in one day, by name': list({ createdFrom: '2025-03-01', createdTo: '2025-03-02' }),
  'created in one year, by name': list({ createdFrom: '2025-01-01', createdTo: '2026-01-01' }),
  'created long ago, newest first': list({ createdTo: '2024-02-01', sort: '-createdAt' }),
  'updated in one day': list({ updatedFrom: '2026-06-01', updatedTo: '2026-06-02' }),
  'search and label': list({ q: 'gmbh', label: 'pilot' }),
  labels: (tx, { organization }) => listLabels(tx, organization.id, { of: 'customers' }),
  'labels that contain': (tx, { organization }) => listLabels(tx, organization.id, { of: 'customers', q: 'ter' }),
  'count all': count({}),
  'count search': count({ q: 'gmbh' }),
  'count 1 % word': count({ q: 'falcon' }),
};

async function open(size: number): Promise<Side> {
  const db = server
    ? await openDatabase({ url: (await createServerDatabase(server)).migrationUrl })
    : await openTestDatabase('pglite');
  const organization = await createTestOrganization(db);
  const ids = await seedCustomers(db, organization.id, size);
  await organization.read(async (tx) => {
    for (const id of ids.slice(0, 20)) await insertStar(tx, organization.id, organization.admin.userId ?? '', id);
  });
  await sql`vacuum (analyze) customer`.execute(db.kysely);
  return { db, organization, size };
}

async function time(work: Work, side: Side): Promise<number> {
  const begin = performance.now();
  await side.organization.read((tx) => work(tx, side));
  return performance.now() - begin;
}

const quantile = (times: number[], share: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0;

const server = values.engine === 'postgres' ? await startPostgres() : undefined;
const few = await open(1000);
const begin = performance.now();
const many = await open(Number(values.customers));
console.log(`${values.engine}: seeded in ${((performance.now() - begin) / 1000).toFixed(0)} s`);

const columns = [34, 9, 9, 9, 9, 9, 9];
const row = (cells: string[]) =>
  console.log(cells.map((cell, index) => (index ? cell.padStart(columns[index] ?? 0) : cell.padEnd(34))).join(''));
row(['ms', `p50 1k`, `p50 many`, 'ratio', 'p95 1k', 'p95 many', 'ratio']);
for (const [name, work] of Object.entries(cases)) {
  if (!name.includes(values.only)) continue;
  const times: [number[], number[]] = [[], []];
  for (let round = -5; round < Number(values.rounds); round++) {
    const taken = [await time(work, few), await time(work, many)] as const;
    if (round < 0) continue;
    times[0].push(taken[0]);
    times[1].push(taken[1]);
  }
  const cells = [0.5, 0.95].flatMap((share) => {
    const [a, b] = [quantile(times[0], share), quantile(times[1], share)];
    return [a.toFixed(2), b.toFixed(2), (b / a).toFixed(2)];
  });
  row([name, ...cells]);
}
await few.db.close();
await many.db.close();
await server?.stop();
