import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { base64url } from 'jose';
import * as z from 'zod/mini';
import { sealKeyBytes } from './seal.ts';

/** The secrets of an installation: a JWK set of symmetric keys of 256 bits. The first encrypts, all decrypt. */
const VaultKeySet = z.object({
  keys: z
    .array(
      z.object({ kty: z.literal('oct'), kid: z.string().check(z.minLength(1)), k: z.string().check(z.length(43)) }),
    )
    .check(z.minLength(1)),
});
export type VaultKeySet = z.output<typeof VaultKeySet>;

/** A new set with one key. */
export function createVaultKeys(): VaultKeySet {
  const kid = base64url.encode(randomBytes(6));
  return { keys: [{ kty: 'oct', kid, k: base64url.encode(randomBytes(32)) }] };
}

/**
 * Reads a JWK set.
 *
 * @param source Where the text is from, for the sentence of the error; the text itself is never repeated.
 */
export function parseVaultKeys(text: string, source: string): VaultKeySet {
  const result = z.safeParse(VaultKeySet, parseJson(text));
  if (!result.success) {
    throw new Error(`${source} must be a JWK set with at least one key of kty "oct", a kid and 256 bits in k.`);
  }
  return result.data;
}

/**
 * The keys of a data folder: `keys.json`, made on first use and readable by its owner only. Losing the file loses the
 * secrets in the database.
 */
export function readOrCreateVaultKeys(folder: string): VaultKeySet {
  const file = path.join(folder, 'keys.json');
  try {
    return parseVaultKeys(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const keys = createVaultKeys();
  mkdirSync(folder, { recursive: true });
  // Renamed into place, so that a crash leaves no half file behind.
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}

/** The key that seals page tokens, derived from the first key of the set. */
export function derivePageTokenKey({ keys: [first] }: VaultKeySet): Uint8Array {
  const secret = base64url.decode(first?.k ?? '');
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), 'plugboard page tokens', sealKeyBytes));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
