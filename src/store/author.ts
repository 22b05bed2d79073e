import type { Actor } from '../contract/permissions.ts';

/** What is stored as who changed a thing last: a name, as it was then; null for the system. */
export function authorOf(actor: Actor): string | null {
  return actor.kind === 'system' ? null : actor.name;
}
