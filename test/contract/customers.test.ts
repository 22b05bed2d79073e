import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Customer,
  CustomerByExternalId,
  CustomerFilter,
  CustomerPatch,
  customerSortFields,
  listCustomers,
  NewCustomer,
} from '../../src/contract/customers.ts';

const customer = {
  id: '0199d1a0-0000-7000-8000-000000000001',
  name: 'Tōtara Outdoor',
  avatarUrl: null,
  status: 'active',
  can: { update: true, delete: false },
  version: 1,
  createdAt: '2026-11-25T02:39:23.000Z',
  updatedAt: '2026-11-25T02:39:23.000Z',
};

/** The pointers of what is wrong. */
function faultsOf(result: {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; keys?: string[] }[] };
}) {
  return result.error?.issues.map(({ path, keys }) => [...path, ...(keys ?? [])].join('/')) ?? [];
}

describe('a new customer', () => {
  it('needs a name and has defaults for the rest', () => {
    expect(NewCustomer.parse({ name: ' Acme ' })).toEqual({
      name: 'Acme',
      description: '',
      externalId: null,
      labels: [],
      concurrencyLimit: null,
    });
    expect(faultsOf(NewCustomer.safeParse({}))).toEqual(['name']);
  });

  it('names each fault, and each key that nobody knows', () => {
    const result = NewCustomer.safeParse({
      name: '',
      description: 5,
      externalId: 'id:1',
      labels: ['ok', 'x'.repeat(51)],
      concurrencyLimit: 0,
      role: 'admin',
    });
    expect(faultsOf(result).toSorted()).toEqual(
      ['name', 'description', 'externalId', 'labels/1', 'concurrencyLimit', 'role'].toSorted(),
    );
  });

  it.each(['id', 'customerId', 'organizationId', 'version', 'createdAt', 'isSystem', 'starred', 'status', '__proto__'])(
    'cannot set %s',
    (key) => {
      expect(NewCustomer.safeParse(JSON.parse(`{"name":"A","${key}":"x"}`)).success).toBe(false);
    },
  );

  it('limits what runs at once to 1 to 1,000', () => {
    const accepted = [0, 1, 1000, 1001, 1.5, -1, Infinity, NaN, '5', null].filter(
      (concurrencyLimit) => NewCustomer.safeParse({ name: 'A', concurrencyLimit }).success,
    );
    expect(accepted).toEqual([1, 1000, null]);
  });
});

describe('a change of a customer', () => {
  it('keeps what is absent', () => {
    expect(CustomerPatch.parse({})).toEqual({});
    expect(CustomerPatch.parse({ externalId: null, labels: [] })).toEqual({ externalId: null, labels: [] });
    expect(CustomerByExternalId.parse({ externalId: 'a/b', name: 'A' })).toEqual({ externalId: 'a/b', name: 'A' });
  });

  it('can disable and enable, not begin a deletion', () => {
    expect(['active', 'disabled', 'deleting'].filter((status) => CustomerPatch.safeParse({ status }).success)).toEqual([
      'active',
      'disabled',
    ]);
  });
});

describe('a customer in a reply', () => {
  it('may lack what the customer’s own people do not see', () => {
    expect(Customer.parse(customer)).toEqual(customer);
  });

  it('may have members and a status that this version does not know', () => {
    expect(Customer.parse({ ...customer, status: 'hibernating', health: 'good' })).toEqual({
      ...customer,
      status: 'other',
    });
  });

  it.each([
    { id: 'not-an-id' },
    { version: 0 },
    { createdAt: '2026-11-25' },
    { createdAt: '2026-11-25T02:39:23Z' },
    { createdAt: '2026-11-25T03:39:23.000+01:00' },
    { avatarUrl: undefined },
    { can: {} },
  ])('%j is none', (fault) => {
    expect(Customer.safeParse({ ...customer, ...fault }).success).toBe(false);
  });

  it('comes in pages', () => {
    const page = { items: [customer], nextPageToken: 't', totalSize: 12 };
    expect(listCustomers.response.parse(page)).toEqual(page);
    expect(listCustomers.response.safeParse({ items: null }).success).toBe(false);
  });
});

