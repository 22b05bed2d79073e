import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { createUnit } from '../../src/commands/unit.ts';
import type { Database } from '../../src/store/open.ts';
import { asSystem } from '../../src/store/tenant.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { createTestOrganization, type TestOrganization } from '../support/test-organization.ts';

let db: Database;
let organization: TestOrganization;
beforeAll(async () => {
  db = await sharedTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  organization = await createTestOrganization(db);
});

const target = { type: 'thing', id: 'thing-1', name: 'A thing' };

const entries = () =>
  organization.read((tx) => tx.selectFrom('auditEntry').selectAll().where('targetId', '=', target.id).execute());

const open = (work: (unit: ReturnType<typeof createUnit>) => unknown) =>
  organization.read(async (tx) => {
    const actor = { ...organization.admin, act: 'support' };
    await work(createUnit({ tx, actor, now: new Date(), newId: uuidv7 }));
  });

describe('a unit of work', () => {
  it('writes what it was told when it is flushed, once', async () => {
    await open(async (unit) => {
      unit.audit('thing.done', target, [{ field: 'list', from: ['a'], to: [] }]);
      await unit.flush();
      await unit.flush();
    });
    expect(await entries()).toMatchObject([
      {
        action: 'thing.done',
        actorAct: 'support',
        changes: [{ field: 'list', from: ['a'], to: [] }],
        customerId: null,
        requestId: null,
      },
    ]);
  });

  it('writes nothing that was not flushed', async () => {
    await open((unit) => unit.audit('thing.done', target));
    expect(await entries()).toEqual([]);
  });

  it('says how often it was told, and null where nothing changed', async () => {
    await open((unit) => {
      expect(unit.audited).toBe(0);
      unit.unchanged();
      expect(unit.audited).toBeNull();
      unit.audit('thing.done', target);
      expect(unit.audited).toBe(1);
    });
  });

  it('files what people of a customer do under their customer, unless the thing is another’s', async () => {
    const { id: customerId } = await organization.addCustomer();
    const person = await organization.addPerson('customer_admin', customerId);
    await organization.act(
      (unit) => {
        unit.audit('thing.done', target);
        unit.outbox('thing.done', { ...target, externalId: null });
        return Promise.resolve();
      },
      { actor: person },
    );
    expect(await entries()).toMatchObject([{ customerId, actorRole: 'customer_admin', requestId: 'test-request' }]);
    const events = await asSystem(db, (tx) =>
      tx.selectFrom('outboxEvent').select(['customerId', 'object']).where('type', '=', 'thing.done').execute(),
    );
    expect(events).toEqual([{ customerId, object: target }]);
  });
});
