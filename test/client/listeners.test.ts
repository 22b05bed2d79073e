import { describe, expect, it, vi } from 'vitest';
import { createListeners } from '../../src/client/listeners.ts';

describe('listeners', () => {
  it('are told in order, and not after they have left, even in the middle of the news', () => {
    const listeners = createListeners<string>();
    const told: string[] = [];
    listeners.subscribe((news) => told.push(`a ${news}`));
    const leave = listeners.subscribe((news) => {
      told.push(`b ${news}`);
      leave();
    });
    listeners.subscribe((news) => told.push(`c ${news}`));
    listeners.notify('1');
    listeners.notify('2');
    expect(told).toEqual(['a 1', 'b 1', 'c 1', 'a 2', 'c 2']);
    expect(listeners.size).toBe(2);
  });

  it('that are subscribed twice are told twice and leave one at a time', () => {
    const listeners = createListeners<string>();
    const listener = vi.fn();
    const leave = [listeners.subscribe(listener), listeners.subscribe(listener)];
    listeners.notify('news');
    expect(listener).toHaveBeenCalledTimes(2);
    leave[0]!();
    leave[0]!();
    listeners.notify('news');
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('that throw do not keep the news from the others, and are reported', () => {
    const reported: unknown[] = [];
    const original = globalThis.queueMicrotask;
    vi.stubGlobal('queueMicrotask', (report: () => void) => {
      try {
        report();
      } catch (error) {
        reported.push(error);
      }
    });
    const listeners = createListeners<string>();
    const failure = new Error('Broken listener.');
    const listener = vi.fn();
    listeners.subscribe(() => {
      throw failure;
    });
    listeners.subscribe(listener);
    listeners.notify('news');
    vi.unstubAllGlobals();
    expect(globalThis.queueMicrotask).toBe(original);
    expect(listener).toHaveBeenCalledOnce();
    expect(reported).toEqual([failure]);
  });
});
