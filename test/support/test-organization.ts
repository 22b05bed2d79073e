import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { resolvePerson } from '../../src/commands/people.ts';
import { createOrganization } from '../../src/commands/setup.ts';
import { createUnit, type Unit } from '../../src/commands/unit.ts';
import { NewCustomer } from '../../src/contract/customers.ts';
import * as customers from '../../src/commands/customers.ts';
import { type Actor, permissionsOf, type Role } from '../../src/contract/permissions.ts';
import type { CustomerRow } from '../../src/store/customers.ts';
import type { Database } from '../../src/store/open.ts';
import { asCustomer, asOrganization, asSystem, type Tx } from '../../src/store/tenant.ts';
import type * as z from 'zod/mini';

/** An organization of a test's own: no other test sees it. */
export interface TestOrganization {
  readonly id: string;
  readonly serverKeySecret: string;
  /** An admin of the organization, a person. */
  readonly admin: Actor;
  /** Reads as the admin. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Does one unit of work as the admin, or as who is given. */
  act<T>(work: (unit: Unit) => Promise<T>, options?: { actor?: Actor; now?: Date }): Promise<T>;
  /** Makes a customer; a name is made up if none is given. */
  addCustomer(input?: Partial<z.input<typeof NewCustomer>>, options?: { now?: Date }): Promise<CustomerRow>;
  /** A person with this role, of the customer if one is given. */
  addPerson(role: Role, customerId?: string): Promise<Actor>;
}

/** Makes an organization with an admin. */
export async function createTestOrganization(db: Database): Promise<TestOrganization> {
  const made = await asSystem(db, (tx) =>
    createOrganization({ tx, now: new Date(), newId: uuidv7 }, { name: `Larkfield ${randomUUID()}` }),
  );
  const { id } = made.organization;

  const addPerson = (role: Role, customerId: string | null = null) =>
    asOrganization(db, id, async (tx) => {
      const subject = `${role}-${randomUUID()}`;
      const { person } = await resolvePerson(tx, {
        organizationId: id,
        customerId,
        issuer: 'https://larkfield.example',
        subject,
        name: `Person ${subject}`,
        role,
        now: new Date(),
        newId: uuidv7,
      });
      return toActor(person.organizationId, customerId, role, person);
    });

  const admin = await addPerson('org_admin');
  const act: TestOrganization['act'] = (work, { actor = admin, now = new Date() } = {}) => {
    const run = async (tx: Tx) => {
      const unit = createUnit({ tx, actor, now, newId: uuidv7, requestId: 'test-request' });
      const result = await work(unit);
      await unit.flush();
      return result;
    };
    const { customerId } = actor;
    return customerId === null ? asOrganization(db, id, run) : asCustomer(db, { organizationId: id, customerId }, run);
  };

  return {
    id,
    serverKeySecret: made.serverKeySecret,
    admin,
    read: (work) => asOrganization(db, id, work),
    act,
    addCustomer: (input, options) =>
      act(
        (unit) => customers.createCustomer(unit, NewCustomer.parse({ name: `Customer ${randomUUID()}`, ...input })),
        options,
      ),
    addPerson,
  };
}

function toActor(
  organizationId: string,
  customerId: string | null,
  role: Role,
  person: { id: string; name: string },
): Actor {
  const { id, name } = person;
  return {
    kind: 'user',
    organizationId,
    customerId,
    userId: id,
    role,
    permissions: new Set(permissionsOf(role)),
    id,
    name,
  };
}
