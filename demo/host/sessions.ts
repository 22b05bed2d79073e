import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Session } from './personas.ts';

/** Where Larkfield keeps who is signed in. A secret is what the cookie holds; only its hash is stored. */
export interface SessionStore {
  /** Begins a session and gives its secret. */
  create(session: Session): string;
  /** The session of a secret; undefined if there is none or it is older than 30 days. */
  find(secret: string): Session | undefined;
  delete(secret: string): void;
  /** Ends every session. */
  clear(): void;
  close(): void;
}

/** How long a session lasts, in seconds. */
export const sessionLifetime = 30 * 24 * 60 * 60;

const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/**
 * Opens the store in a file and holds it alone until `close`: the second process that opens the same file gets an
 * error with code `ERR_SQLITE_ERROR` and errcode 5 at once. The lock ends with the process, however it ends.
 */
export function openSessions(file: string): SessionStore {
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive');
    database.exec(
      'create table if not exists session (hash text primary key, body text not null, begun integer not null)',
    );
    database.exec(`delete from session where begun < unixepoch() - ${sessionLifetime}; commit`);
  } catch (error) {
    database.close();
    throw error;
  }
  const insert = database.prepare('insert into session (hash, body, begun) values (?, ?, unixepoch())');
  const select = database.prepare('select body from session where hash = ? and begun >= unixepoch() - ?');
  const remove = database.prepare('delete from session where hash = ?');
  return {
    create(session) {
      const secret = randomBytes(32).toString('base64url');
      insert.run(hash(secret), JSON.stringify(session));
      return secret;
    },
    find(secret) {
      const row = select.get(hash(secret), sessionLifetime);
      return row && (JSON.parse(row['body'] as string) as Session);
    },
    delete: (secret) => void remove.run(hash(secret)),
    clear: () => database.exec('delete from session'),
    close: () => database.close(),
  };
}
