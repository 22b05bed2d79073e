import { type Route, successStatuses, isMutation } from '../../contract/route.ts';
import { checkOrigin } from '../middleware/cors.ts';
import type { Count } from '../middleware/limiter.ts';
import type { Caller } from '../who/caller.ts';
import { identify } from '../who/identify.ts';
import type { Exchange } from './exchange.ts';
import { checkMay } from './may.ts';
import { readBody } from './read-body.ts';
import type { Services } from './services.ts';

/**
 * What every request passes once its route is known, in this order: size → who → limits → may. Nothing that a stranger
 * sends is parsed, so they learn nothing from what is wrong with it.
 *
 * @returns The bytes of the body.
 */
export async function passGate(route: Route, exchange: Exchange, services: Services): Promise<Uint8Array> {
  const body = isMutation(route) ? await readBody(exchange.request) : new Uint8Array();
  if (route.permission === 'public') return body;
  const caller = await identify(exchange, services);
  exchange.caller = caller;
  checkOrigin(exchange.request, caller.allowedOrigins);
  await services.limiter.spend(countsOf(route, caller), exchange.headers);
  checkMay(route, caller);
  return body;
}

function countsOf(route: Route, { actor }: Caller): Count[] {
  if (actor.kind === 'server_key') return [{ policy: 'serverKey', key: actor.id }];
  const counts: Count[] = [{ policy: 'user', key: actor.id }];
  if (actor.customerId !== null) counts.push({ policy: 'customer', key: actor.customerId });
  if (successStatuses(route).includes(201)) counts.push({ policy: 'creation', key: actor.id });
  return counts;
}
