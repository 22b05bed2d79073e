import { createHash } from 'node:crypto';
import { createUnit, type Unit } from '../../commands/unit.ts';
import type { Actor } from '../../contract/permissions.ts';
import { Refusal } from '../../contract/refusal.ts';
import { isMutation, type Route } from '../../contract/route.ts';
import { type RouteName, routes } from '../../contract/routes.ts';
import { type Claim, claim, complete } from '../../store/idempotency.ts';
import { StaleVersion } from '../../store/stale-version.ts';
import { presentCurrent } from '../presenters/current.ts';
import type { Input } from '../handler.ts';
import { handlers, publicHandlers } from '../handlers.ts';
import type { Exchange } from './exchange.ts';
import { passGate } from './gate.ts';
import { type Outgoing, toOutgoing } from './outgoing.ts';
import { PageTokens } from './page-token.ts';
import { type Parsed, parseRequest } from './parse.ts';
import type { Services } from './services.ts';
import { asActor } from './transaction.ts';

/** A handler as the runner sees it: which route it is of, the types of the two maps have made sure. */
type AnyHandler<Context> = (input: Input<Route>, context: Context) => Promise<unknown>;

/**
 * Runs a route of kind `json`: gate → parse → one transaction of idempotency claim → handler → audit, outbox → reply
 * check → commit. Whatever is thrown rolls all of it back.
 *
 * @param given What the router found in the URL.
 */
export async function runJson(
  name: RouteName,
  exchange: Exchange,
  given: Pick<Parameters<typeof parseRequest>[1], 'params' | 'query'>,
  services: Services,
): Promise<Response> {
  const route: Route = routes[name];
  const body = await passGate(route, exchange, services);
  const parsed = parseRequest(route, { ...given, headers: exchange.request.headers, body });
  const actor = exchange.caller?.actor;
  const outgoing = actor
    ? await runForActor(name, { actor, parsed, body, exchange, services })
    : await runForAnybody(name, parsed, services);
  return new Response(outgoing.body, { status: outgoing.status, headers: outgoing.headers });
}

async function runForAnybody(name: RouteName, parsed: Parsed, services: Services): Promise<Outgoing> {
  const handler = (publicHandlers as Partial<Record<RouteName, unknown>>)[name] as AnyHandler<Services>;
  return toOutgoing(routes[name], await handler(toInput(parsed, undefined), services), noPages);
}

interface Run {
  actor: Actor;
  parsed: Parsed;
  body: Uint8Array;
  exchange: Exchange;
  services: Services;
}

async function runForActor(name: RouteName, run: Run): Promise<Outgoing> {
  const { actor, parsed, exchange } = run;
  const { db, clock, newId, pageTokenKey } = run.services;
  const handler = (handlers as Partial<Record<RouteName, unknown>>)[name] as AnyHandler<Unit>;
  const now = clock.now();
  const pages = new PageTokens(pageTokenKey, name, actor, parsed.query);
  const input = toInput(parsed, await pages.open((parsed.query as { pageToken?: string }).pageToken));
  const request = toClaim(name, run, now);

  return asActor(db, actor, async (tx) => {
    const known = request && (await claim(tx, request));
    if (known?.kind === 'replay') {
      const { status, headers, body } = known;
      return { status, headers: { ...headers, 'Idempotency-Replayed': 'true' }, body };
    }
    const unit = createUnit({ tx, actor, now, newId, requestId: exchange.id });
    const answer = await handler(input, unit).catch((error: unknown) => {
      throw error instanceof StaleVersion ? toRefusal(error, actor) : error;
    });
    checkAudit(name, unit.audited);
    await unit.flush();
    const outgoing = await toOutgoing(routes[name], answer, (cursor) => pages.seal(cursor));
    if (request) await complete(tx, request, outgoing);
    return outgoing;
  });
}

/** Whoever changes something tells the audit trail, once. A handler that forgets changes nothing. */
function checkAudit(name: RouteName, audited: number | null): void {
  if (audited === null || audited === (isMutation(routes[name]) ? 1 : 0)) return;
  throw new Error(`${name} told the audit trail ${audited} times.`);
}

function toInput({ params, query, body, version }: Parsed, after: unknown): Input<Route> {
  // What is missing on a route is missing in the type of its input as well.
  return { params, query, body, version, after } as unknown as Input<Route>;
}

/** Whose request this is and what it asks for. If-Match is no part of it: it is the same intent from another version. */
function toClaim(name: RouteName, { actor, parsed, body, exchange }: Run, now: Date): Claim | undefined {
  const { idempotencyKey: key } = parsed;
  if (key === undefined) return undefined;
  const { pathname, search } = new URL(exchange.request.url);
  return {
    organizationId: actor.organizationId,
    customerId: actor.customerId,
    subject: actor.id,
    route: name,
    key,
    bodyHash: createHash('sha256').update(`${pathname}${search}\n`).update(body).digest('base64url'),
    now,
  };
}

function toRefusal({ current, changedBy, changedAt }: StaleVersion, actor: Actor): Refusal {
  return new Refusal('VERSION_STALE', 'This was changed since it was read.', {
    current: { current: presentCurrent(current, actor), changedBy, changedAt: changedAt.toISOString() },
  });
}

function noPages(): never {
  throw new Error('A public route has no pages.');
}
