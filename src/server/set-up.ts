import { uuidv7 } from 'uuidv7';
import { createOrganization } from '../commands/setup.ts';
import type { Database } from '../store/open.ts';
import { hasOrganization } from '../store/organization.ts';
import { asSystem } from '../store/tenant.ts';

/**
 * Makes the organization of a database that has none, and its first server key.
 *
 * @returns The secret of that key, which nobody sees again; undefined if there is an organization already.
 */
export function setUpOrganization(db: Database, name: string, now: Date): Promise<string | undefined> {
  return asSystem(db, async (tx) => {
    if (await hasOrganization(tx)) return undefined;
    const { serverKeySecret } = await createOrganization({ tx, now, newId: uuidv7 }, { name });
    return serverKeySecret;
  });
}
