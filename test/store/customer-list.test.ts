import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, starCustomer, updateCustomer } from '../../src/commands/customers.ts';
import { CustomerFilter, customerSortFields } from '../../src/contract/customers.ts';
import { countCustomers, type CustomerCursor, type CustomerRow, listCustomers } from '../../src/store/customers.ts';
import type { Database } from '../../src/store/open.ts';
import { asSystem } from '../../src/store/tenant.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { createTestOrganization, type TestOrganization } from '../support/test-organization.ts';

let db: Database;
beforeAll(async () => {
  db = await sharedTestDatabase();
});
afterAll(() => db.close());

type Filter = Record<string, unknown>;

async function list(organization: TestOrganization, filter: Filter, actor = organization.admin): Promise<string[]> {
  const { rows } = await organization.read((tx) => listCustomers(tx, actor, CustomerFilter.parse(filter)));
  return rows.map(({ name }) => name);
}

const total = (organization: TestOrganization, filter: Filter) =>
  organization.read((tx) => countCustomers(tx, organization.admin, CustomerFilter.parse(filter)));

/** Reads all pages, one customer after another. */
async function walk(organization: TestOrganization, filter: Filter): Promise<CustomerRow[]> {
  const walked: CustomerRow[] = [];
  let after: CustomerCursor | undefined;
  do {
    const page = await organization.read((tx) =>
      listCustomers(tx, organization.admin, CustomerFilter.parse(filter), after),
    );
    walked.push(...page.rows);
    // As it travels in a page token.
    after = page.next && (JSON.parse(JSON.stringify(page.next)) as CustomerCursor);
  } while (after);
  return walked;
}

describe('texts in filters', () => {
  let organization: TestOrganization;
  beforeAll(async () => {
    organization = await createTestOrganization(db);
    for (const text of ['85% full', '85X full', 'order_no=7', 'orderXno=7', 'C:\\new', '株式会社 山田', '東山 工業']) {
      await organization.addCustomer({ name: text, description: text, labels: [text] });
    }
  });

  const expected: Record<string, string[]> = {
    '85%': ['85% full'],
    order_no: ['order_no=7'],
    '%': ['85% full'],
    _: ['order_no=7'],
    '\\': ['C:\\new'],
    '\\n': ['C:\\new'],
    '\\%': [],
    "'": [],
    FULL: ['85% full', '85X full'],
    ull: ['85% full', '85X full'],
    'r_no=7': ['order_no=7'],
    山: ['東山 工業', '株式会社 山田'],
    山田: ['株式会社 山田'],
    '式会社 山': ['株式会社 山田'],
    'no such text': [],
  };

  it.each(Object.keys(expected))('%s is found as it stands, in name, description and label', async (text) => {
    const names = expected[text] as string[];
    expect(await list(organization, { q: text })).toEqual(names);
    expect(await list(organization, { description: text })).toEqual(names);
    expect(await list(organization, { labelContains: text })).toEqual(names);
    expect(await total(organization, { q: text })).toBe(names.length);
    expect(await total(organization, { labelContains: text })).toBe(names.length);
  });

  it('begin a name as they stand', async () => {
    expect(await list(organization, { nameStartsWith: '85' })).toEqual(['85% full', '85X full']);
    expect(await list(organization, { nameStartsWith: '85%' })).toEqual(['85% full']);
    expect(await list(organization, { nameStartsWith: 'c:\\N' })).toEqual(['C:\\new']);
    expect(await list(organization, { nameStartsWith: '%' })).toEqual([]);
    expect(await list(organization, { nameStartsWith: 'ull' })).toEqual([]);
  });

  it('begin a name also where the list is sorted otherwise', async () => {
    expect(await list(organization, { nameStartsWith: '85', sort: '-name' })).toEqual(['85X full', '85% full']);
    expect(await list(organization, { nameStartsWith: '85', sort: 'createdAt' })).toEqual(['85% full', '85X full']);
  });
});

