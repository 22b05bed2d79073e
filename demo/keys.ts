import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { SigningKeySource } from 'plugboard/token';

/** What the demo keeps between two starts to get into its own database again. */
export interface DemoKeys {
  readonly serverKey: string;
  /** The organization's id. */
  readonly organization: string;
  readonly issuer: string;
  /** The private signing key, a JWK with `kid`. */
  readonly signingKey: SigningKeySource;
  /** Fingerprint of the demo data that was made completely. */
  readonly seeded?: string;
}

/** Reads the keys; undefined when there are none. */
export function readKeys(file: string): DemoKeys | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DemoKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read: start with --fresh.`, { cause: error });
  }
}

/** Writes the keys so that only this user can read them; an interrupted write leaves the former ones. */
export function writeKeys(file: string, keys: DemoKeys): void {
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}
