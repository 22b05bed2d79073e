import { expect, vi } from 'vitest';
import { RetrySchedule } from '../../../src/elements/controllers/retry-schedule.ts';

describe('RetrySchedule', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function createSchedule() {
    const heard = { attempts: 0, ticks: 0 };
    const schedule = new RetrySchedule(
      () => (heard.attempts += 1),
      () => (heard.ticks += 1),
    );
    return { schedule, heard };
  }

  it('counts down each second and then tries, once', () => {
    const { schedule, heard } = createSchedule();
    schedule.start(undefined);
    const seen = [];
    for (let second = 0; second < 7; second += 1) {
      seen.push(schedule.secondsLeft);
      vi.advanceTimersByTime(1000);
    }
    expect(seen).toEqual([5, 4, 3, 2, 1, undefined, undefined]);
    expect(heard).toEqual({ attempts: 1, ticks: 5 });
  });

  it('waits longer after each failure, up to half a minute, and starts over after a success', () => {
    const { schedule } = createSchedule();
    const planned = () => {
      schedule.start(undefined);
      return schedule.secondsLeft;
    };
    expect([planned(), planned(), planned(), planned(), planned()]).toEqual([5, 10, 20, 30, 30]);
    schedule.reset();
    expect([schedule.secondsLeft, planned()]).toEqual([undefined, 5]);
  });

  it('waits as long as the server asks for, if that is longer', () => {
    const { schedule } = createSchedule();
    schedule.start(90);
    expect(schedule.secondsLeft).toBe(90);
    schedule.start(2);
    expect(schedule.secondsLeft).toBe(10);
  });

  it('tries no more once it is stopped, and remembers how often it failed', () => {
    const { schedule, heard } = createSchedule();
    schedule.start(undefined);
    schedule.stop();
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual({ attempts: 0, ticks: 0 });
    schedule.start(undefined);
    expect(schedule.secondsLeft).toBe(10);
    schedule.stop();
  });
});