describe('filters', () => {
  let organization: TestOrganization;
  beforeAll(async () => {
    organization = await createTestOrganization(db);
    const add = (name: string, now: string, more: Filter = {}) =>
      organization.addCustomer({ name, ...more }, { now: new Date(now) });
    const one = await add('One', '2026-01-01T00:00:00Z', { externalId: '1', labels: ['red', 'big'] });
    await add('Two', '2026-01-02T12:00:00Z', { labels: ['red'] });
    await add('Three', '2026-01-03T00:00:00Z', { externalId: '3', labels: ['blue'] });
    const four = await add('Four', '2026-01-04T00:00:00Z');
    await organization.act((unit) => starCustomer(unit, one.id));
    await organization.act((unit) => updateCustomer(unit, four.id, 1, { status: 'disabled' }), {
      now: new Date('2026-02-01T00:00:00Z'),
    });
    const system = await add('System', '2026-01-05T00:00:00Z');
    const leaving = await add('Leaving', '2026-01-05T00:00:00Z');
    await asSystem(db, async (tx) => {
      await tx.updateTable('customer').set({ isSystem: true }).where('id', '=', system.id).execute();
      await tx.updateTable('customer').set({ status: 'deleting' }).where('id', '=', leaving.id).execute();
    });
  });

  it.each<[Filter, string[]]>([
    [{}, ['Four', 'One', 'Three', 'Two']],
    [{ includeSystem: true }, ['Four', 'One', 'System', 'Three', 'Two']],
    [{ externalId: '1' }, ['One']],
    [{ externalId: ['1', '3', 'none'] }, ['One', 'Three']],
    [{ hasExternalId: true }, ['One', 'Three']],
    [{ hasExternalId: false }, ['Four', 'Two']],
    [{ label: 'red' }, ['One', 'Two']],
    [{ label: ['RED', 'blue'] }, ['One', 'Three', 'Two']],
    [{ label: 're' }, []],
    [{ labelContains: 're' }, ['One', 'Two']],
    [{ labelContains: 'B' }, ['One', 'Three']],
    [{ status: 'disabled' }, ['Four']],
    [{ status: ['active', 'disabled'] }, ['Four', 'One', 'Three', 'Two']],
    [{ starred: true }, ['One']],
    [{ starred: false }, ['Four', 'Three', 'Two']],
    [{ createdFrom: '2026-01-02' }, ['Four', 'Three', 'Two']],
    [{ createdFrom: '2026-01-02', createdTo: '2026-01-03' }, ['Two']],
    [{ createdTo: '2026-01-01T00:00:00.001Z' }, ['One']],
    [{ createdFrom: '2026-01-02T13:00:00+02:00', createdTo: '2026-01-02T14:00:00.001+02:00' }, ['Two']],
    [{ createdFrom: '2026-01-02', createdTo: '2026-01-04', sort: '-createdAt' }, ['Three', 'Two']],
    [{ updatedFrom: '2026-02-01' }, ['Four']],
    [{ updatedTo: '2026-01-02', sort: 'updatedAt' }, ['One']],
    [{ label: 'red', starred: false }, ['Two']],
    [{ q: 't', hasExternalId: true }, ['Three']],
    [{ q: 'o', label: ['red', 'blue'], createdTo: '2026-01-02' }, ['One']],
  ])('%j', async (filter, names) => {
    expect((await list(organization, filter)).toSorted()).toEqual(names);
    expect(await total(organization, filter)).toBe(names.length);
  });

  it('say starred of the own stars only', async () => {
    const other = await organization.addPerson('org_member');
    expect(await list(organization, { starred: true }, other)).toEqual([]);
    const key = { ...organization.admin, kind: 'server_key' as const, userId: null };
    expect(await list(organization, { starred: true }, key)).toEqual([]);
    expect(await list(organization, { starred: false }, key)).toHaveLength(4);
    const { rows } = await organization.read((tx) => listCustomers(tx, other, CustomerFilter.parse({})));
    expect(rows.map(({ starred }) => starred)).toEqual([false, false, false, false]);
  });

  it('show people of a customer that customer alone', async () => {
    const [row] = (await organization.read((tx) => listCustomers(tx, organization.admin, CustomerFilter.parse({}))))
      .rows as [CustomerRow];
    const person = { ...organization.admin, customerId: row.id };
    expect(await list(organization, {}, person)).toEqual([row.name]);
  });
});

