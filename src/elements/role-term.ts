import type { Role } from '../contract/permissions.ts';

const terms = {
  org_admin: 'roleOrgAdmin',
  org_member: 'roleOrgMember',
  org_viewer: 'roleOrgViewer',
  customer_admin: 'roleCustomerAdmin',
  customer_member: 'roleCustomerMember',
  customer_viewer: 'roleCustomerViewer',
  marketplace_user: 'roleMarketplaceUser',
  other: 'roleOther',
} as const satisfies Record<Role | 'other', string>;

/** The shared term that names a role, e.g. `roleOrgAdmin`. */
export function roleTerm(role: Role | 'other' = 'other'): (typeof terms)[keyof typeof terms] {
  return terms[role];
}
