import type { CustomerRow } from './customer-row.ts';
import type { OrganizationRow, ServerKeyRow, SigningKeyRow } from './schema.ts';

/** A thing with a version, with what kind of thing it is: by that the server finds how to present it. */
export type VersionedRow =
  | { type: 'customer'; row: CustomerRow }
  | { type: 'organization'; row: OrganizationRow }
  | { type: 'signing_key'; row: SigningKeyRow }
  | { type: 'server_key'; row: ServerKeyRow };

/**
 * Thrown where a thing was changed by somebody else since the caller read it. Carries the thing as it is now: the
 * server presents it and answers `VERSION_STALE`.
 */
export class StaleVersion extends Error {
  override readonly name = 'StaleVersion';
  readonly current: VersionedRow;
  /** The name of who changed it last; null for the system. */
  readonly changedBy: string | null;
  readonly changedAt: Date;

  constructor(current: VersionedRow) {
    super('The thing was changed since it was read.');
    this.current = current;
    this.changedBy = current.row.updatedBy;
    this.changedAt = current.row.updatedAt;
  }
}
