import * as z from 'zod/mini';
import { isOriginAllowed } from '../store/identities.ts';
import type { ServerDeps } from './deps.ts';
import { allowOrigin, isPreflight, preflightResponse, refuseOrigin } from './middleware/cors.ts';
import { Limiter } from './middleware/limiter.ts';
import { securityHeaders } from './middleware/security-headers.ts';
import type { Exchange } from './pipeline/exchange.ts';
import { toProblem, toProblemResponse } from './pipeline/problem.ts';
import type { Services } from './pipeline/services.ts';
import { createRouter } from './router.ts';

// zod/mini brings no messages of its own.
z.config(z.locales.en());

/** What is known of a request besides itself. */
export interface ConnectionInfo {
  /** The address of the peer. */
  address?: string | undefined;
}

/** The API as a function from request to reply; it listens nowhere. */
export interface App {
  fetch(request: Request, connection?: ConnectionInfo): Promise<Response>;
}

/**
 * Makes the API. It reads no environment, listens on nothing and starts nothing; mount `fetch` wherever requests come
 * in, with `deps.basePath` if the host has its own routes beside it. It never throws.
 */
export function createApp(deps: ServerDeps): App {
  const services: Services = { ...deps, limiter: new Limiter(deps.limits) };
  const router = createRouter(services);
  const always = Object.entries(securityHeaders(deps.publicUrl));

  async function respond(exchange: Exchange): Promise<Response> {
    try {
      if (!isPreflight(exchange.request)) return await router(exchange);
      return (await isKnownOrigin(exchange, services)) ? preflightResponse() : refuseOrigin();
    } catch (error) {
      const reply = toProblem(error, exchange.id);
      if (reply.problem.status >= 500) {
        services.log.error({ requestId: exchange.id, route: exchange.routeName, err: error }, reply.problem.code);
      }
      return toProblemResponse(reply);
    }
  }

  return {
    async fetch(request, { address = '' } = {}) {
      const startedAt = performance.now();
      const id = `req_${services.newId().replaceAll('-', '')}`;
      const exchange: Exchange = { request, id, address, headers: new Headers({ Vary: 'Origin', 'X-Request-Id': id }) };
      const response = await respond(exchange);
      await allowReading(exchange, services);
      for (const [name, value] of [...always, ...exchange.headers]) response.headers.set(name, value);
      logRequest(exchange, response.status, performance.now() - startedAt, services);
      return response;
    },
  };
}

/** Lets a page of a listed origin read the reply, whatever it says: a client must see why it was refused. */
async function allowReading(exchange: Exchange, services: Services): Promise<void> {
  const origin = exchange.request.headers.get('Origin');
  if (origin !== null && (await isKnownOrigin(exchange, services))) allowOrigin(exchange.headers, origin);
}

/** Listed by the caller's organization; by any, while nobody knows who calls. */
async function isKnownOrigin({ request, caller }: Exchange, { db }: Services): Promise<boolean> {
  const origin = request.headers.get('Origin') ?? '';
  if (caller) return caller.allowedOrigins.includes(origin);
  // Without a database nobody is known; the reply, a 503, goes out all the same.
  return isOriginAllowed(db, origin).catch(() => false);
}

function logRequest({ request, id, routeName, caller }: Exchange, status: number, ms: number, { log }: Services): void {
  const { organizationId, customerId, kind } = caller?.actor ?? {};
  log.info(
    {
      requestId: id,
      method: request.method,
      route: routeName,
      status,
      ms: Math.round(ms),
      kind,
      organizationId,
      customerId,
    },
    'request',
  );
}
