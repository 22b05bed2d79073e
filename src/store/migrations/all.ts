import type { Migration } from 'kysely/migration';
import * as tenancy from './0001-tenancy.ts';
import * as customers from './0002-customers.ts';
import * as people from './0003-people.ts';
import * as ledger from './0004-ledger.ts';

/** Every step of the database from nothing to what `schema.ts` says. A step that was released is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-tenancy': tenancy,
  '0002-customers': customers,
  '0003-people': people,
  '0004-ledger': ledger,
};
