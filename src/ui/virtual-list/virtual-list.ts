/** One recycled row: an element whose nodes are written in place, never made anew. */
export interface RecycledRow<Item> {
  readonly element: HTMLElement;
  /** Shows the item at that place of the list. */
  write(item: Item, index: number): void;
}

/** What is in view. Places count from 0; of an empty list `last` is -1. */
export interface VisibleRange {
  readonly first: number;
  readonly last: number;
  /** True while the end of the list is in view. */
  readonly isAtEnd: boolean;
}

/** What a list is made from. */
export interface VirtualListOptions<Item> {
  /** The box that scrolls; its height is given from outside. */
  viewport: HTMLElement;
  /** Height of every row, in CSS pixels. */
  rowHeight: number;
  createRow: () => RecycledRow<Item>;
  /** Hears of each change of what is in view, after it was drawn. */
  onRange?: (range: VisibleRange) => void;
}

interface Slot<Item> extends RecycledRow<Item> {
  /** The place that it shows; of a hidden row undefined. */
  index: number | undefined;
  item: Item | undefined;
}

const ignored = () => undefined;

/**
 * A list of rows of one height, of which only those in view exist. Work per frame depends on the height of the box, never
 * on the length of the list: rows are recycled, appends of one frame are drawn once, and no item is copied or parsed.
 */
export class VirtualList<Item> {
  readonly #viewport: HTMLElement;
  readonly #rowHeight: number;
  readonly #createRow: () => RecycledRow<Item>;
  readonly #onRange: (range: VisibleRange) => void;
  /** As high as all rows together: it gives the box its scroll bar. */
  readonly #spacer = document.createElement('div');
  /** Carries the rows to where the box has scrolled. */
  readonly #layer = document.createElement('div');
  readonly #slots: Slot<Item>[] = [];
  readonly #resizes = new ResizeObserver(() => this.#measure());
  #items: Item[] = [];
  #height = 0;
  #top = 0;
  #frame: number | undefined;
  #isFollowing = false;
  #range: VisibleRange = { first: 0, last: -1, isAtEnd: true };

  constructor({ viewport, rowHeight, createRow, onRange = ignored }: VirtualListOptions<Item>) {
    this.#viewport = viewport;
    this.#rowHeight = rowHeight;
    this.#createRow = createRow;
    this.#onRange = onRange;
    // By the object model: a strict policy blocks styles in markup only.
    Object.assign(this.#layer.style, { position: 'absolute', insetBlockStart: '0', insetInline: '0' });
    Object.assign(this.#layer.style, { contain: 'layout style', willChange: 'transform' });
    Object.assign(viewport.style, { position: 'relative', overflowAnchor: 'none' });
    viewport.append(this.#spacer, this.#layer);
    viewport.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#resizes.observe(viewport);
    this.#measure();
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  get range(): VisibleRange {
    return this.#range;
  }

  /** True while the list keeps its end in view as it grows. */
  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  set isFollowing(isFollowing: boolean) {
    this.#isFollowing = isFollowing;
    if (isFollowing) this.#draw();
  }

  /** Takes these items, which belong to the list from now on, in place of all others; stays at the same offset. */
  show(items: Item[]): void {
    this.#items = items;
    this.#draw();
  }

  /** Adds items at the end; they are seen with the next frame. */
  append(items: Iterable<Item>): void {
    for (const item of items) this.#items.push(item);
    this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  /** Brings an item into the middle of the box, and follows the end no longer. */
  scrollToIndex(index: number): void {
    this.#isFollowing = false;
    this.#moveTo((index + 0.5) * this.#rowHeight - this.#height / 2);
  }

  /** Brings the end of the list into view. */
  scrollToEnd(): void {
    this.#moveTo(Infinity);
  }

  /** Writes every row once more, for what is shown of an item but is not the item. */
  redraw(): void {
    for (const slot of this.#slots) slot.index = undefined;
    this.#draw();
  }

  /** Ends the list and empties the box. */
  dispose(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#resizes.disconnect();
    this.#viewport.removeEventListener('scroll', this.#onScroll);
    this.#spacer.remove();
    this.#layer.remove();
  }

  get #lastTop(): number {
    return Math.max(0, this.#items.length * this.#rowHeight - this.#height);
  }

  readonly #onScroll = () => {
    this.#top = this.#viewport.scrollTop;
    this.#drawRows();
  };

  #measure() {
    this.#height = this.#viewport.clientHeight;
    // One more than fit: the first may be half out of view.
    const count = Math.ceil(this.#height / this.#rowHeight) + 1;
    for (const { element } of this.#slots.splice(count)) element.remove();
    while (this.#slots.length < count) {
      const row = this.#createRow();
      row.element.hidden = true;
      this.#layer.append(row.element);
      this.#slots.push({ element: row.element, write: row.write.bind(row), index: undefined, item: undefined });
    }
    this.#draw();
  }

  #moveTo(top: number) {
    this.#top = Math.min(Math.max(0, top), this.#lastTop);
    this.#draw();
    this.#viewport.scrollTop = this.#top;
  }

  /** Brings length, place and rows up to date. */
  #draw() {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    const moved = this.#isFollowing ? this.#lastTop : Math.min(this.#top, this.#lastTop);
    const hasMoved = moved !== this.#top;
    this.#top = moved;
    this.#spacer.style.blockSize = `${this.#items.length * this.#rowHeight}px`;
    this.#drawRows();
    // Last, after all writes: it makes the browser lay out, once.
    if (hasMoved) this.#viewport.scrollTop = moved;
  }

  #drawRows() {
    const first = Math.floor(this.#top / this.#rowHeight);
    this.#layer.style.transform = `translateY(${first * this.#rowHeight}px)`;
    for (const [place, slot] of this.#slots.entries()) this.#write(slot, first + place);
    const end = Math.ceil((this.#top + this.#height) / this.#rowHeight);
    const last = Math.min(end, this.#items.length) - 1;
    this.#tell({ first: Math.min(first, last + 1), last, isAtEnd: this.#top >= this.#lastTop - 1 });
  }

  #write(slot: Slot<Item>, index: number) {
    if (index >= this.#items.length) {
      slot.element.hidden = true;
      slot.index = slot.item = undefined;
      return;
    }
    const item = this.#items[index] as Item;
    if (slot.index === index && slot.item === item) return;
    slot.element.hidden = false;
    slot.index = index;
    slot.item = item;
    slot.write(item, index);
  }

  #tell(range: VisibleRange) {
    const before = this.#range;
    this.#range = range;
    const isSame = before.first === range.first && before.last === range.last && before.isAtEnd === range.isAtEnd;
    if (!isSame) this.#onRange(range);
  }
}
