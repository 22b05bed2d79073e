import type { Database } from '../store/open.ts';
import type { Log } from './log.ts';
import type { Limits } from './middleware/limiter.ts';

/** All that the server needs from outside; it reads no environment and makes nothing of this itself. */
export interface ServerDeps {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Where callers reach the server: the `aud` of every token, letter by letter. */
  readonly publicUrl: string;
  /** The path under which it is mounted, e.g. `/plugboard`; none by default. */
  readonly basePath?: string;
  /** 32 bytes, the same in all processes: page tokens are sealed with it. */
  readonly pageTokenKey: Uint8Array;
  readonly limits: Limits;
  readonly version: string;
  readonly log: Log;
}
