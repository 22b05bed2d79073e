import type { Actor } from '../contract/permissions.ts';
import type { Tx } from '../store/tenant.ts';

/** One changed field in an audit entry; a secret says `changed` on both sides. */
export interface Change {
  field: string;
  from: unknown;
  to: unknown;
}

/** What an audit entry or an outbox event is about. */
export interface Target {
  type: string;
  id: string;
  name: string;
  customerId?: string | null;
  externalId?: string | null;
}

/**
 * One unit of work inside one tenant transaction, made by the pipeline or by the job runner, so that a rule is the same
 * whoever calls it. What is told to `audit` and `outbox` is written in the same transaction as the effect.
 */
export interface Unit {
  readonly tx: Tx;
  readonly actor: Actor;
  /** The moment of this unit: one value for all that it writes. */
  readonly now: Date;
  /** A new UUIDv7. */
  newId(): string;
  audit(action: string, target: Target, changes?: readonly Change[]): void;
  outbox(type: string, target: Target, changes?: readonly Change[]): void;
}
