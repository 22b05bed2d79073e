import { type QueryExecutorProvider, sql } from 'kysely';

/*
 * Roles belong to the whole database server: another database of it may have made them already, or be making them at
 * this moment. Both end well here.
 */

/** Makes a role that nobody logs in with, unless it is there. */
export async function createRole(db: QueryExecutorProvider, role: string): Promise<void> {
  await unlessDone(db, `create role ${role} nologin`);
}

/** Makes a login (or `current_user`) a member of a role, unless it is one. */
export async function grantRole(db: QueryExecutorProvider, role: string, login: string): Promise<void> {
  await unlessDone(db, `grant ${role} to ${login}`);
}

async function unlessDone(db: QueryExecutorProvider, statement: string): Promise<void> {
  await sql`do ${sql.lit(`begin
    ${statement};
  exception when duplicate_object or unique_violation then null;
  end`)}`.execute(db);
}
