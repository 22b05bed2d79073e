import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSessions, type SessionStore } from './host/sessions.ts';

/** The demo's folder, held by this process alone. */
export interface DataFolder {
  /** Data folder of Plugboard's server. */
  readonly server: string;
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
  const server = path.join(folder, 'plugboard');
  const keys = path.join(folder, 'larkfield-keys.json');
  const sessions = lock(folder);
  if (fresh) {
    empty(server);
    rmSync(keys, { force: true });
    sessions.clear();
  }
  return { server, keys, sessions };
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

/** Removes the server's folder, unless a server has it open: then throws one sentence and removes nothing. */
function empty(folder: string): void {
  const lockFile = path.join(folder, 'database.lock');
  if (existsSync(lockFile)) {
    const held = new DatabaseSync(lockFile);
    try {
      held.exec('begin exclusive');
    } catch (error) {
      if (!isLocked(error)) throw error;
      throw new Error(`A server is running on ${folder}: stop it first.`, { cause: error });
    } finally {
      held.close();
    }
  }
  rmSync(folder, { recursive: true, force: true });
}

const isLocked = (error: unknown) => (error as { errcode?: number }).errcode === 5;
