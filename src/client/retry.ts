import { type ClientError, isClientError } from './client-error.ts';
import type { Clock } from './clock.ts';
import type { TokenBucket } from './token-bucket.ts';

/** Attempts of one request, the first included. */
const maxAttempts = 3;
/** Milliseconds of the first back-off, doubled each time; longer if the server says that it is too much. */
const baseDelay = 50;
const throttledBaseDelay = 1000;
/** The longest that a server may make one request wait, in seconds; if it asks for more, the request ends at once. */
const maxServerWait = 60;
const retryCost = 14;
const throttledRetryCost = 5;

/** One request as it goes over the wire, the same at every attempt. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal;
}

/** What retrying needs from outside. */
export interface RetryTools {
  readonly bucket: TokenBucket;
  readonly clock: Clock;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** Runs a wait that the server asked for; `seconds` is for a countdown. */
  readonly whileThrottled: (seconds: number, wait: () => Promise<void>) => Promise<void>;
}

/**
 * Makes attempts until one succeeds or there is no use. `attempt` sends the request, reads the whole reply and throws
 * a {@link ClientError} for everything that is not a success, so a body that breaks off counts like a lost connection.
 *
 * Passing failures (no connection, 429, 5xx, a busy idempotency key) get three attempts in all, an unreadable reply to
 * a GET two; an expired token gets one more, which costs nothing. Delays are random up to 50, then 100 ms (1 and 2 s if
 * throttled), on top of a `Retry-After` of up to 60 s in all.
 */
export async function sendWithRetry(
  outgoing: Outgoing,
  attempt: (request: Request) => Promise<unknown>,
  tools: RetryTools,
): Promise<void> {
  const { url, signal, ...init } = outgoing;
  const policy = createRetryPolicy(init.method === 'GET', init.headers.has('idempotency-key'), tools);
  for (;;) {
    try {
      // Nothing that a proxy or a browser kept is ever an answer.
      await attempt(new Request(url, { ...init, body: init.body ?? null, signal, cache: 'no-store' }));
      policy.succeed();
      return;
    } catch (error) {
      const plan = isClientError(error) && !signal.aborted ? policy.plan(error) : undefined;
      if (!plan) throw error;
      const wait = () => tools.clock.wait(plan.serverWait * 1000 + plan.delay, signal);
      await (plan.serverWait > 0 ? tools.whileThrottled(plan.serverWait, wait) : wait());
    }
  }
}

/** When to try again: `delay` milliseconds after the `serverWait` seconds that the server asked for. */
export interface RetryPlan {
  readonly delay: number;
  readonly serverWait: number;
}

/** The decisions for one request; see {@link sendWithRetry}. */
export interface RetryPolicy {
  /** What to do after this failure; undefined means give up. */
  plan(error: ClientError): RetryPlan | undefined;
  /** Pays back to the bucket. */
  succeed(): void;
}

/** Starts counting for one request. A change without an idempotency key is never sent twice. */
export function createRetryPolicy(
  isRead: boolean,
  hasIdempotencyKey: boolean,
  { bucket, random }: Pick<RetryTools, 'bucket' | 'random'>,
): RetryPolicy {
  let attempts = 0;
  let serverWaited = 0;
  let paid = 0;
  let hasRenewedToken = false;
  let hasReread = false;

  const isWorthRetrying = (error: ClientError) => {
    if (error.code !== 'UNEXPECTED_REPLY') return error.retryable;
    if (!isRead || hasReread || !error.retryable) return false;
    hasReread = true;
    return true;
  };

  return {
    plan(error) {
      if (error.code === 'TOKEN_EXPIRED' && !hasRenewedToken) {
        hasRenewedToken = true;
        return { delay: 0, serverWait: 0 };
      }
      attempts += 1;
      if (attempts >= maxAttempts || !(isRead || hasIdempotencyKey) || !isWorthRetrying(error)) return undefined;
      const isThrottled = error.status === 429 || error.retryAfter !== undefined;
      const serverWait = error.retryAfter ?? 0;
      serverWaited += serverWait;
      if (serverWaited > maxServerWait) return undefined;
      paid = isThrottled ? throttledRetryCost : retryCost;
      if (!bucket.take(paid)) return undefined;
      return { delay: random() * (isThrottled ? throttledBaseDelay : baseDelay) * 2 ** (attempts - 1), serverWait };
    },
    // A first success pays one token, a retried one what its last retry cost: an outage ends as fast as it began.
    succeed: () => bucket.give(paid || 1),
  };
}
