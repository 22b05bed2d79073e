import type { Me } from '../../contract/me.ts';
import type { Actor } from '../../contract/permissions.ts';
import type { CustomerRow } from '../../store/customers.ts';
import type { OrganizationRow } from '../../store/organization.ts';
import type { UserRow } from '../../store/people.ts';

/** What the caller is told of themselves. */
export interface MeRows {
  organization: Pick<OrganizationRow, 'id' | 'name'>;
  customer: CustomerRow | undefined;
  person: UserRow | undefined;
}

/** The caller, with the rights that hold for this very token. */
export function presentMe({ organization, customer, person }: MeRows, actor: Actor): Me {
  return {
    kind: actor.kind === 'server_key' ? 'server_key' : 'user',
    role: actor.role,
    user: person
      ? {
          id: person.id,
          name: person.name,
          email: person.email,
          phone: person.phone,
          locale: person.locale,
          storedRole: person.role,
        }
      : null,
    organization: { id: organization.id, name: organization.name },
    customer: customer ? { id: customer.id, name: customer.name, avatarUrl: null } : null,
    permissions: [...actor.permissions],
  };
}
