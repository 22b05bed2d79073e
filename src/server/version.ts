import { existsSync, readFileSync } from 'node:fs';

/** The version of the package that this file is part of, built or as source. */
export function readVersion(): string {
  const file = ['../package.json', '../../package.json']
    .map((relative) => new URL(relative, import.meta.url))
    .find((url) => existsSync(url));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '0.0.0';
}
