import type { Customer } from '../../contract/customers.ts';
import { type Actor, can, isOrganizationRole } from '../../contract/permissions.ts';
import type { CustomerRow } from '../../store/customers.ts';

/**
 * A customer as the caller may see it. People of the customer see their own record without what the vendor notes about
 * them; who only uses the marketplace sees name and picture. A star is a person's own, so a server key sees none.
 */
export function presentCustomer(row: CustomerRow, actor: Actor): Customer {
  return {
    id: row.id,
    name: row.name,
    ...(actor.role !== 'marketplace_user' && { description: row.description }),
    ...(isOrganizationRole(actor.role) && {
      externalId: row.externalId,
      labels: row.labels,
      concurrencyLimit: row.concurrencyLimit,
      isSystem: row.isSystem,
    }),
    ...(isOrganizationRole(actor.role) && actor.userId !== null && { starred: row.starred }),
    avatarUrl: null,
    status: row.status,
    can: {
      update: row.status !== 'deleting' && can('customers:write', actor, { customerId: row.id }),
      delete: row.status !== 'deleting' && !row.isSystem && can('customers:delete', actor, { customerId: row.id }),
    },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
