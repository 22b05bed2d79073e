import { type RateLimiterRes, RateLimiterMemory } from 'rate-limiter-flexible';
import { Refusal } from '../../contract/refusal.ts';

/** So many requests in a window of so many seconds: `requests / seconds` for long, `requests` at once. */
export interface Rate {
  readonly requests: number;
  readonly seconds: number;
}

/** What is counted, each per its own key; null is no limit. */
export interface Limits {
  /** Per person. */
  readonly user: Rate | null;
  /** Per customer, over all its people. The vendor's own team has none: four busy people would throttle everybody. */
  readonly customer: Rate | null;
  /** Per server key. */
  readonly serverKey: Rate | null;
  /** What a person creates. A server key has only its own limit: it brings in customers by the thousand. */
  readonly creation: Rate | null;
  /** Tokens and keys that were not accepted, per address. */
  readonly failedAuthentication: Rate | null;
}

/** The limits of the wire: 25/s per person with 50 at once, 50/s per customer, 100/s per server key, 10/s created. */
export const defaultLimits = {
  user: { requests: 50, seconds: 2 },
  customer: { requests: 100, seconds: 2 },
  serverKey: { requests: 200, seconds: 2 },
  creation: { requests: 20, seconds: 2 },
  failedAuthentication: { requests: 20, seconds: 60 },
} as const satisfies Limits;

/** No limits: for suites and for seeding. */
export const noLimits: Limits = {
  user: null,
  customer: null,
  serverKey: null,
  creation: null,
  failedAuthentication: null,
};

/** One thing to count: under which policy, for whom. */
export interface Count {
  policy: keyof Limits;
  key: string;
}

/**
 * Counts requests in memory. Several processes each have their own counters; then the limits hold per process.
 * Windows run on the machine's own clock.
 */
export class Limiter {
  readonly #limits: Limits;
  readonly #counters: ReadonlyMap<string, RateLimiterMemory>;

  constructor(limits: Limits) {
    this.#limits = limits;
    const rates = Object.entries(limits) as [keyof Limits, Rate | null][];
    this.#counters = new Map(
      rates.flatMap(([policy, rate]) =>
        rate ? [[policy, new RateLimiterMemory({ points: rate.requests, duration: rate.seconds })]] : [],
      ),
    );
  }

  /**
   * Counts one request under each policy.
   *
   * @param headers Gets `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers), refused or not.
   * @throws Refusal RATE_LIMITED with the seconds until the window ends.
   */
  async spend(counts: readonly Count[], headers: Headers): Promise<void> {
    let wait = 0;
    for (const { policy, key } of counts) {
      const rate = this.#limits[policy];
      const counter = this.#counters.get(policy);
      if (!rate || !counter) continue;
      const state = await consume(counter, key);
      const rest = Math.ceil(state.msBeforeNext / 1000);
      headers.append('RateLimit-Policy', `"${policy}";q=${rate.requests};w=${rate.seconds}`);
      headers.append('RateLimit', `"${policy}";r=${state.remainingPoints};t=${rest}`);
      if (state.consumedPoints > rate.requests) wait = Math.max(wait, rest, 1);
    }
    if (wait > 0) throw new Refusal('RATE_LIMITED', 'Too many requests in a short time.', { retryAfter: wait });
  }
}

async function consume(counter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await counter.consume(key);
  } catch (reason) {
    // The library rejects with its result, which is no error, when the window is used up.
    if (reason instanceof Error) throw reason;
    return reason as RateLimiterRes;
  }
}
