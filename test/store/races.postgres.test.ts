import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, putCustomerByExternalId, updateCustomer } from '../../src/commands/customers.ts';
import { createSigningKey } from '../../src/commands/keys.ts';
import { resolvePerson } from '../../src/commands/people.ts';
import { type Claim, claim, complete } from '../../src/store/idempotency.ts';
import { listLabels } from '../../src/store/labels.ts';
import type { Database } from '../../src/store/open.ts';
import { StaleVersion } from '../../src/store/stale-version.ts';
import { openTestDatabase, testEngine } from '../support/database.ts';
import { createTestOrganization, type TestOrganization } from '../support/test-organization.ts';

// The embedded database runs one transaction after another, so that nothing here could fail on it.
describe.runIf(testEngine === 'postgres')('requests at the same time', () => {
  let db: Database;
  let organization: TestOrganization;
  beforeAll(async () => {
    db = await openTestDatabase();
    organization = await createTestOrganization(db);
  });
  afterAll(() => db.close());

  const atOnce = <T>(times: number, work: (n: number) => Promise<T>) =>
    Promise.allSettled(Array.from({ length: times }, (_, n) => work(n)));

  const newCustomer = (name: string) => ({
    name,
    description: '',
    externalId: null,
    labels: [],
    concurrencyLimit: null,
  });

  it('with one idempotency key have one effect: 1,000 keys, eight requests each', async () => {
    const keys = 1000;
    const before = await countCustomers();
    const seen = { new: 0, replay: 0 };
    const request = (key: string, name: string) =>
      organization.act(async (unit) => {
        const of: Claim = {
          organizationId: organization.id,
          customerId: null,
          subject: organization.admin.id,
          route: 'createCustomer',
          key,
          bodyHash: name,
          now: unit.now,
        };
        const claimed = await claim(unit.tx, of);
        if (claimed.kind === 'replay') return claimed;
        const { id } = await createCustomer(unit, newCustomer(name));
        await complete(unit.tx, of, { status: 201, headers: {}, body: id });
        return { ...claimed, body: id };
      });

    for (let n = 0; n < keys; n++) {
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 8 }, () => request(key, `Idempotent ${n}`)));
      for (const { kind } of answers) seen[kind]++;
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    }
    expect(seen).toEqual({ new: keys, replay: 7 * keys });
    expect((await countCustomers()) - before).toBe(keys);
  }, 600_000);

  async function countCustomers(): Promise<number> {
    const rows = await organization.read((tx) => tx.selectFrom('customer').select('id').execute());
    return rows.length;
  }

  it('wait for the first with their key, and go on when it is rolled back', async () => {
    const of: Claim = {
      organizationId: organization.id,
      customerId: null,
      subject: organization.admin.id,
      route: 'createCustomer',
      key: randomUUID(),
      bodyHash: 'hash',
      now: new Date(),
    };
    const claimed = Promise.withResolvers<undefined>();
    const release = Promise.withResolvers<undefined>();
    const first = organization.read(async (tx) => {
      await claim(tx, of);
      claimed.resolve(undefined);
      await release.promise;
      throw new Error('rolled back');
    });
    await claimed.promise;
    const second = organization.read((tx) => claim(tx, of));
    release.resolve(undefined);
    await expect(first).rejects.toThrow('rolled back');
    expect(await second).toEqual({ kind: 'new' });
  });

  it('are told to come back when the first takes longer than five seconds', async () => {
    const of: Claim = {
      organizationId: organization.id,
      customerId: null,
      subject: organization.admin.id,
      route: 'createCustomer',
      key: randomUUID(),
      bodyHash: 'hash',
      now: new Date(),
    };
    await organization.read(async (tx) => {
      await claim(tx, of);
      const second = organization.read((other) => claim(other, of));
      await expect(second).rejects.toMatchObject({ code: 'IDEMPOTENCY_BUSY', retryAfter: 1 });
    });
  }, 30_000);

  it('that edit one customer have one winner: 100 rounds, eight editors each', async () => {
    const { id } = await organization.addCustomer({ description: 'start' });
    for (let round = 0; round < 100; round++) {
      const version = round + 1;
      const edits = await atOnce(8, (n) =>
        organization.act((unit) => updateCustomer(unit, id, version, { description: `${round} by ${n}` })),
      );
      const winners = edits.filter(({ status }) => status === 'fulfilled');
      const losers = edits.filter((edit) => edit.status === 'rejected').map(({ reason }) => reason as unknown);
      expect(winners).toHaveLength(1);
      for (const reason of losers) {
        expect(reason).toBeInstanceOf(StaleVersion);
        expect((reason as StaleVersion).current.row.version).toBe(version + 1);
      }
    }
    const audited = await organization.read((tx) =>
      tx.selectFrom('auditEntry').select('id').where('targetId', '=', id).execute(),
    );
    expect(audited).toHaveLength(101);
  }, 120_000);

  it('that put one external ID make one customer', async () => {
    for (let round = 0; round < 200; round++) {
      const externalId = randomUUID();
      const puts = await Promise.all(
        Array.from({ length: 6 }, () =>
          organization.act((unit) => putCustomerByExternalId(unit, { externalId, name: `Put ${externalId}` })),
        ),
      );
      expect(puts.filter(({ created }) => created)).toHaveLength(1);
      expect(new Set(puts.map(({ row }) => row.id)).size).toBe(1);
    }
  });

  it('that put different things under one external ID all succeed, one after another', async () => {
    const externalId = randomUUID();
    const name = `Put ${externalId}`;
    const puts = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        organization.act((unit) => putCustomerByExternalId(unit, { externalId, name, description: `by ${n}` })),
      ),
    );
    expect(puts.map(({ row }) => row.version).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('that take one name have one winner', async () => {
    for (let round = 0; round < 20; round++) {
      const name = `Taken ${randomUUID()}`;
      const made = await atOnce(6, () => organization.act((unit) => createCustomer(unit, newCustomer(name))));
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const each of made) {
        if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'NAME_TAKEN' });
      }
    }
  });

  it('of a person who was never here make one person', async () => {
    for (let round = 0; round < 20; round++) {
      const subject = randomUUID();
      const arrivals = await Promise.all(
        Array.from({ length: 6 }, () =>
          organization.read((tx) =>
            resolvePerson(tx, {
              organizationId: organization.id,
              customerId: null,
              issuer: 'https://larkfield.example',
              subject,
              role: 'org_viewer',
              now: new Date(),
              newId: uuidv7,
            }),
          ),
        ),
      );
      expect(new Set(arrivals.map(({ person }) => person.id)).size).toBe(1);
    }
  });

  it('that register signing keys keep to the limit', async () => {
    const fresh = await createTestOrganization(db);
    const publicKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    const made = await atOnce(12, (n) =>
      fresh.act((unit) => createSigningKey(unit, { name: `Key ${n}`, algorithm: 'EdDSA', issuer: 'host', publicKey })),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    for (const each of made) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'KEY_LIMIT' });
    }
  });

  it('that label customers count every label and never lock each other out', async () => {
    const fresh = await createTestOrganization(db);
    const customers = await Promise.all(Array.from({ length: 8 }, () => fresh.addCustomer()));
    const sets = [
      ['a', 'b', 'c'],
      ['c', 'd'],
      ['b', 'a'],
      ['d', 'e', 'a'],
    ];
    for (let round = 0; round < 25; round++) {
      await Promise.all(
        customers.map(({ id }, n) =>
          fresh.act((unit) => updateCustomer(unit, id, round + 1, { labels: sets[(n + round) % 4] })),
        ),
      );
    }
    const counted = await fresh.read((tx) => listLabels(tx, fresh.id, { of: 'customers' }));
    // Each of the four sets is on two customers.
    expect(Object.fromEntries(counted.map(({ label, count }) => [label, count]))).toEqual({
      a: 6,
      b: 4,
      c: 4,
      d: 4,
      e: 2,
    });
  }, 60_000);
});

describe.runIf(testEngine === 'postgres')('a login that owns nothing', () => {
  it('sees nothing without a tenant, whatever its role, and cannot take row level security off', async () => {
    const db = await openTestDatabase();
    const organization = await createTestOrganization(db);
    await organization.addCustomer();
    expect(await db.kysely.selectFrom('customer').select('id').execute()).toEqual([]);
    const seen = await organization.read(async (tx) => {
      const inside = await tx.selectFrom('customer').select('id').execute();
      await sql`reset role`.execute(tx);
      await sql`select set_config('plugboard.organization_id', '', true)`.execute(tx);
      return [inside.length, (await tx.selectFrom('customer').select('id').execute()).length];
    });
    expect(seen).toEqual([1, 0]);
    await expect(db.kysely.deleteFrom('auditEntry').execute()).rejects.toMatchObject({ code: '42501' });
    await expect(sql`alter table customer disable row level security`.execute(db.kysely)).rejects.toMatchObject({
      code: '42501',
    });
    await db.close();
  });
});
