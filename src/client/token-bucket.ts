/** How many tokens a bucket holds. */
export const bucketSize = 500;

/** What keeps many callers from retrying all at once when everything fails: a retry costs, a success pays back. */
export interface TokenBucket {
  /** Takes the tokens and says true, or takes none and says false. */
  take(cost: number): boolean;
  /** Puts tokens back, never above the size. */
  give(amount: number): void;
}

/** Makes a full bucket. Source: the retry rules of the AWS SDKs, which share the figures. */
export function createTokenBucket(size = bucketSize): TokenBucket {
  let tokens = size;
  return {
    take(cost) {
      if (cost > tokens) return false;
      tokens -= cost;
      return true;
    },
    give(amount) {
      tokens = Math.min(size, tokens + amount);
    },
  };
}
