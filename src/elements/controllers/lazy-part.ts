import { type CSSResult, type LitElement, type ReactiveController } from 'lit';

/** What a part's own code gives: the part, made for its host, and the styles that it needs in the host's root. */
export interface LoadedPart<Part> {
  part: Part;
  styles: readonly CSSResult[];
}

// Safari has neither: there a part is loaded when it is wanted.
const idle: Partial<Pick<typeof globalThis, 'requestIdleCallback' | 'cancelIdleCallback'>> = globalThis;

/** The longest wait for an idle moment, in milliseconds: a page in the background has none. */
const idleWithin = 2000;

/**
 * A part of an element, such as a dialog, whose code is loaded when it is first wanted or when the page is idle, so that
 * what is seen first comes first.
 */
export class LazyPart<Part> implements ReactiveController {
  /** The part, once its code is here. */
  part: Part | undefined;

  readonly #host: LitElement;
  readonly #load: () => Promise<LoadedPart<Part>>;
  readonly #onFailed: () => void;
  #loading: Promise<Part> | undefined;
  #isWanted = false;
  #hasFailed = false;
  #idle: number | undefined;

  /**
   * `onFailed` hears when code that a person waits for could not be loaded; the next wish tries again. Browsers from
   * before the summer of 2026 keep a failed import until the page is reloaded.
   */
  constructor(host: LitElement, load: () => Promise<LoadedPart<Part>>, onFailed: () => void) {
    this.#host = host;
    this.#load = load;
    this.#onFailed = onFailed;
    host.addController(this);
  }

  /** True while a person waits for the code. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  hostConnected(): void {
    if (!this.part) this.#idle = idle.requestIdleCallback?.(() => this.preload(), { timeout: idleWithin });
  }

  hostDisconnected(): void {
    if (this.#idle !== undefined) idle.cancelIdleCallback?.(this.#idle);
  }

  /** Loads the code while nobody waits for it; where that has failed once, only a wish tries again. */
  preload(): void {
    if (!this.#hasFailed) void this.#start().catch(() => undefined);
  }

  /** Calls `use` with the part, at once if it is here. */
  async want(use: (part: Part) => void): Promise<void> {
    if (this.part) {
      use(this.part);
      return;
    }
    this.#isWanted = true;
    this.#host.requestUpdate();
    const part = await this.#start().catch(() => undefined);
    this.#isWanted = false;
    this.#host.requestUpdate();
    if (part === undefined) this.#onFailed();
    else use(part);
  }

  #start(): Promise<Part> {
    this.#loading ??= this.#load().then(
      ({ part, styles }) => {
        const root = this.#host.renderRoot as ShadowRoot;
        adopt(root, styles);
        this.part = part;
        this.#host.requestUpdate();
        return part;
      },
      (error: unknown) => {
        this.#loading = undefined;
        this.#hasFailed = true;
        throw error;
      },
    );
    return this.#loading;
  }
}

/** Adds styles to a root, each once. */
function adopt(root: ShadowRoot, styles: readonly CSSResult[]) {
  const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
