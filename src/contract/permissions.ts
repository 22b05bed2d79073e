/** Roles of the vendor's own team: they see every customer. */
export const organizationRoles = ['org_admin', 'org_member', 'org_viewer'] as const;
/** Roles of one customer's people: they see that customer only. */
export const customerRoles = ['customer_admin', 'customer_member', 'customer_viewer', 'marketplace_user'] as const;
/** All seven roles. */
export const roles = [...organizationRoles, ...customerRoles] as const;

export type OrganizationRole = (typeof organizationRoles)[number];
export type CustomerRole = (typeof customerRoles)[number];
export type Role = (typeof roles)[number];

/** How far a permission reaches: every customer, the own customer, only what is one's own, or nowhere. */
export type Reach = 'all' | 'customer' | 'own' | 'none';

const reach = { '●': 'all', '○': 'customer', '◐': 'own', '–': 'none' } as const;
type Mark = keyof typeof reach;

/**
 * The matrix: one mark per role, in the order of {@link roles}. ● every customer, ○ own customer, ◐ own things only,
 * – not at all. Source: the permission table of the domain.
 */
const matrix = {
  'customers:list': '●●●––––',
  'customers:read': '●●●○○○○',
  'customers:write': '●●–––––',
  'customers:delete': '●––––––',
  'customers:sync': '●––––––',
  'integrations:read': '●●●––––',
  'integrations:manage': '●––––––',
  'marketplace:read': '●●●○○○◐',
  'instances:read': '●●●○○○◐',
  'instances:write': '●●–○○––',
  'instances:delete': '●––○–––',
  'instances:suspend': '●●–––––',
  'userConfigurations:own': '–––◐◐◐◐',
  'userConfigurations:read': '●●●○–––',
  'userConfigurations:delete': '●––○–––',
  'connections:read': '●●●○○○◐',
  'connections:write': '●●–○○◐◐',
  'connections:delete': '●––○◐◐◐',
  'executions:read': '●●●○○○–',
  'executions:payload': '●●–○○––',
  'executions:control': '●●–○○––',
  'logs:read': '●●●○○○–',
  'logs:export': '●●–○○––',
  'alerts:read': '●●●○○○–',
  'alerts:write': '●●–○○––',
  'alertWebhooks:write': '●––○–––',
  'users:read': '●●●○○––',
  'users:write': '●––○–––',
  'attachments:read': '●●●○○○–',
  'attachments:add': '●●–○○––',
  'attachments:delete': '●◐–○◐––',
  'audit:read': '●◐–○–––',
} as const;

/** A permission of the matrix. */
export type Permission = keyof typeof matrix;

/** All permissions, in the order of the matrix. */
export const permissions = /*@__PURE__*/ Object.keys(matrix) as Permission[];

/** How far a role's permission reaches. */
export function reachOf(role: Role, permission: Permission): Reach {
  return reach[matrix[permission][roles.indexOf(role)] as Mark];
}

/** The permissions that a role has at all, whatever their reach. */
export function permissionsOf(role: Role): Permission[] {
  return permissions.filter((permission) => reachOf(role, permission) !== 'none');
}

/** True for the vendor's own team. */
export function isOrganizationRole(role: Role): role is OrganizationRole {
  return (organizationRoles as readonly Role[]).includes(role);
}

/**
 * Who is asking, as far as rules need it. A server key holds every permission of an `org_admin` but is no person
 * (`userId` null). `permissions` is already narrowed by the stored user and the token's claims.
 */
export interface Actor {
  readonly kind: 'user' | 'server_key' | 'system';
  readonly organizationId: string;
  /** Null for the vendor's team and for server keys. */
  readonly customerId: string | null;
  /** The person's id; null for a server key and for the system. */
  readonly userId: string | null;
  readonly role: Role;
  readonly permissions: ReadonlySet<Permission>;
  /** What the audit trail says of the actor. */
  readonly id: string;
  readonly name: string;
  /** The support person of the vendor who acts inside a customer, if the token says so. */
  readonly act?: string | undefined;
}

/** What a rule needs to know of a row. */
export interface Owned {
  customerId?: string | null;
  createdBy?: string | null;
}

/**
 * True if the actor may do this to the row (or, without a row, to anything at all). Pure; used by presenters for
 * `can` and by commands.
 */
export function can(permission: Permission, actor: Actor, row?: Owned): boolean {
  if (!actor.permissions.has(permission)) return false;
  if (!row) return true;
  // An owner that is absent on both sides is no match.
  const isOwnCustomer = actor.customerId !== null && row.customerId === actor.customerId;
  const isOwn = actor.userId !== null && row.createdBy === actor.userId;
  switch (reachOf(actor.role, permission)) {
    case 'all':
      return true;
    case 'customer':
      return isOwnCustomer;
    case 'own':
      return isOwn && (isOwnCustomer || isOrganizationRole(actor.role));
    case 'none':
      return false;
  }
}
