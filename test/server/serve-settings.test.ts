import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toServeSettings } from '../../src/server/serve-settings.ts';
import { createVaultKeys } from '../../src/server/vault-keys.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'plugboard-serve-')), 'data');
});
afterEach(() => {
  rmSync(path.dirname(dataDir), { recursive: true });
});

const keys = createVaultKeys();
const PLUGBOARD_VAULT_KEYS = JSON.stringify(keys);

describe('toServeSettings', () => {
  it('keeps database and keys in the data folder by default', () => {
    const settings = toServeSettings({ dataDir }, {});
    expect(settings).toMatchObject({ host: '127.0.0.1', database: { dataDir: path.join(dataDir, 'database') } });
    expect(existsSync(path.join(dataDir, 'keys.json'))).toBe(true);
    expect(toServeSettings({ dataDir }, {}).keys).toEqual(settings.keys);
  });

  it('leaves nothing behind for a database in memory', () => {
    const settings = toServeSettings({ dataDir: 'memory://' }, {});
    expect(settings.database).toEqual({ dataDir: 'memory://' });
    expect(settings.keys.keys).toHaveLength(1);
  });

  it('takes database server, keys and public URL from the environment', () => {
    const env = {
      DATABASE_URL: 'postgres://app@db/plugboard',
      DATABASE_MIGRATION_URL: 'postgres://owner@db/plugboard',
      PLUGBOARD_PUBLIC_URL: 'https://plugboard.example',
      PLUGBOARD_VAULT_KEYS,
    };
    expect(toServeSettings({}, env)).toEqual({
      host: '127.0.0.1',
      publicUrl: 'https://plugboard.example',
      keys,
      database: { url: env.DATABASE_URL, migrationUrl: env.DATABASE_MIGRATION_URL },
    });
  });

  it('prefers what it is told to the environment', () => {
    const env = { DATABASE_URL: 'postgres://app@db/plugboard', PLUGBOARD_PUBLIC_URL: 'https://other.example' };
    const settings = toServeSettings({ dataDir, publicUrl: 'https://mine.example' }, env);
    expect(settings.database).toHaveProperty('dataDir');
    expect(settings.publicUrl).toBe('https://mine.example');
  });

  it('refuses a database server without keys, and a public URL that is none', () => {
    expect(() => toServeSettings({ databaseUrl: 'postgres://x' }, {})).toThrow(/PLUGBOARD_VAULT_KEYS must hold/);
    expect(() => toServeSettings({ dataDir, publicUrl: 'plugboard.example' }, {})).toThrow(/must begin with https/);
  });
});

describe('a data folder of the demo', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('opens on %s', (host) => {
    expect(toServeSettings({ dataDir, demo: true, host }, { NODE_ENV: 'test' }).host).toBe(host);
  });

  it('stays refused in production, also when a later start does not call it a demo', () => {
    toServeSettings({ dataDir, demo: true }, {});
    for (const demo of [true, false]) {
      expect(() => toServeSettings({ dataDir, demo }, { NODE_ENV: 'production' })).toThrow(/belongs to the demo/);
    }
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.example.com', 'host.example'])('is refused on %s', (host) => {
    toServeSettings({ dataDir, demo: true }, {});
    expect(() => toServeSettings({ dataDir, host }, {})).toThrow(new RegExp(`not on ${host.replaceAll('.', '\\.')}`));
  });

  it('is no database server', () => {
    const env = { DATABASE_URL: 'postgres://x', PLUGBOARD_VAULT_KEYS };
    expect(() => toServeSettings({ demo: true }, env)).toThrow(/folder of its own/);
  });
});
