import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface NearEndHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: DocumentFragment | HTMLElement;
}

/** How far before the end reading on begins, in px. */
const distance = 600;

/** Calls when a mark at the end of a list comes near the view. The mark is absent while there is nothing more. */
export class NearEndController implements ReactiveController {
  readonly #host: NearEndHost;
  readonly #selector: string;
  readonly #onNear: () => void;
  #observer: IntersectionObserver | undefined;

  constructor(host: NearEndHost, selector: string, onNear: () => void) {
    this.#host = host;
    this.#selector = selector;
    this.#onNear = onNear;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observe();
  }

  hostUpdated(): void {
    // An update may still be under way when the host leaves: an observer made then would hold it for good.
    if (this.#host.isConnected) this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Anew after each update: a mark that is still in view after a short page reports again. */
  #observe() {
    this.#observer?.disconnect();
    const mark = this.#host.renderRoot.querySelector(this.#selector);
    if (!mark) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        // A busy page tells of several frames at once; the last is how it is.
        if (entries.at(-1)?.isIntersecting) this.#onNear();
      },
      // The document, so that the margin holds in a frame too; that of scrolling boxes is apart.
      { root: this.#host.ownerDocument, rootMargin: `${distance}px`, scrollMargin: `${distance}px` },
    );
    this.#observer.observe(mark);
  }
}
