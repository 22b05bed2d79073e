import type { Actor } from '../contract/permissions.ts';
import { insertAuditEntries, type NewAuditEntry } from '../store/audit.ts';
import { insertOutboxEvents, type NewOutboxEvent } from '../store/outbox.ts';
import type { Change, EventActor, EventObject } from '../store/schema.ts';
import type { Tx } from '../store/tenant.ts';

export type { Change } from '../store/schema.ts';

/** What an audit entry or an outbox event is about. */
export interface Target {
  type: string;
  id: string;
  name: string;
  /** The customer whose thing it is; that of the actor, if nothing is said. */
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
  readonly newId: () => string;
  audit(action: string, target: Target, changes?: readonly Change[]): void;
  outbox(type: string, target: Target, changes?: readonly Change[]): void;
  /** Says that everything is as wanted already: nothing was written, so there is nothing to tell. */
  unchanged(): void;
}

/** What a unit is made from. */
export interface UnitOptions extends Pick<Unit, 'tx' | 'actor' | 'now' | 'newId'> {
  /** The request that caused it, for the audit trail. */
  requestId?: string;
}

/** A unit whose maker writes, by `flush`, what was told to it. To be called once, before the transaction ends. */
export interface OpenUnit extends Unit {
  /** How many audit entries it was told; null once it was told that nothing changed. */
  readonly audited: number | null;
  flush(): Promise<void>;
}

/** Begins a unit of work in a transaction that went through a door. */
export function createUnit({ tx, actor, now, newId, requestId }: UnitOptions): OpenUnit {
  const entries: NewAuditEntry[] = [];
  const events: NewOutboxEvent[] = [];
  let audited = 0;
  let isUnchanged = false;
  const common = (target: Target) => ({
    organizationId: actor.organizationId,
    id: newId(),
    at: now,
    customerId: target.customerId === undefined ? actor.customerId : target.customerId,
  });
  return {
    tx,
    actor,
    now,
    newId,
    get audited() {
      return isUnchanged && audited === 0 ? null : audited;
    },
    audit(action, target, changes = []) {
      audited += 1;
      entries.push({
        ...common(target),
        ...actorColumns(actor),
        ...targetColumns(target),
        action,
        changes,
        requestId: requestId ?? null,
      });
    },
    outbox(type, target, changes = []) {
      events.push({ ...common(target), type, actor: toEventActor(actor), object: toEventObject(target), changes });
    },
    unchanged() {
      isUnchanged = true;
    },
    async flush() {
      await insertAuditEntries(tx, entries.splice(0));
      await insertOutboxEvents(tx, events.splice(0));
    },
  };
}

function actorColumns({ kind, id, name, role, act }: Actor) {
  return { actorKind: kind, actorId: id, actorName: name, actorRole: role, actorAct: act ?? null };
}

function targetColumns({ type, id, name }: Target) {
  return { targetType: type, targetId: id, targetName: name };
}

function toEventActor({ kind, id, name, role, act }: Actor): EventActor {
  return { kind, id, name, role, ...(act !== undefined && { act }) };
}

function toEventObject({ type, id, name, externalId }: Target): EventObject {
  return { type, id, name, ...(typeof externalId === 'string' && { externalId }) };
}
