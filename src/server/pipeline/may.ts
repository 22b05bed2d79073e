import { Refusal } from '../../contract/refusal.ts';
import { isMutation, type Route } from '../../contract/route.ts';
import type { Caller } from '../who/caller.ts';

/**
 * Refuses a caller who may never call this route. Which rows a caller sees is decided later, by the transaction: a row
 * out of reach is absent.
 */
export function checkMay(route: Route, { actor, readOnly }: Caller): void {
  const { permission } = route;
  if (permission === 'server-key' ? actor.kind !== 'server_key' : !isGranted(permission, actor.permissions)) {
    throw new Refusal(
      'FORBIDDEN',
      permission === 'server-key' ? 'This needs a server key.' : `This needs the permission ${permission}.`,
    );
  }
  if (actor.userId === null && route.errors?.includes('PERSON_REQUIRED')) {
    throw new Refusal('PERSON_REQUIRED', 'Only a person can do this, not a server key.');
  }
  if (readOnly && isMutation(route)) throw new Refusal('FORBIDDEN', 'This token changes nothing.');
}

function isGranted(access: Exclude<Route['permission'], 'server-key'>, permissions: ReadonlySet<string>): boolean {
  return access === 'public' || access === 'signed-in' || permissions.has(access);
}
