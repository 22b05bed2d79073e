import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache/plugboard');

/**
 * A file or folder that takes long to make and is kept for later runs, until one of its sources changes.
 *
 * @param name Names it among others, in lower case.
 * @param sources Files that it depends on, as patterns below the project's folder.
 * @param make Makes it at the path that it is given.
 */
export async function madeOnce(
  name: string,
  sources: readonly string[],
  make: (target: string) => Promise<void>,
): Promise<string> {
  const kept = `${name}-${fingerprintOf(sources)}`;
  const target = path.join(cache, kept);
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  // Several test files may do this at once: each makes a whole one, and one of them stays.
  const own = path.join(cache, `making-${randomUUID()}`);
  await make(own);
  await rename(own, target).catch(async (error: unknown) => {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  });
  const older = (await readdir(cache)).filter((entry) => entry.startsWith(`${name}-`) && entry !== kept);
  await Promise.all(older.map((entry) => rm(path.join(cache, entry), { recursive: true, force: true })));
  return target;
}

function fingerprintOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync([...patterns], { cwd: root }).sort()) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
