import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows how wide the element is, before its first render too, so that nothing is drawn twice. */
export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #limit: number;
  #observer: ResizeObserver | undefined;
  #isBelow = false;

  /** `limit` in px: the host is asked to render again when its width crosses it. */
  constructor(host: ReactiveControllerHost & HTMLElement, limit: number) {
    this.#host = host;
    this.#limit = limit;
    host.addController(this);
  }

  get isBelow(): boolean {
    return this.#isBelow;
  }

  hostConnected(): void {
    this.#isBelow = this.#measure(this.#host.getBoundingClientRect().width);
    this.#observer = new ResizeObserver(([entry]) => {
      const isBelow = this.#measure(entry?.contentRect.width ?? 0);
      if (isBelow === this.#isBelow) return;
      this.#isBelow = isBelow;
      // In the next frame: a change of height while sizes are told would reach the page as an error.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** A width of 0 is an element that is not shown. */
  #measure(width: number): boolean {
    return width > 0 && width < this.#limit;
  }
}
