import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createVaultKeys,
  derivePageTokenKey,
  parseVaultKeys,
  readOrCreateVaultKeys,
} from '../../src/server/vault-keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plugboard-keys-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the keys of a data folder', () => {
  it('are made once, readable by their owner only, and the same ever after', () => {
    const inner = path.join(folder, 'data');
    const keys = readOrCreateVaultKeys(inner);
    expect(readOrCreateVaultKeys(inner)).toEqual(keys);
    expect(statSync(path.join(inner, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(existsSync(path.join(inner, 'keys.json.new'))).toBe(false);
    expect(JSON.parse(readFileSync(path.join(inner, 'keys.json'), 'utf8'))).toEqual(keys);
  });

  it('give the same seal key from the same set and another from another', () => {
    const keys = createVaultKeys();
    expect(derivePageTokenKey(keys)).toHaveLength(32);
    expect(derivePageTokenKey(keys)).toEqual(derivePageTokenKey(structuredClone(keys)));
    expect(derivePageTokenKey(keys)).not.toEqual(derivePageTokenKey(createVaultKeys()));
  });
});

describe('parseVaultKeys', () => {
  it('reads what createVaultKeys makes', () => {
    const keys = createVaultKeys();
    expect(parseVaultKeys(JSON.stringify(keys), 'X')).toEqual(keys);
  });

  it.each([
    '',
    'null',
    '{}',
    '{"keys":[]}',
    '{"keys":[{"kty":"oct","kid":"a","k":"short"}]}',
    '{"keys":[{"kty":"RSA"}]}',
  ])('refuses %s by the name of its source, without repeating it', (text) => {
    expect(() => parseVaultKeys(text, 'PLUGBOARD_VAULT_KEYS')).toThrow(/^PLUGBOARD_VAULT_KEYS must be a JWK set/);
    expect(() => parseVaultKeys(text, 'X')).not.toThrow(/short/);
  });
});
