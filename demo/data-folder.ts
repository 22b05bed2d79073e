import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSessions, type SessionStore } from './host/sessions.ts';

/** The demo's folder, held by this process alone. */
export interface DataFolder {
  /** Folder of Plugboard's database. */
  readonly database: string;
  /** File of the demo's keys. */
  readonly keys: string;
  readonly sessions: SessionStore;
}

/**
 * Opens the folder and locks it; with `fresh`, empties it. Throws an Error with one sentence when another demo holds it:
 * nothing is emptied then.
 */
export function openDataFolder(folder: string, { fresh }: { fresh: boolean }): DataFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = path.join(folder, 'plugboard');
  const keys = path.join(folder, 'keys.json');
  const sessions = lock(folder);
  if (fresh) {
    empty(database);
    rmSync(keys, { force: true });
    sessions.clear();
  }
  return { database, keys, sessions };
}

function lock(folder: string): SessionStore {
  try {
    return openSessions(path.join(folder, 'larkfield.sqlite'));
  } catch (error) {
    if (!isLocked(error)) throw error;
    throw new Error(`Another demo is running on ${folder}: stop it, or give another folder with --data.`, {
      cause: error,
    });
  }
}

/** Removes the database, unless a server has it open: then throws one sentence and removes nothing. */
function empty(database: string): void {
  // The file by which Plugboard's server holds its folder.
  const held = new DatabaseSync(`${database}.lock`);
  try {
    held.exec('begin exclusive');
    rmSync(database, { recursive: true, force: true });
  } catch (error) {
    if (!isLocked(error)) throw error;
    throw new Error(`A server is running on ${database}: stop it first.`, { cause: error });
  } finally {
    held.close();
  }
}

const isLocked = (error: unknown) => (error as { errcode?: number }).errcode === 5;
