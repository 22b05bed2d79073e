import type { CustomerByExternalId, CustomerPatch, NewCustomer } from '../contract/customers.ts';
import * as store from '../store/customers.ts';
import type { CustomerRow } from '../store/customers.ts';
import { changesBetween } from './changes.ts';
import { personOf } from './people.ts';
import type { Target, Unit } from './unit.ts';

/** Makes a customer. Throws `NAME_TAKEN` or `EXTERNAL_ID_TAKEN`. */
export async function createCustomer(unit: Unit, input: NewCustomer): Promise<CustomerRow> {
  return (await insert(unit, input)) ?? store.refuseTakenBy(unit.tx, unit.actor, input.externalId);
}

/**
 * Changes a customer that is still at `version`; a patch that changes nothing leaves the version as it is. Throws
 * `NOT_FOUND`, `StaleVersion`, `NAME_TAKEN` or `EXTERNAL_ID_TAKEN`.
 */
export async function updateCustomer(
  unit: Unit,
  id: string,
  version: number,
  patch: CustomerPatch,
): Promise<CustomerRow> {
  const before = await store.findCustomer(unit.tx, unit.actor, id);
  if (before?.version !== version) return store.refuseStale(before);
  return change(unit, before, patch);
}

/**
 * Makes the customer with this external ID, or changes it to what is said; what is not said is kept. Two at once make
 * one customer. Throws `NAME_TAKEN`, or `EXTERNAL_ID_TAKEN` by one in deletion.
 */
export async function putCustomerByExternalId(
  unit: Unit,
  input: CustomerByExternalId,
): Promise<{ row: CustomerRow; created: boolean }> {
  const { externalId, ...patch } = input;
  const { name, description = '', labels = [], concurrencyLimit = null } = input;
  const find = () => store.findCustomerByExternalId(unit.tx, unit.actor, externalId);
  const known = await find();
  if (known) return { row: await change(unit, known, patch), created: false };
  const made = await insert(unit, { externalId, name, description, labels, concurrencyLimit });
  if (made) return { row: made, created: true };
  // Somebody else made it meanwhile.
  const found = await find();
  if (!found) return store.refuseTakenBy(unit.tx, unit.actor, externalId);
  return { row: await change(unit, found, patch), created: false };
}

/** Puts the caller's star on a customer. Throws `PERSON_REQUIRED` for who is no person, and `NOT_FOUND`. */
export async function starCustomer(unit: Unit, id: string): Promise<void> {
  const userId = personOf(unit.actor);
  const row = await find(unit, id);
  const isNew = await store.insertStar(unit.tx, unit.actor.organizationId, userId, row.id);
  if (isNew) unit.audit('customer.starred', toStarTarget(row));
  else unit.unchanged();
}

/** Takes the caller's star away. Throws `PERSON_REQUIRED` for who is no person, and `NOT_FOUND`. */
export async function unstarCustomer(unit: Unit, id: string): Promise<void> {
  const userId = personOf(unit.actor);
  const row = await find(unit, id);
  const wasThere = await store.deleteStar(unit.tx, unit.actor.organizationId, userId, row.id);
  if (wasThere) unit.audit('customer.unstarred', toStarTarget(row));
  else unit.unchanged();
}

async function find(unit: Unit, id: string): Promise<CustomerRow> {
  return (await store.findCustomer(unit.tx, unit.actor, id)) ?? store.refuseStale(undefined);
}

async function insert(unit: Unit, input: NewCustomer): Promise<CustomerRow | undefined> {
  const row = await store.insertCustomer(unit.tx, unit.actor, input, { id: unit.newId(), now: unit.now });
  if (!row) return undefined;
  unit.audit('customer.created', toTarget(row));
  unit.outbox('customer.created', toTarget(row));
  return row;
}

async function change(unit: Unit, before: CustomerRow, patch: CustomerPatch): Promise<CustomerRow> {
  const changes = changesBetween(before, patch);
  if (changes.length === 0) {
    unit.unchanged();
    return before;
  }
  const { id, version } = before;
  const row = await store.updateCustomer(unit.tx, unit.actor, { id, version, now: unit.now }, patch);
  unit.audit('customer.updated', toTarget(row), changes);
  unit.outbox('customer.updated', toTarget(row), changes);
  return row;
}

function toTarget({ id, name, externalId }: CustomerRow): Target {
  return { type: 'customer', id, name, customerId: id, externalId };
}

/** A star is the organization's own affair: it does not show in the trail that the customer's people may read. */
function toStarTarget(row: CustomerRow): Target {
  return { ...toTarget(row), customerId: null };
}
