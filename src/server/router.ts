import { Hono } from 'hono';
import { Refusal } from '../contract/refusal.ts';
import type { Route } from '../contract/route.ts';
import { type RouteName, type Routes, routes } from '../contract/routes.ts';
import type { Exchange } from './pipeline/exchange.ts';
import { runJson } from './pipeline/json.ts';
import { toProblem, toProblemResponse } from './pipeline/problem.ts';
import type { Services } from './pipeline/services.ts';

interface Env {
  Bindings: { exchange: Exchange };
}

/** One runner per kind of route that there is; a route of a kind without a runner does not compile. */
const runners: Readonly<Record<Routes[RouteName]['kind'], typeof runJson>> = { json: runJson };

/**
 * Finds the route of a request by the route table and runs it.
 *
 * @throws whatever the route throws; NOT_FOUND for a path that no route has.
 */
export function createRouter(services: Services): (exchange: Exchange) => Promise<Response> {
  const hono = new Hono<Env>();
  const base = services.basePath ?? '';
  const table = Object.entries(routes) as [RouteName, Route & Pick<Routes[RouteName], 'kind'>][];
  for (const [name, route] of table) {
    hono.on(route.method, base + toHonoPath(route.path), ({ env: { exchange }, req }) => {
      exchange.routeName = name;
      return runners[route.kind](
        name,
        exchange,
        { params: req.param(), query: new URL(req.url).searchParams },
        services,
      );
    });
  }
  // After the routes: what comes here fits a path and none of its methods.
  for (const [path, group] of Map.groupBy(table, ([, route]) => route.path)) {
    const allow = group.map(([, route]) => route.method).join(', ');
    hono.all(base + toHonoPath(path), ({ env: { exchange } }) => methodNotAllowed(exchange, allow));
  }
  hono.notFound(() => {
    throw new Refusal('NOT_FOUND', 'No route has this path.');
  });
  hono.onError((error) => {
    throw error;
  });
  return async (exchange) => hono.fetch(exchange.request, { exchange });
}

const toHonoPath = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1');

function methodNotAllowed(exchange: Exchange, allow: string): Response {
  const refusal = new Refusal('METHOD_NOT_ALLOWED', `This path knows ${allow}.`);
  const response = toProblemResponse(toProblem(refusal, exchange.id));
  response.headers.set('Allow', allow);
  return response;
}
