import type { Role } from '../contract/permissions.ts';

/** A name for each role, so that `term(role)` finds it; `other` is one that a newer server knows. */
export const roleMessages = {
  org_admin: 'Organization admin',
  org_member: 'Organization member',
  org_viewer: 'Organization viewer',
  customer_admin: 'Customer admin',
  customer_member: 'Customer member',
  customer_viewer: 'Customer viewer',
  marketplace_user: 'Marketplace user',
  other: 'Other',
} as const satisfies Record<Role | 'other', string>;
