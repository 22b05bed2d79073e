import { sql } from 'kysely';
import type { OrganizationRow, UserRow } from './schema.ts';
import type { Tx } from './tenant.ts';

export type { UserRow } from './schema.ts';

/** Whom a token speaks of: one person per issuer and `sub`, within a customer or within the organization itself. */
export interface Subject {
  organizationId: string;
  customerId: string | null;
  issuer: string;
  /** The token's `sub`. */
  externalId: string;
}

/** A person who comes by token for the first time. */
export interface NewEmbeddedUser
  extends Subject, Pick<UserRow, 'id' | 'name' | 'nameOfToken' | 'email' | 'locale' | 'role'> {
  now: Date;
}

/** What of a person can change; absent and undefined both mean: kept. */
export type UserPatch = {
  [Field in 'name' | 'nameOfToken' | 'email' | 'phone' | 'locale' | 'role']?: UserRow[Field] | undefined;
};

/** The person of a token, and where their role comes from; undefined for one who was never here. */
export function findSubject(
  tx: Tx,
  { organizationId, customerId, issuer, externalId }: Subject,
): Promise<(UserRow & Pick<OrganizationRow, 'roleSource'>) | undefined> {
  return tx
    .selectFrom('appUser')
    .innerJoin('organization', 'organization.id', 'appUser.organizationId')
    .selectAll('appUser')
    .select('organization.roleSource')
    .where('appUser.organizationId', '=', organizationId)
    .where('appUser.customerId', customerId === null ? 'is' : '=', customerId)
    .where('appUser.issuer', '=', issuer)
    .where('appUser.externalId', '=', externalId)
    .executeTakeFirst();
}

/** One person, by id. */
export function findUser(tx: Tx, organizationId: string, id: string): Promise<UserRow | undefined> {
  return tx
    .selectFrom('appUser')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Makes a person who came by token; undefined if another request has done so meanwhile. */
export function insertEmbeddedUser(tx: Tx, { now, ...person }: NewEmbeddedUser): Promise<UserRow | undefined> {
  return tx
    .insertInto('appUser')
    .values({
      ...person,
      origin: 'embedded',
      status: 'active',
      lastSeenAt: now,
      createdAt: now,
      updatedAt: now,
      updatedBy: person.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Changes a person. `changedBy` is the name of who does. */
export function updateUser(
  tx: Tx,
  { organizationId, id }: Pick<UserRow, 'organizationId' | 'id'>,
  patch: UserPatch,
  { now, changedBy }: { now: Date; changedBy: string },
): Promise<UserRow> {
  return tx
    .updateTable('appUser')
    .set({ ...patch, version: sql`version + 1`, updatedAt: now, updatedBy: changedBy })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

const noteEvery = 5 * 60_000;

/** Notes that a person is here, at most every five minutes, so that reading stays reading. */
export async function noteSeen(tx: Tx, user: UserRow, now: Date): Promise<void> {
  if (user.lastSeenAt && now.getTime() - user.lastSeenAt.getTime() < noteEvery) return;
  await tx
    .updateTable('appUser')
    .set({ lastSeenAt: now })
    .where('organizationId', '=', user.organizationId)
    .where('id', '=', user.id)
    .execute();
}
