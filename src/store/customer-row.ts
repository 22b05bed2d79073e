import { type RawBuilder, type Selectable, sql, type SqlBool } from 'kysely';
import type { Actor } from '../contract/permissions.ts';
import type { CustomerTable } from './schema.ts';

/** A condition on one row of a table or query named `customer`. */
export type Condition = RawBuilder<SqlBool>;

/** What of a customer leaves the store: all but the keys by which it is compared, sorted and searched. */
export const customerColumns = [
  'customer.id',
  'customer.organizationId',
  'customer.name',
  'customer.description',
  'customer.externalId',
  'customer.labels',
  'customer.status',
  'customer.concurrencyLimit',
  'customer.isSystem',
  'customer.version',
  'customer.createdAt',
  'customer.updatedAt',
  'customer.updatedBy',
] as const;

type Column = (typeof customerColumns)[number] extends `customer.${infer Name extends keyof CustomerTable}`
  ? Name
  : never;

/** A customer as the one who asks sees it: `starred` is the own star. */
export interface CustomerRow extends Pick<Selectable<CustomerTable>, Column> {
  starred: boolean;
}

/** What the caller may see at all: the own organization, for people of a customer the own one, nothing in deletion. */
export function visible(actor: Actor): Condition {
  const own = actor.customerId === null ? sql`true` : sql`customer.id = ${actor.customerId}`;
  return sql`(customer.organization_id = ${actor.organizationId} and ${own} and customer.status <> 'deleting')`;
}

/** Whether the caller starred the row; stars are of the organization's own people, and others may not read them. */
export function starredBy(actor: Actor): RawBuilder<boolean> {
  if (actor.userId === null || actor.customerId !== null) return sql`false`;
  return sql`exists (select from customer_star as star where star.organization_id = customer.organization_id
    and star.user_id = ${actor.userId} and star.customer_id = customer.id)`;
}
