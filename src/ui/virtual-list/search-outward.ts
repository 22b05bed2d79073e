/** What is searched, and from where. */
export interface OutwardSearch<Item> {
  /** Only what it holds at the start is searched. */
  items: readonly Item[];
  matches: (item: Item) => boolean;
  /** The place to begin at: what a person sees is searched first. */
  from: number;
  /** Hears once, at once, of the match nearest to `from`; of two as near, of the later one. */
  onNearest: (index: number) => void;
  signal: AbortSignal;
}

/** The longest that the page is held up at a time, in milliseconds. */
const slice = 8;
/** How many items are looked at between two looks at the clock. */
const stride = 256;

/**
 * Finds every match of a list, from a place outward, in slices between which the page can breathe.
 *
 * @returns The places of all matches, in their order.
 * @throws The signal's reason once it aborts.
 */
export async function searchOutward<Item>(search: OutwardSearch<Item>): Promise<number[]> {
  const { items, matches, onNearest, signal } = search;
  const { length } = items;
  const from = Math.min(Math.max(0, search.from), length);
  const before: number[] = [];
  const after: number[] = [];
  const look = (index: number, found: number[]) => {
    if (index < 0 || index >= length || !matches(items[index] as Item)) return;
    if (before.length + after.length === 0) onNearest(index);
    found.push(index);
  };
  let sliceEnd = performance.now() + slice;
  for (let distance = 0; distance < Math.max(from, length - from); distance += 1) {
    if (distance % stride === 0 && performance.now() >= sliceEnd) {
      await nextTask();
      sliceEnd = performance.now() + slice;
    }
    if (distance % stride === 0) signal.throwIfAborted();
    look(from + distance, after);
    look(from - 1 - distance, before);
  }
  return [...before.reverse(), ...after];
}

/** After the browser has had its turn; `setTimeout` would wait 4 ms more each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
