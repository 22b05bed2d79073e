import type { Clock } from '../../src/client/clock.ts';

/** A clock that stands still until the test moves it. */
export interface TestClock extends Clock {
  /** Every wait that was ever begun, in milliseconds. */
  readonly waits: readonly number[];
  /** Moves time on and ends the waits that are over, in their order. */
  advance(milliseconds: number): void;
  /** Resolves as soon as somebody waits for exactly so long. */
  waiting(milliseconds: number): Promise<void>;
}

/** Makes a clock at 0. Waits of up to `skip` milliseconds end at once, with time moved on as if they had been waited. */
export function createTestClock({ skip = 0 }: { skip?: number } = {}): TestClock {
  let now = 0;
  const waits: number[] = [];
  const pending = new Set<{ at: number; length: number; end: () => void }>();
  const watchers = new Set<() => void>();

  const isPending = (milliseconds: number) => [...pending].some(({ length }) => length === milliseconds);
  const advance = (milliseconds: number) => {
    now += milliseconds;
    for (const wait of [...pending].sort((a, b) => a.at - b.at)) if (wait.at <= now) wait.end();
  };

  return {
    waits,
    now: () => now,
    advance,
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        waits.push(milliseconds);
        const wait = {
          at: now + milliseconds,
          length: milliseconds,
          end: () => {
            pending.delete(wait);
            signal?.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        const onAbort = () => {
          pending.delete(wait);
          reject(signal?.reason as Error);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        pending.add(wait);
        if (milliseconds <= skip) advance(milliseconds);
        for (const watch of [...watchers]) watch();
      }),
    waiting: (milliseconds) =>
      new Promise((resolve) => {
        const watch = () => {
          if (!isPending(milliseconds)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
  };
}
