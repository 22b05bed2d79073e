import type { Updateable } from 'kysely';
import type { CustomerPatch, NewCustomer } from '../contract/customers.ts';
import type { Actor } from '../contract/permissions.ts';
import { Refusal } from '../contract/refusal.ts';
import { foldKey, nameKey } from '../contract/text.ts';
import { authorOf } from './author.ts';
import { customerColumns, type CustomerRow, starredBy, visible } from './customer-row.ts';
import type { CustomerTable } from './schema.ts';
import { sortKey } from './sort-key.ts';
import { StaleVersion } from './stale-version.ts';
import { refusalOfTaken, refuseTaken } from './taken.ts';
import type { Tx } from './tenant.ts';

export { countCustomers, type CustomerCursor, listCustomers } from './customer-list.ts';
export type { CustomerRow } from './customer-row.ts';

/** One customer; undefined if there is none, or none that the caller may see. */
export function findCustomer(tx: Tx, actor: Actor, id: string): Promise<CustomerRow | undefined> {
  return select(tx, actor).where('customer.id', '=', id).executeTakeFirst();
}

/** As {@link findCustomer}, by the host's own id, and held until the transaction ends: nobody changes it meanwhile. */
export function findCustomerByExternalId(tx: Tx, actor: Actor, externalId: string): Promise<CustomerRow | undefined> {
  return select(tx, actor).where('customer.externalId', '=', externalId).forUpdate().executeTakeFirst();
}

/** Who a token's customer is, before anybody acts: by the host's own id or by ours. Those in deletion too. */
export function findCustomerOfToken(
  tx: Tx,
  organizationId: string,
  by: { id: string } | { externalId: string },
): Promise<Pick<CustomerRow, 'id' | 'name' | 'status'> | undefined> {
  return tx
    .selectFrom('customer')
    .select(['id', 'name', 'status'])
    .where('organizationId', '=', organizationId)
    .where((eb) => ('id' in by ? eb('id', '=', by.id) : eb('externalId', '=', by.externalId)))
    .executeTakeFirst();
}

function select(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('customer')
    .select([...customerColumns, starredBy(actor).as('starred')])
    .where(visible(actor));
}

/** What a new customer is written with, beside what the caller said. */
export interface Stamp {
  id: string;
  now: Date;
}

/** Makes a customer; undefined if another has its name or its external ID, which {@link refuseTakenBy} tells apart. */
export function insertCustomer(tx: Tx, actor: Actor, input: NewCustomer, { id, now }: Stamp) {
  const { name, description, externalId, labels, concurrencyLimit } = input;
  return (
    tx
      .insertInto('customer')
      .values({
        organizationId: actor.organizationId,
        id,
        ...named(name),
        ...described(description),
        externalId,
        labels,
        concurrencyLimit,
        createdAt: now,
        updatedAt: now,
        updatedBy: authorOf(actor),
      })
      // Whatever is taken: of two rows at once that share both, either index may be the one that says so.
      .onConflict((conflict) => conflict.doNothing())
      .returning([...customerColumns, starredBy(actor).as('starred')])
      .executeTakeFirst()
  );
}

/** Throws what another customer, which may be in deletion, has of a new one: `EXTERNAL_ID_TAKEN` or `NAME_TAKEN`. */
export async function refuseTakenBy(tx: Tx, { organizationId }: Actor, externalId: string | null): Promise<never> {
  const other = externalId !== null && (await findCustomerOfToken(tx, organizationId, { externalId }));
  throw refusalOfTaken(other ? 'customer_external_id_taken' : 'customer_name_taken');
}

/**
 * Changes a customer that is still at `version`. Throws `NOT_FOUND`, `StaleVersion`, `NAME_TAKEN` or
 * `EXTERNAL_ID_TAKEN`.
 */
export async function updateCustomer(
  tx: Tx,
  actor: Actor,
  { id, version, now }: Stamp & { version: number },
  patch: CustomerPatch,
): Promise<CustomerRow> {
  const row = await refuseTaken(
    tx
      .updateTable('customer')
      .set({ ...toColumns(patch), version: version + 1, updatedAt: now, updatedBy: authorOf(actor) })
      .where('customer.id', '=', id)
      .where('customer.version', '=', version)
      .where(visible(actor))
      .returning([...customerColumns, starredBy(actor).as('starred')])
      .executeTakeFirst(),
  );
  return row ?? refuseStale(await findCustomer(tx, actor, id));
}

/** Throws what it means that a customer is not at the expected version; `row` is the customer as it is now. */
export function refuseStale(row: CustomerRow | undefined): never {
  throw row ? new StaleVersion({ type: 'customer', row }) : new Refusal('NOT_FOUND', 'There is no such customer.');
}

function toColumns({ name, description, ...plain }: CustomerPatch): Updateable<CustomerTable> {
  return {
    ...(name !== undefined && named(name)),
    ...(description !== undefined && described(description)),
    ...plain,
  };
}

function named(name: string) {
  return { name, nameKey: nameKey(name), nameSort: sortKey(name) };
}

function described(description: string) {
  return { description, descriptionKey: foldKey(description), descriptionSort: sortKey(description) };
}

/** Puts a person's star on a customer; false if it is there already. */
export async function insertStar(tx: Tx, organizationId: string, userId: string, customerId: string): Promise<boolean> {
  const inserted = await tx
    .insertInto('customerStar')
    .values({ organizationId, userId, customerId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('customerId')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Takes a person's star from a customer; false if there is none. */
export async function deleteStar(tx: Tx, organizationId: string, userId: string, customerId: string): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('customerStar')
    .where('organizationId', '=', organizationId)
    .where('userId', '=', userId)
    .where('customerId', '=', customerId)
    .returning('customerId')
    .executeTakeFirst();
  return deleted !== undefined;
}