describe('pages', () => {
  // More than are read in the order of the list before the indexes of search are asked, and with many equal keys.
  const size = 1203;
  let organization: TestOrganization;
  beforeAll(async () => {
    organization = await createTestOrganization(db);
    await organization.act(async (unit) => {
      for (let n = 0; n < size; n++) {
        const at = new Date(Date.UTC(2026, 0, 1 + (n % 4)));
        await createCustomer(
          { ...unit, now: at },
          {
            name: n % 100 === 0 ? `Zürich ${n}` : `customer ${n}`,
            description: n % 3 ? '' : 'the same',
            externalId: null,
            labels: n % 200 === 0 ? ['rare'] : [],
            concurrencyLimit: n % 2 ? null : (n % 5) + 1,
          },
        );
      }
    });
  });

  const sorts = customerSortFields.flatMap((field) => [field, `-${field}`]);

  it.each(sorts)('in the order of %s give every customer once', async (sort) => {
    const walked = await walk(organization, { sort, pageSize: 97 });
    expect(new Set(walked.map(({ id }) => id)).size).toBe(size);
    expect(walked).toHaveLength(size);
    const { rows } = await organization.read((tx) =>
      listCustomers(tx, organization.admin, CustomerFilter.parse({ sort, pageSize: 200 })),
    );
    expect(walked.slice(0, 200).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it.each(customerSortFields)('in the order of -%s are those of the other order turned round', async (field) => {
    const up = await walk(organization, { sort: field, pageSize: 200 });
    const down = await walk(organization, { sort: `-${field}`, pageSize: 200 });
    expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).toReversed());
  });

  it('are in the order that they say', async () => {
    const isSorted = (keys: (string | number)[]) =>
      keys.every((key, n) => n === 0 || (keys[n - 1] as typeof key) <= key);
    const by = async (sort: string, key: (row: CustomerRow) => string | number) =>
      isSorted((await walk(organization, { sort, pageSize: 200 })).map(key));
    expect(await by('createdAt', ({ createdAt }) => createdAt.getTime())).toBe(true);
    expect(await by('updatedAt', ({ updatedAt }) => updatedAt.getTime())).toBe(true);
    expect(await by('description', ({ description }) => description)).toBe(true);
    expect(await by('concurrencyLimit', ({ concurrencyLimit }) => concurrencyLimit ?? Infinity)).toBe(true);
  });

  it.each<[Filter, number]>([
    [{ q: 'Zürich' }, 13],
    [{ q: 'zürich', sort: '-createdAt' }, 13],
    [{ q: 'ü' }, 13],
    [{ label: 'rare' }, 7],
    [{ labelContains: 'ar', sort: '-updatedAt' }, 7],
    [{ description: 'same', sort: 'concurrencyLimit' }, 401],
    [{ nameStartsWith: 'zü', sort: 'description' }, 13],
    [{ q: 'customer 1', sort: '-description' }, 310],
  ])('with %j give every match once, few or many', async (filter, matches) => {
    const walked = await walk(organization, { ...filter, pageSize: 5 });
    expect(walked).toHaveLength(matches);
    expect(new Set(walked.map(({ id }) => id)).size).toBe(matches);
    expect(await total(organization, filter)).toBe(matches);
    const whole = await walk(organization, { ...filter, pageSize: 200 });
    expect(whole.map(({ id }) => id)).toEqual(walked.map(({ id }) => id));
  });

  it('end without a next page exactly where the list ends', async () => {
    const page = (pageSize: number) =>
      organization.read((tx) => listCustomers(tx, organization.admin, CustomerFilter.parse({ q: 'Zürich', pageSize })));
    expect((await page(13)).next).toBeUndefined();
    expect((await page(12)).next).toBeDefined();
  });
});

describe('in a list of ten thousand', () => {
  let organization: TestOrganization;
  const add = (from: number, to: number) =>
    asSystem(db, (tx) =>
      sql`insert into customer (organization_id, id, name, name_key, name_sort, description, description_key,
          description_sort, created_at, updated_at)
        select ${organization.id}, gen_random_uuid(), n, n, n, '', case when number in (7, 8, 9) then 'near'
          when number between 9000 and 9010 then 'near' else '' end, '', '2026-01-01'::date + number, now()
        from generate_series(${from}::integer, ${to}::integer) as number, lateral (select number::text as n) as text
      `.execute(tx),
    );
  beforeAll(async () => {
    organization = await createTestOrganization(db);
    await add(1, 10_000);
  });

  it('matches are found in order, also when some stand near the beginning and the others far away', async () => {
    const filter = { description: 'near', sort: 'createdAt', pageSize: 5 };
    expect(await list(organization, filter)).toEqual(['7', '8', '9', '9000', '9001']);
    expect(await walk(organization, filter)).toHaveLength(14);
  });

  it('a count is exact up to ten thousand and says one more above', async () => {
    expect(await total(organization, {})).toBe(10_000);
    await add(10_001, 10_100);
    expect(await total(organization, {})).toBe(10_001);
    expect(await total(organization, { q: '1005' })).toBe(11);
  });
});
