import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../src/contract/refusal.ts';
import { defaultLimits, Limiter, noLimits } from '../../src/server/middleware/limiter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Spends `times` requests at once; how many were refused, and the last refusal. */
async function spend(limiter: Limiter, times: number, key = 'a', policy: 'user' | 'customer' = 'user') {
  let refused = 0;
  let last: unknown;
  for (let index = 0; index < times; index += 1) {
    await limiter.spend([{ policy, key }], new Headers()).catch((error: unknown) => {
      refused += 1;
      last = error;
    });
  }
  return { refused, last };
}

describe('Limiter', () => {
  it('lets 50 requests of a person pass at once and refuses the 51st with the seconds to wait', async () => {
    const { refused, last } = await spend(new Limiter(defaultLimits), 51);
    expect(refused).toBe(1);
    expect(last).toBeInstanceOf(Refusal);
    expect(last).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 2 });
  });

  it('lets 25 a second pass for long', async () => {
    const limiter = new Limiter(defaultLimits);
    for (let second = 0; second < 20; second += 1) {
      expect((await spend(limiter, 25)).refused).toBe(0);
      vi.advanceTimersByTime(1000);
    }
  });

  it('lets the same person pass again when the window is over', async () => {
    const limiter = new Limiter(defaultLimits);
    await spend(limiter, 51);
    vi.advanceTimersByTime(2000);
    expect((await spend(limiter, 1)).refused).toBe(0);
  });

  it('counts each key and each policy apart', async () => {
    const limiter = new Limiter(defaultLimits);
    await spend(limiter, 50, 'a');
    expect((await spend(limiter, 50, 'b')).refused).toBe(0);
    expect((await spend(limiter, 100, 'a', 'customer')).refused).toBe(0);
  });

  it('says policy and rest in the headers, of every policy that counts', async () => {
    const limiter = new Limiter(defaultLimits);
    const headers = new Headers();
    await limiter.spend(
      [
        { policy: 'user', key: 'a' },
        { policy: 'customer', key: 'c' },
      ],
      headers,
    );
    expect(headers.get('RateLimit-Policy')).toBe('"user";q=50;w=2, "customer";q=100;w=2');
    expect(headers.get('RateLimit')).toBe('"user";r=49;t=2, "customer";r=99;t=2');
  });

  it('refuses by the customer what each of its people alone may do', async () => {
    const limiter = new Limiter(defaultLimits);
    let refused = 0;
    for (let index = 0; index < 102; index += 1) {
      const counts = [
        { policy: 'user', key: `person ${index % 4}` },
        { policy: 'customer', key: 'acme' },
      ] as const;
      await limiter.spend(counts, new Headers()).catch(() => (refused += 1));
    }
    expect(refused).toBe(2);
  });

  it('refuses nothing when limits are lifted', async () => {
    expect((await spend(new Limiter(noLimits), 5000)).refused).toBe(0);
  });
});
