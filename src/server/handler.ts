import type { Unit } from '../commands/unit.ts';
import { Refusal } from '../contract/refusal.ts';
import type { Body, Params, Query, Reply, Route } from '../contract/route.ts';
import type { RouteName, Routes } from '../contract/routes.ts';
import type { ServerDeps } from './deps.ts';

/**
 * Where a list goes on: plain JSON as the store gave it, back to the store; undefined for no place. Outside it travels
 * sealed, as page token.
 */
export type Cursor = unknown;

/** What a handler gets: the request, parsed by its route. */
export interface Input<R extends Route> {
  readonly params: Params<R>;
  readonly query: Query<R>;
  readonly body: Body<R>;
  /** The version of If-Match; 0 for a tag that matches nothing. */
  readonly version: R extends { versioned: true } ? number : undefined;
  /** Where the page begins; undefined for the first. */
  readonly after: Cursor;
}

/** A reply that says 201 on a route that makes or changes. */
export class Created<T> {
  readonly body: T;

  constructor(body: T) {
    this.body = body;
  }
}

/** One page of a list, with the cursor of the next. */
export class Page<Item> {
  readonly items: Item[];
  readonly next: Cursor;
  readonly totalSize: number | undefined;

  constructor(items: Item[], next: Cursor, totalSize?: number) {
    this.items = items;
    this.next = next;
    this.totalSize = totalSize;
  }
}

type Plain<R extends Route> = 'nextPageToken' extends keyof Reply<R>
  ? Reply<R> extends { items: (infer Item)[] }
    ? Page<Item>
    : never
  : Reply<R>;

/** What a handler may answer: the reply; `Created` where the route has a second status; `Page` where it is a list. */
export type Answer<R extends Route> = R['status'] extends readonly [200, 201] ? Plain<R> | Created<Reply<R>> : Plain<R>;

/**
 * In, out: takes parsed input, calls commands and store within the unit's transaction, answers what a presenter made.
 * Tenant, permission, idempotency, audit and errors are not its business and cannot be forgotten here.
 */
export type Handler<R extends Route> = (input: Input<R>, unit: Unit) => Promise<Answer<R>>;

/** A handler of a route that anybody may call: it has no tenant and so no unit. */
export type PublicHandler<R extends Route> = (input: Input<R>, deps: ServerDeps) => Promise<Reply<R>>;

type PublicName = { [N in RouteName]: Routes[N]['permission'] extends 'public' ? N : never }[RouteName];

/** A handler for every route that is not public: leave one out and it does not compile. */
export type Handlers = { readonly [N in Exclude<RouteName, PublicName>]: Handler<Routes[N]> };

/** A handler for every public route. */
export type PublicHandlers = { readonly [N in PublicName]: PublicHandler<Routes[N]> };

/** What was found; refuses with NOT_FOUND what was not, whether it is absent or another's. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Refusal('NOT_FOUND', 'Nothing was found.');
  return row;
}
