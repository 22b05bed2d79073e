/** Seconds before the first, second … attempt that a screen makes by itself; the last one repeats. */
const steps = [5, 10, 20, 30];

/** Counts down to the next attempt of a failed read, telling the screen each second. */
export class RetrySchedule {
  readonly #attempt: () => void;
  readonly #tick: () => void;
  #failures = 0;
  #dueAt: number | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(attempt: () => void, tick: () => void) {
    this.#attempt = attempt;
    this.#tick = tick;
  }

  get secondsLeft(): number | undefined {
    return this.#dueAt === undefined ? undefined : Math.max(1, Math.ceil((this.#dueAt - performance.now()) / 1000));
  }

  /** Plans the next attempt, in `seconds` if the server said when. */
  start(seconds: number | undefined): void {
    const step = steps[Math.min(this.#failures, steps.length - 1)] as number;
    this.#failures += 1;
    this.stop();
    this.#dueAt = performance.now() + Math.max(seconds ?? 0, step) * 1000;
    this.#timer = setInterval(() => this.#onTick(), 1000);
  }

  /** Drops the plan, keeping count of the failures so far. */
  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#dueAt = undefined;
  }

  /** Drops the plan and the count: it works again. */
  reset(): void {
    this.stop();
    this.#failures = 0;
  }

  #onTick() {
    if (this.#dueAt !== undefined && performance.now() >= this.#dueAt) {
      this.stop();
      this.#attempt();
    }
    this.#tick();
  }
}
