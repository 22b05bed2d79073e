import type { Change, EventActor, EventObject } from './schema.ts';
import type { Tx } from './tenant.ts';

/** An event to be told to the host's receivers once the transaction has committed. */
export interface NewOutboxEvent {
  organizationId: string;
  id: string;
  at: Date;
  type: string;
  customerId: string | null;
  actor: EventActor;
  object: EventObject;
  changes: readonly Change[];
}

/** Writes events beside the change that they tell of, so that neither is there without the other. */
export async function insertOutboxEvents(tx: Tx, events: readonly NewOutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('outboxEvent')
    .values(
      events.map(({ actor, object, changes, ...event }) => ({
        ...event,
        actor: JSON.stringify(actor),
        object: JSON.stringify(object),
        changes: JSON.stringify(changes),
      })),
    )
    .execute();
}
