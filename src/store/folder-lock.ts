import { DatabaseSync } from 'node:sqlite';

/**
 * Holds a folder for this process until `release` is called or the process ends, however it ends. PGlite itself does
 * not notice a second process on the same folder, and the later of the two destroys what the other wrote.
 *
 * The lock is an exclusive transaction on an SQLite file beside the folder: the operating system drops it with the
 * process, so nothing stale stays behind. Throws one sentence if the folder is held already.
 */
export function lockFolder(folder: string): { release(): void } {
  const lock = new DatabaseSync(`${folder}.lock`);
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw new Error(`The data folder ${folder} is in use by another server.`, { cause });
  }
  return { release: () => lock.close() };
}
