import type { Organization } from '../../contract/organization.ts';
import type { OrganizationRow } from '../../store/organization.ts';

/** The organization with its settings, for server keys. */
export function presentOrganization(row: OrganizationRow): Organization {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.timeZone,
    locale: row.locale,
    allowedOrigins: row.allowedOrigins,
    roleSource: row.roleSource,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
