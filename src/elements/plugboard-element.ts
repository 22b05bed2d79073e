import { ContextConsumer, createContext } from '@lit/context';
import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type ReactiveControllerHost,
  render,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { type ClientError, toClientError } from '../client/client-error.ts';
import { defaultPlugboard, type Plugboard, subscribeDefaultPlugboard } from '../client/plugboard.ts';
import type { SessionChange } from '../client/session.ts';
import type { Route } from '../contract/route.ts';
import { LocalizeController } from '../i18n/localize-controller.ts';
import { hostStyles } from '../theming/host.styles.ts';
import { errorMessages } from './errors.messages.ts';
import { NavigateEvent, PlugboardErrorEvent, ReadyEvent, SessionExpiredEvent } from './plugboard-element.events.ts';
import { plugboardElementMessages } from './plugboard-element.messages.ts';

/** The handle that a provider gives to the elements inside it; the key is shared by all copies of the script. */
export const plugboardContext = createContext<Plugboard | undefined>(Symbol.for('plugboard.1'));

/** What controllers need of the element that they serve. */
export interface PlugboardHost extends ReactiveControllerHost, HTMLElement {
  /** The handle in use; undefined until there is one. */
  readonly handle: Plugboard | undefined;
  /** True once it has been drawn. */
  readonly hasUpdated: boolean;
  /** Tells the host page of a failed request. */
  reportError(error: ClientError, operation: string): void;
}

/** A route as error reports name it, e.g. `GET /v1/customers`. */
export function operationOf(route: Pick<Route, 'method' | 'path'>): string {
  return `${route.method} ${route.path}`;
}

/** How long an element waits for a handle before it says that it is not connected, in milliseconds. */
const connectWithin = 10_000;

/**
 * What all public elements share: how they find the handle, tell the host of errors and of the session's end, and keep
 * a failure of their own to themselves. An element renders inside one `<div part="base">`.
 */
export abstract class PlugboardElement extends LitElement implements PlugboardHost {
  static override styles: CSSResultGroup = hostStyles;

  /** The handle to the server; by default the nearest provider's, else the page's. */
  @property({ attribute: false }) plugboard?: Plugboard | null;
  /** Shows without offering to change anything. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly?: boolean | null = false;
  /** The language, e.g. `de`; by default the handle's, else that of the page around. */
  @property() locale?: string | null;
  /** `light`, `dark` or `auto` (as the page); by default the handle's. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto' | null;

  @state() private providedHandle: Plugboard | undefined;
  /** True once the element has waited too long for a handle. */
  @state() protected isUnconnected = false;
  /** True while nobody is signed in any more. */
  @state() isSessionEnded = false;
  /** False while the browser has no network. */
  @state() isOnline = true;

  /** The words that all elements share. */
  readonly words = new LocalizeController(this, plugboardElementMessages, 'plugboard');
  /** A sentence for each error code. */
  readonly errorWords = new LocalizeController(this, errorMessages, 'errors');
  #subscribed: Plugboard | undefined;
  #unsubscribe: (() => void)[] = [];
  #unsubscribeDefault: (() => void) | undefined;
  #connectTimer: ReturnType<typeof setTimeout> | undefined;
  #isReady = false;
  #hadFocus = false;

  constructor() {
    super();
    new ContextConsumer(this, {
      context: plugboardContext,
      subscribe: true,
      callback: (provided) => (this.providedHandle = provided),
    });
  }

  /** The handle in use: the own property, the nearest provider's, the page's default, in this order. */
  get handle(): Plugboard | undefined {
    return this.plugboard ?? this.providedHandle ?? defaultPlugboard();
  }

  /** For `data-theme` of the base: what the handle says, where the element itself says nothing. */
  protected get scheme(): 'light' | 'dark' | typeof nothing {
    const theme = this.theme ? undefined : this.handle?.theme;
    return theme === 'light' || theme === 'dark' ? theme : nothing;
  }

  override connectedCallback(): void {
    // A provider that it has left says nothing any more; one that is around says so within this call.
    this.providedHandle = undefined;
    super.connectedCallback();
    this.#unsubscribeDefault = subscribeDefaultPlugboard(() => this.requestUpdate());
    this.#connectTimer = setTimeout(() => this.#onConnectTimeout(), connectWithin);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#connectTimer);
    this.#unsubscribeDefault?.();
    this.#follow(undefined);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#follow(this.isConnected ? this.handle : undefined);
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override updated(changed: PropertyValues): void {
    // What had the focus is out of reach now: it goes to the one thing that can be done.
    const lostFocus = this.#hadFocus && changed.has('isSessionEnded') && this.isSessionEnded;
    // Later, because a modal dialog closes after this, and until then nothing else can have the focus.
    if (lostFocus) setTimeout(() => this.renderRoot.querySelector<HTMLElement>('.veil button')?.focus());
  }

  /** Keeps a failure in this element: the page and its other elements go on. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (reason) {
      const error = toClientError(reason);
      console.error(`<${this.localName}> failed:`, error.cause ?? error);
      render(this.#renderFailure(), this.renderRoot, this.renderOptions);
      this.reportError(error, 'render');
    }
  }

  reportError(error: ClientError, operation: string): void {
    this.dispatchEvent(new PlugboardErrorEvent(error, operation));
  }

  /** Asks the host to sign the person in; unless it does that itself, asks it for a token again. */
  protected signIn(): void {
    if (this.dispatchEvent(new NavigateEvent('sign-in'))) void this.handle?.client.session.renew();
  }

  /** Tells the host page, once, that the first content is shown. */
  protected markReady(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.dispatchEvent(new ReadyEvent());
  }

  /** Drops what was typed and chosen: another person is there, or nobody. */
  protected forget(): void {
    // Elements with drafts override this.
  }

  #follow(handle: Plugboard | undefined) {
    if (handle === this.#subscribed) return;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unsubscribe = [];
    this.#subscribed = handle;
    if (!handle) return;
    const { session, connectivity } = handle.client;
    this.isUnconnected = false;
    this.isSessionEnded = session.status === 'ended';
    this.isOnline = navigator.onLine;
    this.#unsubscribe = [
      handle.subscribe(() => this.requestUpdate()),
      session.subscribe((change) => this.#onSessionChange(change)),
      connectivity.subscribe(() => (this.isOnline = navigator.onLine)),
    ];
  }

  #renderFailure() {
    return html`<div part="base">
      <p role="alert">${this.words.term('partFailed')}. ${this.words.term('partFailedText')}</p>
      <button type="button" part="button" @click=${() => this.requestUpdate()}>${this.words.term('tryAgain')}</button>
    </div>`;
  }

  #onSessionChange(change: SessionChange) {
    this.isSessionEnded = change === 'ended' || change === 'logged-out';
    if (change === 'ended') this.dispatchEvent(new SessionExpiredEvent());
    if (change === 'identity-changed' || change === 'logged-out') this.forget();
  }

  #onConnectTimeout() {
    if (this.handle) return;
    this.isUnconnected = true;
    console.warn(`<${this.localName}> has no server: call configurePlugboard() or set its plugboard property.`);
  }
}
