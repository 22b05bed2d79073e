import type { RouteName } from '../../contract/routes.ts';
import type { Caller } from '../who/caller.ts';

/** One request on its way through the pipeline. */
export interface Exchange {
  readonly request: Request;
  /** The request's id: `X-Request-Id` of the reply, named in errors and in the log. */
  readonly id: string;
  /** The address of the connection. */
  readonly address: string;
  /** What the reply carries besides its own headers, an error's as well. */
  readonly headers: Headers;
  /** The route, as soon as one fits. */
  routeName?: RouteName;
  /** Who asks, as soon as that is known. */
  caller?: Caller;
}
