import type { Actor } from '../../contract/permissions.ts';
import type { VersionedRow } from '../../store/stale-version.ts';
import { presentCustomer } from './customers.ts';
import { presentServerKey, presentSigningKey } from './keys.ts';
import { presentOrganization } from './organization.ts';

/** A versioned thing as it is now, for the reply that refuses a change of an older version of it. */
export function presentCurrent(current: VersionedRow, actor: Actor): unknown {
  switch (current.type) {
    case 'customer':
      return presentCustomer(current.row, actor);
    case 'organization':
      return presentOrganization(current.row);
    case 'signing_key':
      return presentSigningKey(current.row);
    case 'server_key':
      return presentServerKey(current.row);
  }
}
