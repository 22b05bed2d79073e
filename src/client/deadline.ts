import type { Clock } from './clock.ts';

/** A time limit that can stand still. */
export interface Deadline {
  /** Aborts with the given reason when the time is up. */
  readonly signal: AbortSignal;
  /** Stops the count while `work` runs. */
  pauseFor<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Ends the count for good. */
  end(): void;
}

/** Starts a limit of so many milliseconds. */
export function createDeadline(clock: Clock, milliseconds: number, reason: () => unknown): Deadline {
  const expiry = new AbortController();
  let left = milliseconds;
  let startedAt = 0;
  let timer = new AbortController();

  const run = () => {
    startedAt = clock.now();
    timer = new AbortController();
    clock.wait(left, timer.signal).then(
      () => expiry.abort(reason()),
      () => undefined, // stopped
    );
  };
  const stop = () => {
    timer.abort();
    left -= clock.now() - startedAt;
  };

  run();
  return {
    signal: expiry.signal,
    async pauseFor(work) {
      stop();
      try {
        return await work();
      } finally {
        run();
      }
    },
    end: () => timer.abort(),
  };
}
