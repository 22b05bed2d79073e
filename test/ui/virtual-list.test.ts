import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect, onTestFinished } from 'vitest';
import { VirtualList, type VisibleRange } from '../../src/ui/virtual-list/virtual-list.ts';

const lines = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `line ${from + index}`);
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A box of ten rows of 24 px, of which the list below shows what fits. */
async function open(items: string[] = []) {
  const viewport = await fixture<HTMLElement>(html`<div></div>`);
  Object.assign(viewport.style, { height: '240px', overflow: 'auto' });
  const ranges: VisibleRange[] = [];
  let written = 0;
  const list = new VirtualList<string>({
    viewport,
    rowHeight: 24,
    createRow: () => {
      const element = document.createElement('div');
      const text = document.createTextNode('');
      element.style.height = '24px';
      element.append(text);
      return {
        element,
        write: (item, index) => {
          written += 1;
          text.data = item;
          element.ariaRowIndex = String(index + 1);
        },
      };
    },
    onRange: (range) => ranges.push(range),
  });
  onTestFinished(() => list.dispose());
  list.show(items);
  const rows = () => [...viewport.querySelectorAll<HTMLElement>(':scope > div > div:not([hidden])')];
  /** What a person sees: the text of each row that is inside the box, from top to bottom. */
  const seen = () => {
    const box = viewport.getBoundingClientRect();
    return rows()
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > box.top + 1 && top < box.bottom - 1;
      })
      .map((row) => row.textContent);
  };
  const scroll = async (top: number) => {
    viewport.scrollTop = top;
    await nextFrame();
  };
  return { viewport, list, rows, seen, scroll, ranges, writes: () => written };
}

describe('VirtualList', () => {
  it('shows what fits, and has no more rows for 100,000 items than for 20', async () => {
    const few = await open(lines(20));
    const many = await open(lines(100_000));
    expect(few.seen()).toEqual(lines(10));
    expect(many.seen()).toEqual(lines(10));
    expect([few.rows().length, many.rows().length]).toEqual([11, 11]);
    expect(many.viewport.scrollHeight).toBe(2_400_000);
    expect(many.list.range).toEqual({ first: 0, last: 9, isAtEnd: false });
  });

  it('shows nothing of nothing, and less than fits without empty rows', async () => {
    const { list, rows, seen } = await open();
    expect([rows(), list.range]).toEqual([[], { first: 0, last: -1, isAtEnd: true }]);
    list.show(lines(3));
    expect([seen(), list.range]).toEqual([lines(3), { first: 0, last: 2, isAtEnd: true }]);
    list.show([]);
    expect([seen(), list.range]).toEqual([[], { first: 0, last: -1, isAtEnd: true }]);
  });

  it('shows the rows of each place, the first and the last too, while it is scrolled', async () => {
    const { list, seen, scroll, rows } = await open(lines(100_000));
    const made = rows();
    await scroll(50_000 * 24);
    expect(seen()).toEqual(lines(10, 50_000));
    await scroll(50_000 * 24 + 12);
    expect(seen()).toEqual(lines(11, 50_000));
    list.scrollToEnd();
    expect(seen()).toEqual(lines(10, 99_990));
    expect(list.range).toEqual({ first: 99_990, last: 99_999, isAtEnd: true });
    await scroll(0);
    expect(seen()).toEqual(lines(10));
    expect(rows()).toEqual(made);
  });

  it('brings an item to the middle, or as near as the ends allow', async () => {
    const { list, seen } = await open(lines(1000));
    list.scrollToIndex(500);
    expect(seen()[5]).toBe('line 500');
    list.scrollToIndex(1);
    expect(seen()[0]).toBe('line 0');
    list.scrollToIndex(999);
    expect(seen().at(-1)).toBe('line 999');
  });

  it('draws all appends of a frame once, and stays where it is', async () => {
    const { viewport, list, seen, writes } = await open(lines(5));
    const before = writes();
    for (let line = 5; line < 1005; line += 1) list.append([`line ${line}`]);
    expect(writes()).toBe(before);
    await nextFrame();
    expect(seen()).toEqual(lines(10));
    expect(writes() - before).toBe(6);
    expect([viewport.scrollTop, viewport.scrollHeight]).toEqual([0, 1005 * 24]);
    list.append(lines(10, 1005));
    await nextFrame();
    expect(writes() - before).toBe(6);
  });

  it('follows its end while it is told to, until an item is asked for', async () => {
    const { list, seen } = await open(lines(100));
    list.isFollowing = true;
    expect(seen()).toEqual(lines(10, 90));
    list.append(lines(900, 100));
    await nextFrame();
    expect(seen()).toEqual(lines(10, 990));
    list.scrollToIndex(500);
    list.append(lines(10, 1000));
    await nextFrame();
    expect([seen()[5], list.isFollowing]).toEqual(['line 500', false]);
  });

  it('tells who scrolls away from the end before the next append is drawn', async () => {
    const { list, ranges, scroll } = await open(lines(1000));
    list.isFollowing = true;
    await scroll(100 * 24);
    expect(ranges.at(-1)).toEqual({ first: 100, last: 109, isAtEnd: false });
  });

  it('has as many rows as its box is high', async () => {
    const { viewport, list, rows, seen } = await open(lines(100));
    viewport.style.height = '480px';
    await expect.poll(() => seen()).toEqual(lines(20));
    expect(rows()).toHaveLength(21);
    viewport.style.height = '48px';
    await expect.poll(() => rows().length).toBe(3);
    expect(list.range).toEqual({ first: 0, last: 1, isAtEnd: false });
  });

  it('keeps to the end of a list that became shorter', async () => {
    const { list, seen } = await open(lines(1000));
    list.scrollToEnd();
    list.show(lines(50));
    expect(seen()).toEqual(lines(10, 40));
  });

  it('writes what is in view once more when asked', async () => {
    const { list, writes } = await open(lines(100));
    const before = writes();
    list.redraw();
    expect(writes() - before).toBe(11);
  });

  it('leaves nothing in its box and draws no more once it is disposed of', async () => {
    const { viewport, list, writes } = await open(lines(100));
    list.append(lines(1, 100));
    list.dispose();
    const before = writes();
    await nextFrame();
    viewport.dispatchEvent(new Event('scroll'));
    expect([viewport.childElementCount, writes()]).toEqual([0, before]);
  });
});
