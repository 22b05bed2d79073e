import type { Actor } from '../../contract/permissions.ts';

/** Who asks, as far as the pipeline needs it; rules see the {@link Actor} alone. */
export interface Caller {
  readonly actor: Actor;
  /** True for a token that changes nothing. */
  readonly readOnly: boolean;
  /** Where pages may call from. A server key has none: it belongs in no page. */
  readonly allowedOrigins: readonly string[];
}
