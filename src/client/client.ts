import { isMutation, type Reply, type RequestInput, type Route } from '../contract/route.ts';
import { type Changes, createChanges } from './changes.ts';
import { ClientError, isClientError, isConnectionError } from './client-error.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Connectivity, createConnectivity } from './connectivity.ts';
import { createDeadline } from './deadline.ts';
import { createIdempotencyKey } from './idempotency-key.ts';
import { sharedOnPage } from './page.ts';
import { parseReply } from './reply.ts';
import { type QueryInput, requestUrl } from './request-url.ts';
import { sendWithRetry } from './retry.ts';
import { createSession, type Session } from './session.ts';
import type { GetToken } from './token.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** What a client is made from. */
export interface ClientOptions {
  /** Where the server is mounted, e.g. `/plugboard` or `https://plugboard.example.com`. */
  readonly baseUrl: string;
  readonly getToken: GetToken;
  /** Used instead of the page's own `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Told in development words what is odd; the console by default. */
  readonly warn?: ((sentence: string) => void) | undefined;
  /** For tests: time, chance and the bucket of retries that otherwise the whole page shares. */
  readonly clock?: Clock | undefined;
  readonly random?: (() => number) | undefined;
  readonly bucket?: TokenBucket | undefined;
}

/** How one request is made. */
export interface RequestOptions {
  /** Gives the request up; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * The key of the person's intent, a UUID. One is made per call by default; give your own to repeat an intent whose
   * reply was lost.
   */
  readonly idempotencyKey?: string | undefined;
  /** Called when the server asks to wait so many seconds before the next attempt, for a countdown. */
  readonly onThrottled?: ((seconds: number) => void) | undefined;
}

/** A route whose reply is one page of a list. */
export type PagedRoute = Route & {
  readonly response: { readonly _zod: { readonly output: { items: unknown[]; nextPageToken?: string | undefined } } };
};

/** The typed way to the server: everything about a request comes from its route. */
export interface Client {
  /**
   * Makes the request and resolves to its reply. Every attempt carries the current token and the same idempotency key;
   * all attempts together have 30 s, body included (waits that the server asks for, of 60 s at most, not counted).
   * Rejects with a {@link ClientError}, or with the reason of the caller's signal.
   */
  request<R extends Route>(route: R, input: RequestInput<R>, options?: RequestOptions): Promise<Reply<R>>;
  /** The pages of a list, one after the other, from `input.query.pageToken` on. */
  pages<R extends PagedRoute>(
    route: R,
    input: RequestInput<R>,
    options?: Pick<RequestOptions, 'signal'>,
  ): AsyncIterableIterator<Reply<R>>;
  readonly changes: Changes;
  readonly session: Session;
  readonly connectivity: Connectivity;
  /** Forgets the token and gives up all requests; those that follow are refused until `session.renew()`. */
  readonly logout: () => void;
}

/** Time for all attempts of one request, in milliseconds. */
const answerWithin = 30_000;

/** Every input as the one sender sees it; the types of `request` have made sure that it fits the route. */
interface AnyInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: QueryInput;
  readonly body?: unknown;
  readonly version?: number;
}

/** Makes a client. Asks for no token and sends nothing before the first request. */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, clock = systemClock, random = Math.random } = options;
  const bucket = options.bucket ?? sharedOnPage('bucket', createTokenBucket);
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const warn = options.warn ?? warnOnConsole;
  const changes = createChanges();
  const connection = createConnectivity();
  const keeper = createSession({
    getToken: options.getToken,
    clock,
    warn,
    onRightsChanged: () => changes.report(['me']),
    onTokenFailure: connection.fail,
  });

  /** One attempt: the token of this moment, the request, the whole reply. */
  const attempt = async (route: Route, request: Request, signal: AbortSignal) => {
    signal.throwIfAborted();
    const token = route.permission === 'public' ? undefined : await keeper.token(signal);
    signal.throwIfAborted();
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
    let response: Response;
    let text: string;
    try {
      response = await send(request);
      text = await response.text();
    } catch (cause) {
      signal.throwIfAborted();
      throw new ClientError('NETWORK', 'No reply came from the server.', { retryable: true, cause });
    }
    signal.throwIfAborted();
    if (token !== undefined) {
      if (response.status === 401) keeper.reject(token);
      else if (response.ok) keeper.confirm();
    }
    return { response, value: parseReply(route, response, text) };
  };

  const exchange = async (route: Route, input: AnyInput, requestOptions: RequestOptions): Promise<unknown> => {
    const deadline = createDeadline(
      clock,
      answerWithin,
      () => new ClientError('TIMEOUT', 'No reply came within 30 s.', { retryable: true }),
    );
    const signals = [requestOptions.signal, keeper.signal, deadline.signal];
    const signal = AbortSignal.any(signals.filter((one) => one !== undefined));
    let value: unknown;
    try {
      await sendWithRetry(
        {
          url: requestUrl(baseUrl, route, input.params, input.query),
          method: route.method,
          headers: headersOf(route, input, requestOptions.idempotencyKey),
          body: route.body && JSON.stringify(input.body),
          signal,
        },
        async (request) => {
          const reply = await attempt(route, request, signal);
          value = reply.value;
          return reply.response;
        },
        {
          bucket,
          clock,
          random,
          whileThrottled: (seconds, wait) => {
            requestOptions.onThrottled?.(seconds);
            return deadline.pauseFor(wait);
          },
        },
      );
      return value;
    } finally {
      deadline.end();
    }
  };

  const request: Client['request'] = async (route, input, requestOptions = {}) => {
    try {
      const value = await exchange(route, input as AnyInput, requestOptions);
      connection.succeed();
      if (route.changes) changes.report(route.changes);
      return value as Reply<typeof route>;
    } catch (error) {
      if (isConnectionError(error)) connection.fail();
      else if (isClientError(error) && error.status > 0) connection.succeed();
      if (isClientError(error) && error.status === 401) keeper.end();
      throw error;
    }
  };

  return {
    request,
    async *pages(route, input, requestOptions = {}) {
      const { query } = input as AnyInput;
      let next: string | undefined;
      do {
        const asked = next;
        const onePage = { ...(input as AnyInput), query: asked === undefined ? query : { ...query, pageToken: asked } };
        const page = await request(route, onePage as RequestInput<typeof route>, requestOptions);
        yield page;
        next = (page as { nextPageToken?: string }).nextPageToken;
        if (next !== undefined && next === asked) {
          throw new ClientError('UNEXPECTED_REPLY', 'The server answered the same page token twice.');
        }
      } while (next !== undefined);
    },
    changes,
    session: keeper.session,
    connectivity: connection.connectivity,
    logout: keeper.logout,
  };
}

function warnOnConsole(sentence: string): void {
  console.warn(`plugboard: ${sentence}`);
}

function headersOf(route: Route, input: AnyInput, idempotencyKey: string | undefined): Headers {
  const headers = new Headers({ accept: 'application/json' });
  if (route.body) headers.set('content-type', 'application/json');
  if (route.versioned) headers.set('if-match', `"${input.version}"`);
  if (isMutation(route)) headers.set('idempotency-key', idempotencyKey ?? createIdempotencyKey());
  return headers;
}
