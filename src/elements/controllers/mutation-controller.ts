import type { ReactiveController } from 'lit';
import { type ClientError, toClientError } from '../../client/client-error.ts';
import { createIdempotencyKey } from '../../client/idempotency-key.ts';
import type { FieldError } from '../../contract/errors.ts';
import type { Reply, RequestInput, Route } from '../../contract/route.ts';
import { operationOf, type PlugboardHost } from '../plugboard-element.ts';

/** How a write ended; a write that was ignored, because one was under way, counts as not done. */
export type Outcome<Value> = { readonly done: true; readonly reply: Value } | { readonly done: false };

/**
 * One kind of write of an element. An intent (the same input, until it succeeds) has one idempotency key, so a double
 * click, a retry and "try again" after a lost reply have one effect.
 */
export class MutationController<R extends Route> implements ReactiveController {
  isBusy = false;
  /** Why the last write failed; undefined after a success or `reset`. */
  error: ClientError | undefined;

  readonly #host: PlugboardHost;
  readonly #route: R;
  #intent: { readonly of: string; readonly key: string } | undefined;

  constructor(host: PlugboardHost, route: R) {
    this.#host = host;
    this.#route = route;
    host.addController(this);
  }

  hostConnected(): void {
    // A write goes on when its element leaves: nothing to do.
  }

  /** Sends the write, or does nothing while one is under way. Never rejects: see `error`. */
  async run(input: RequestInput<R>): Promise<Outcome<Reply<R>>> {
    const client = this.#host.handle?.client;
    if (!client || this.isBusy) return { done: false };
    const of = JSON.stringify(input);
    if (this.#intent?.of !== of) this.#intent = { of, key: createIdempotencyKey() };
    this.isBusy = true;
    this.error = undefined;
    this.#host.requestUpdate();
    try {
      const reply = await client.request(this.#route, input, { idempotencyKey: this.#intent.key });
      this.#intent = undefined;
      return { done: true, reply };
    } catch (reason) {
      this.error = toClientError(reason);
      // A refusal is an answer: the next try is a new intent. Without an answer, the effect may be there already.
      if (!this.error.retryable) this.#intent = undefined;
      this.#host.reportError(this.error, operationOf(this.#route));
      return { done: false };
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  /** The fault of one value, by its JSON Pointer, e.g. `/name`. */
  fieldError(pointer: string): FieldError | undefined {
    return this.error?.fieldErrors.find((fault) => fault.pointer === pointer);
  }

  /** Forgets the last failure. */
  reset(): void {
    this.error = undefined;
    this.#host.requestUpdate();
  }
}
