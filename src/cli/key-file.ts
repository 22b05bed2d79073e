import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { CliError } from './failure.ts';

/**
 * The private part of a signing key as a JWK (RFC 7517), which any JWT library reads. `kid` is the id of the registered
 * key; `iss` and `org` are ours: the issuer and the organization that tokens name.
 */
export interface KeyFile {
  readonly kid: string;
  readonly iss: string;
  readonly org: string;
  readonly [member: string]: unknown;
}

/**
 * Makes the file, readable by this user only, and has `make` fill it. An existing file is never overwritten; nothing is
 * left when `make` fails.
 */
export async function writeKeyFile(file: string, make: () => Promise<KeyFile>): Promise<KeyFile> {
  const handle = openNew(file);
  try {
    const key = await make();
    writeFileSync(handle, formatKey(key));
    return key;
  } catch (error) {
    rmSync(file);
    throw error;
  } finally {
    closeSync(handle);
  }
}

function openNew(file: string): number {
  try {
    return openSync(file, 'wx', 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(code === 'EEXIST' ? `${file} exists already.` : `${file} cannot be written (${code}).`);
  }
}

/** The text of a key file. */
export function formatKey(key: KeyFile): string {
  return `${JSON.stringify(key, null, 2)}\n`;
}

/** Reads a key file; throws with one sentence when it is missing or was not made by `plugboard keys create`. */
export function readKeyFile(file: string): KeyFile {
  let key: Partial<KeyFile>;
  try {
    key = JSON.parse(readFileSync(file, 'utf8')) as Partial<KeyFile>;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(code === undefined ? `${file} is no JSON.` : `${file} cannot be read (${code}).`);
  }
  const { kid, iss, org } = key;
  if (typeof kid !== 'string' || typeof iss !== 'string' || typeof org !== 'string') {
    throw new CliError(`${file} is no key file of "plugboard keys create".`);
  }
  return key as KeyFile;
}