describe('the filter of the list', () => {
  const parse = (query: object) => CustomerFilter.parse(query);

  it('has an order and a size by default, asks for no count and hides the test customer', () => {
    expect(parse({})).toEqual({ pageSize: 50, sort: 'name', count: false, includeSystem: false });
  });

  it.each([
    ['1', 1],
    ['200', 200],
    ['201', 200],
    ['1000000', 200],
    [20, 20],
  ])('reads a page size of %j as %j', (pageSize, size) => {
    expect(parse({ pageSize }).pageSize).toBe(size);
  });

  it.each(['0', '-1', '1.5', 'many', '', 'NaN', 'Infinity', '1e999', ['5', '6'], null])(
    'refuses a page size of %j',
    (pageSize) => {
      expect(CustomerFilter.safeParse({ pageSize }).success).toBe(false);
    },
  );

  it('takes a repeatable value once or several times', () => {
    expect(parse({ label: 'A', externalId: ['a/b', 'a%2Fb'] })).toMatchObject({
      label: ['a'],
      externalId: ['a/b', 'a%2Fb'],
    });
    expect(CustomerFilter.safeParse({ label: Array(101).fill('a') }).success).toBe(false);
    expect(CustomerFilter.safeParse({ q: ['a', 'b'] }).success).toBe(false);
  });

  it('finds a label as typed: the filter has the stored form', () => {
    for (const typed of ['İZMİR', 'izmir', 'I']) {
      expect(parse({ label: typed }).label).toEqual(NewCustomer.parse({ name: 'A', labels: [typed] }).labels);
    }
  });

  it('takes search texts literally', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '_', '\\', '*', '.', 'a') }).filter(Boolean), (q) => {
        expect(parse({ q, description: q, nameStartsWith: q })).toMatchObject({ q, description: q, nameStartsWith: q });
      }),
    );
  });

  it('reads flags', () => {
    expect(parse({ starred: 'true', hasExternalId: 'false', count: true })).toMatchObject({
      starred: true,
      hasExternalId: false,
      count: true,
    });
    for (const starred of ['1', 'yes', 'TRUE', '', null]) {
      expect(CustomerFilter.safeParse({ starred }).success).toBe(false);
    }
  });

  it('takes days and moments that a database can hold', () => {
    const accepted = [
      '2026-11-25',
      '2026-11-25T02:39:23Z',
      '2026-11-25T02:39:23.123+05:45',
      '0001-01-01',
      '9999-12-31',
    ];
    for (const createdFrom of accepted) expect(parse({ createdFrom }).createdFrom).toBe(createdFrom);
    const refused = [
      'yesterday',
      '2026-02-30',
      '2026-13-01',
      '2026-11-25 02:39:23Z',
      '2026-11-25T02:39:23',
      '0000-01-01',
      '0000-12-31T23:59:59Z',
      '0001-01-01T00:00:00+14:00',
      '9999-12-31T23:59:59-01:00',
      '12026-11-25',
    ];
    for (const createdFrom of refused) {
      expect(CustomerFilter.safeParse({ createdFrom }).success, createdFrom).toBe(false);
    }
  });

  it('sorts by what is offered, in both directions', () => {
    for (const field of customerSortFields) {
      expect(parse({ sort: field }).sort).toBe(field);
      expect(parse({ sort: `-${field}` }).sort).toBe(`-${field}`);
    }
    for (const sort of ['id', '--name', 'name desc', ''])
      expect(CustomerFilter.safeParse({ sort }).success).toBe(false);
  });

  it('refuses a filter that nobody knows instead of showing everything', () => {
    expect(faultsOf(CustomerFilter.safeParse({ lable: 'a' }))).toEqual(['lable']);
  });
});
