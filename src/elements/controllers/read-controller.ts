import type { ReactiveController } from 'lit';
import type { Client } from '../../client/client.ts';
import { type ClientError, toClientError } from '../../client/client-error.ts';
import type { SessionChange } from '../../client/session.ts';
import type { RequestInput, Resource, Route } from '../../contract/route.ts';
import { operationOf, type PlugboardHost } from '../plugboard-element.ts';
import { RetrySchedule } from './retry-schedule.ts';

/** Where a read stands. `ready` also while a refresh runs or has failed: what is there stays. */
export type ReadStatus = 'loading' | 'error' | 'ready';

/**
 * One read of an element: asks when the input changes, again when the client reports a change of what the route shows,
 * again by itself after a failure that may pass. Keeps the last value meanwhile, drops an answer that a newer question
 * has overtaken, and gives its request up when the element leaves the page (but not when it only moves).
 */
export abstract class ReadController<R extends Route, Value> implements ReactiveController {
  /** The last value that came, also while a newer one is asked for. */
  value: Value | undefined;
  /** When that was. */
  updatedAt: Date | undefined;
  /** Why the last question failed; undefined once one succeeds. */
  error: ClientError | undefined;

  protected readonly host: PlugboardHost;
  protected readonly route: R;
  protected readonly ask: () => RequestInput<R> | undefined;
  readonly #retry: RetrySchedule;
  #valueKey: string | undefined;
  /** What was asked last, answered or not. */
  #asked: { readonly client?: Client | undefined; readonly key?: string | undefined } = {};
  #running: AbortController | undefined;
  #watched: Client | undefined;
  #unwatch: (() => void)[] = [];
  #isAway: boolean;

  /** `input` gives the request, or undefined while there is nothing to ask yet. */
  constructor(host: PlugboardHost, route: R, input: () => RequestInput<R> | undefined) {
    this.host = host;
    this.route = route;
    this.ask = input;
    // A part whose code came late may find that its element has left: nothing of the client may hold that again.
    this.#isAway = host.hasUpdated && !host.isConnected;
    this.#retry = new RetrySchedule(
      () => this.refresh(),
      () => host.requestUpdate(),
    );
    host.addController(this);
  }

  get status(): ReadStatus {
    if (this.value !== undefined) return 'ready';
    return this.error === undefined ? 'loading' : 'error';
  }

  /** True while the value shown answers an older question than the one just asked. */
  get isOutdated(): boolean {
    return this.value !== undefined && this.#valueKey !== this.#key;
  }

  /** Whole seconds until the next attempt by itself; undefined if none is planned. */
  get retryInSeconds(): number | undefined {
    return this.#retry.secondsLeft;
  }

  /** Asks again now. */
  refresh(): void {
    this.#retry.stop();
    const client = this.host.handle?.client;
    const key = this.#key;
    this.#asked = { client, key };
    this.#running?.abort();
    if (client && key !== undefined && !this.#isAway) void this.#run(client, key);
  }

  hostConnected(): void {
    if (this.#isAway) {
      this.#isAway = false;
      this.refresh();
    }
    globalThis.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#onOnline);
    // A move in the page disconnects and connects within one task: wait for its end before giving up.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#isAway = true;
      this.#retry.stop();
      this.#running?.abort();
      this.#watch(undefined);
    });
  }

  hostUpdate(): void {
    // The end of a request that was given up updates the host once more: nothing may hold it again.
    if (this.#isAway) return;
    const client = this.host.handle?.client;
    this.#watch(client);
    // Another server, or another customer's handle: what is shown is not its.
    if (client !== this.#asked.client) this.#drop();
    // Asked while the host updates: what it renders then is what it asks for.
    if (client !== this.#asked.client || this.#key !== this.#asked.key) this.refresh();
  }

  protected abstract load(client: Client, input: RequestInput<R>, signal: AbortSignal): Promise<Value>;

  get #key(): string | undefined {
    const input = this.ask();
    return input === undefined ? undefined : JSON.stringify(input);
  }

  /** One question; its answer counts only if no newer one has been asked meanwhile. */
  async #run(client: Client, key: string) {
    const running = new AbortController();
    const { signal } = running;
    this.#running = running;
    try {
      const value = await this.load(client, JSON.parse(key) as RequestInput<R>, signal);
      if (signal.aborted) return;
      this.#valueKey = key;
      this.#succeed(value);
    } catch (reason) {
      if (!signal.aborted) this.#fail(reason);
    }
    this.host.requestUpdate();
  }

  #succeed(value: Value) {
    this.value = value;
    this.error = undefined;
    this.updatedAt = new Date();
    this.#retry.reset();
  }

  #fail(reason: unknown) {
    const error = toClientError(reason);
    this.error = error;
    this.host.reportError(error, operationOf(this.route));
    if (error.retryable) this.#retry.start(error.retryAfter);
  }

  #drop() {
    this.value = undefined;
    this.error = undefined;
  }

  #watch(client: Client | undefined) {
    if (client === this.#watched) return;
    for (const unwatch of this.#unwatch) unwatch();
    this.#watched = client;
    this.#unwatch = client
      ? [
          client.changes.subscribe((changed) => this.#onChanges(changed)),
          client.session.subscribe((change) => this.#onSession(change)),
        ]
      : [];
  }

  #onChanges(changed: ReadonlySet<Resource>) {
    const { resource } = this.route;
    if (resource !== undefined && changed.has(resource)) this.refresh();
  }

  #onSession(change: SessionChange) {
    if (change === 'ended') return;
    if (change !== 'resumed') {
      this.#drop();
      this.host.requestUpdate();
    }
    if (change !== 'logged-out') this.refresh();
  }

  readonly #onOnline = () => {
    if (this.error?.retryable) this.refresh();
  };
}
