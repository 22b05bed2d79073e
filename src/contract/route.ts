import type * as z from 'zod/mini';
import type { ErrorCode } from './errors.ts';
import type { Permission } from './permissions.ts';

/** What a read shows and a write touches; the client reruns the reads of what a write changed. */
export type Resource = 'customers' | 'labels' | 'me' | 'organization' | 'signing-keys' | 'server-keys';

/** Who may call: a permission of the matrix, anybody at all, anybody signed in, or a server key only. */
export type Access = Permission | 'public' | 'signed-in' | 'server-key';

/** Groups of routes that a backend of the host's own may implement or leave out. `core` is always there. */
export type Profile = 'core' | 'customers';

/** How the server runs a route: see the runners in `server/pipeline`. */
export type RouteKind = 'json' | 'call' | 'stream' | 'raw';

/** The status of a reply that is no error. */
export type SuccessStatus = 200 | 201 | 202 | 204;

interface RouteShape {
  /** One sentence for OpenAPI and the CLI's help. */
  readonly summary: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `{name}` parameters. Ids only: an external ID is never part of a path. */
  readonly path: `/${string}`;
  readonly permission: Access;
  readonly profile?: Profile;
  readonly kind?: RouteKind;
  /** What a read shows. */
  readonly resource?: Resource;
  /** What a write touches. */
  readonly changes?: readonly Resource[];
  /** True if the request must carry If-Match. */
  readonly versioned?: boolean;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** Absent for 204. */
  readonly response?: z.ZodMiniType;
  /** Status of success, 200 by default (204 without a response); two for a route that makes or changes: `[200, 201]`. */
  readonly status?: SuccessStatus | readonly [SuccessStatus, SuccessStatus];
  /** The route's own error codes, beside those that any route can answer. */
  readonly errors?: readonly ErrorCode[];
}

/** One operation of the wire; see {@link route}. */
export type Route = RouteShape & { readonly kind: RouteKind; readonly profile: Profile };

type WithDefaults<R extends RouteShape> = Omit<R, 'kind' | 'profile'> & {
  readonly kind: R extends { kind: infer K extends RouteKind } ? K : 'json';
  readonly profile: R extends { profile: infer P extends Profile } ? P : 'core';
};

/**
 * Declares a route. A plain object: everything about the operation is said here once and read by the server, the
 * client, OpenAPI, the tests and the CLI. Marked free of side effects, so that a bundle carries only the routes that
 * it calls.
 */
/*@__NO_SIDE_EFFECTS__*/
export function route<const R extends RouteShape>(definition: R): WithDefaults<R> {
  return { kind: 'json', profile: 'core', ...definition } as unknown as WithDefaults<R>;
}

type ParamNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

/** The path parameters of a route, all text. */
export type Params<R extends Route> = Record<ParamNames<R['path']>, string>;

type Sent<S> = S extends z.ZodMiniType ? z.input<S> : undefined;
type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined;

/** The query of a route as the handler gets it: parsed, defaults filled in. */
export type Query<R extends Route> = Parsed<R['query']>;
/** The body of a route as the handler gets it. */
export type Body<R extends Route> = Parsed<R['body']>;
/** The reply as the caller gets it. */
export type Reply<R extends Route> = R['response'] extends z.ZodMiniType ? z.output<R['response']> : undefined;

type Maybe<Key extends string, Value> = [Value] extends [undefined]
  ? unknown
  : Partial<Record<string, never>> extends Value
    ? { [K in Key]?: Value }
    : { [K in Key]: Value };

/** What a caller gives: `params`, `query`, `body` as far as the route has them, `version` for If-Match. */
export type RequestInput<R extends Route> = ([ParamNames<R['path']>] extends [never]
  ? unknown
  : { params: Params<R> }) &
  Maybe<'query', Sent<R['query']>> &
  (R['body'] extends z.ZodMiniType ? { body: Sent<R['body']> } : unknown) &
  (R['versioned'] extends true ? { version: number } : unknown);

const parameter = /\{(\w+)\}/g;

/** The names of the path parameters, in order. */
export function paramNames(path: string): string[] {
  return [...path.matchAll(parameter)].map(([, name]) => name as string);
}

/**
 * The path with its parameters filled in, each encoded so that it stays one segment. Throws a TypeError for a parameter
 * that is missing or empty, or is `.` or `..`, which no encoding protects: the URL would be another route's.
 */
export function buildPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(parameter, (_, name: string) => {
    const value: unknown = params[name];
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
      throw new TypeError(`The path parameter "${name}" of ${path} cannot be ${JSON.stringify(value)}.`);
    }
    return encodeURIComponent(value);
  });
}

/** Every status of success that the route can answer, the usual one first. */
export function successStatuses(route: Pick<Route, 'status' | 'response'>): readonly SuccessStatus[] {
  const { status = route.response ? 200 : 204 } = route;
  return typeof status === 'number' ? [status] : status;
}

/** True for a request that changes something and so carries an idempotency key. */
export function isMutation(route: Pick<Route, 'method'>): boolean {
  return route.method !== 'GET';
}
