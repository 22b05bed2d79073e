import type { ClientError } from '../client/client-error.ts';

const reach = { bubbles: true, composed: true } as const;

/** The element shows its first content; fired once. */
export class ReadyEvent extends Event {
  constructor() {
    super('pb-ready', reach);
  }
}

/** A request failed, or the element itself did. Screens show it already: for the host's own monitoring. */
export class PlugboardErrorEvent extends Event {
  readonly code: string;
  /** Method and path of the route, e.g. `GET /v1/customers`, or `render`. */
  readonly operation: string;
  /** Null if no server answered. */
  readonly requestId: string | null;

  constructor(
    error: Pick<ClientError, 'code'> & { readonly requestId?: string | null | undefined },
    operation: string,
  ) {
    super('pb-error', reach);
    this.code = error.code;
    this.operation = operation;
    this.requestId = error.requestId ?? null;
  }

  /** The same fields, for frameworks that read `detail`. */
  get detail() {
    const { code, operation, requestId } = this;
    return { code, operation, requestId };
  }
}

/** The host's session has ended: `getToken` gave null. Sign in, then call `plugboard.client.session.renew()`. */
export class SessionExpiredEvent extends Event {
  constructor() {
    super('pb-session-expired', reach);
  }
}

/** A person wants to go somewhere that only the host knows. Cancelable: prevented, the element does nothing itself. */
export class NavigateEvent extends Event {
  /** What to go to, e.g. `sign-in`. */
  readonly to: string;
  readonly id: string | null;

  constructor(to: string, id: string | null = null) {
    super('pb-navigate', { ...reach, cancelable: true });
    this.to = to;
    this.id = id;
  }

  /** The same fields, for frameworks that read `detail`. */
  get detail() {
    const { to, id } = this;
    return { to, id };
  }
}

/** Filters, order or selection changed by a person: what a host may keep in its URL. */
export class StateChangedEvent<State extends object = object> extends Event {
  readonly state: State;
  /** True where Back should return to what was before; false while a change goes on, as in typing. */
  readonly isStep: boolean;

  constructor(state: State, isStep: boolean) {
    super('pb-state-changed', reach);
    this.state = state;
    this.isStep = isStep;
  }

  /** The same fields, for frameworks that read `detail`. */
  get detail() {
    const { state, isStep } = this;
    return { state, isStep };
  }
}

declare global {
  interface HTMLElementEventMap {
    'pb-ready': ReadyEvent;
    'pb-error': PlugboardErrorEvent;
    'pb-session-expired': SessionExpiredEvent;
    'pb-navigate': NavigateEvent;
    'pb-state-changed': StateChangedEvent;
  }
}
