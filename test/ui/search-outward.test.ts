import { expect, it, vi } from 'vitest';
import { type OutwardSearch, searchOutward } from '../../src/ui/virtual-list/search-outward.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

function search(options: Partial<OutwardSearch<number>> = {}) {
  const onNearest = vi.fn();
  const { signal } = new AbortController();
  const items = numbers(1000);
  return { onNearest, found: searchOutward({ items, matches: () => false, from: 0, onNearest, signal, ...options }) };
}

describe('searchOutward', () => {
  it.each([
    [0, 100],
    [140, 100],
    [151, 200],
    [500, 500],
    [1000, 900],
    [-5, 100],
    [5000, 900],
  ])('from %i tells of the nearest match, %i, and gives all in order', async (from, nearest) => {
    const { found, onNearest } = search({ from, matches: (item) => item > 0 && item % 100 === 0 });
    expect(await found).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
    expect(onNearest).toHaveBeenCalledExactlyOnceWith(nearest);
  });

  it('tells of the later of two that are as near', async () => {
    const { found, onNearest } = search({ from: 150, matches: (item) => item === 149 || item === 150 });
    expect(await found).toEqual([149, 150]);
    expect(onNearest).toHaveBeenCalledExactlyOnceWith(150);
  });

  it('finds nothing where nothing matches or is', async () => {
    const { found, onNearest } = search({ from: 10 });
    expect(await found).toEqual([]);
    expect(await search({ items: [], matches: () => true }).found).toEqual([]);
    expect(onNearest).not.toHaveBeenCalled();
  });

  it('tells of a match in view before the page gets its turn, and of all after others had theirs', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    const turns: string[] = [];
    try {
      const { found, onNearest } = search({ items: numbers(20_000), from: 5, matches: (item) => item % 5 === 0 });
      expect(onNearest).toHaveBeenCalledExactlyOnceWith(5);
      setTimeout(() => turns.push('the page'));
      await found;
      turns.push('all found');
    } finally {
      vi.restoreAllMocks();
    }
    expect(turns).toEqual(['the page', 'all found']);
  });

  it('ends when a newer search takes its place', async () => {
    const controller = new AbortController();
    let looked = 0;
    const { found } = search({
      items: numbers(1_000_000),
      signal: controller.signal,
      matches: () => {
        looked += 1;
        if (looked === 1000) controller.abort(new Error('A newer one.'));
        return false;
      },
    });
    await expect(found).rejects.toThrow('A newer one.');
    expect(looked).toBeLessThan(2000);
  });
});
