import path from 'node:path';
import type { DatabaseOptions } from '../store/open.ts';
import { markAsDemo, refuseExposedDemo } from './demo-guard.ts';
import type { Log } from './log.ts';
import type { Limits } from './middleware/limiter.ts';
import { createVaultKeys, parseVaultKeys, readOrCreateVaultKeys, type VaultKeySet } from './vault-keys.ts';

/** How to serve; what is left out comes from the environment, then from the default. */
export interface ServeOptions {
  /** Folder of the embedded database and its keys; `memory://` for one that is gone afterwards. `./plugboard-data`. */
  dataDir?: string;
  /** A PostgreSQL server instead: `DATABASE_URL`. Then `PLUGBOARD_VAULT_KEYS` must be set. */
  databaseUrl?: string;
  /** The login that owns the tables, for migrations: `DATABASE_MIGRATION_URL`. */
  migrationUrl?: string;
  /** What an empty embedded database starts from, see `Database.dump`. */
  snapshot?: Blob;
  /** Where callers reach the server, the audience of tokens: `PLUGBOARD_PUBLIC_URL`; the address it listens on. */
  publicUrl?: string;
  /** Path under which the API is mounted; none by default. */
  basePath?: string;
  /** Address to listen on; 127.0.0.1 by default. */
  host?: string;
  /** Port to listen on; 4650 by default, 0 for any free one. */
  port?: number;
  /** True: if the port is taken, the next free one. */
  nextFreePort?: boolean;
  /** Name of the organization that an empty database gets. */
  organizationName?: string;
  /** True for a demo: the data folder is marked for ever, and is never served in production or beyond this machine. */
  demo?: boolean;
  limits?: Limits;
  log?: Log;
  /** Signals that drain and then end the process; SIGTERM by default. */
  signals?: readonly NodeJS.Signals[];
}

/** Where and with which secrets a server runs. */
export interface ServeSettings {
  host: string;
  /** Undefined: the address that it listens on. */
  publicUrl: string | undefined;
  keys: VaultKeySet;
  database: DatabaseOptions;
}

/** Names of the environment that are read. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options first, environment second, defaults last. Makes the data folder and its keys if need be.
 *
 * @throws Error with one sentence for settings that are missing, wrong or unsafe.
 */
export function toServeSettings(options: ServeOptions, env: Environment): ServeSettings {
  const { host = '127.0.0.1', publicUrl = env['PLUGBOARD_PUBLIC_URL'] } = options;
  if (publicUrl !== undefined && !/^https?:\/\/[^/]/.test(publicUrl)) {
    throw new Error(`The public URL must begin with https:// or http://, not be ${JSON.stringify(publicUrl)}.`);
  }
  const vaultKeys = env['PLUGBOARD_VAULT_KEYS'];
  const given = vaultKeys === undefined ? undefined : parseVaultKeys(vaultKeys, 'PLUGBOARD_VAULT_KEYS');
  const url = options.databaseUrl ?? (options.dataDir === undefined ? env['DATABASE_URL'] : undefined);
  return {
    host,
    publicUrl,
    ...(url === undefined
      ? embedded(options, given, { host, mode: env['NODE_ENV'] })
      : ofServer(url, options, given, env)),
  };
}

function ofServer(url: string, options: ServeOptions, given: VaultKeySet | undefined, env: Environment) {
  if (options.demo) throw new Error('The demo keeps its data in a folder of its own, not on a database server.');
  if (!given) {
    throw new Error(
      'With a database server, PLUGBOARD_VAULT_KEYS must hold the secrets of the installation, the same for every ' +
        'process and kept for ever: {"keys":[{"kty":"oct","kid":"1","k":"<32 random bytes in base64url>"}]}',
    );
  }
  const migrationUrl = options.migrationUrl ?? env['DATABASE_MIGRATION_URL'];
  return { keys: given, database: { url, ...(migrationUrl !== undefined && { migrationUrl }) } };
}

function embedded(
  options: ServeOptions,
  given: VaultKeySet | undefined,
  where: { host: string; mode: string | undefined },
) {
  const { dataDir = 'plugboard-data', snapshot, demo = false } = options;
  if (dataDir.startsWith('memory://')) {
    return { keys: given ?? createVaultKeys(), database: { dataDir, ...(snapshot && { snapshot }) } };
  }
  if (demo) markAsDemo(dataDir);
  refuseExposedDemo(dataDir, where);
  return {
    keys: given ?? readOrCreateVaultKeys(dataDir),
    database: { dataDir: path.join(dataDir, 'database'), ...(snapshot && { snapshot }) },
  };
}
