import { ClientError } from './client-error.ts';
import type { Clock } from './clock.ts';
import { createDeadline } from './deadline.ts';
import { createListeners } from './listeners.ts';
import { createTokenSource, type GetToken } from './token.ts';
import { type Identity, isSameIdentity, type TokenClaims } from './token-claims.ts';

/**
 * What happened to the session: it ended (work is kept, signing in again helps); it goes on after that (ask again);
 * somebody else, or another customer, is there (drop caches and drafts, ask again); the host logged out (drop them).
 */
export type SessionChange = 'ended' | 'resumed' | 'identity-changed' | 'logged-out';

/** Who is signed in, as this page knows it. */
export interface Session {
  /** `unknown` before the first token; `ended` after `getToken` gave null or the server refused the token for good. */
  readonly status: 'unknown' | 'active' | 'ended';
  /** Who the token speaks for; undefined before the first token and for tokens that the page cannot read. */
  readonly identity: Identity | undefined;
  /** Returns the unsubscribing function. */
  readonly subscribe: (listener: (change: SessionChange) => void) => () => void;
  /** For the host, after signing in again: asks for a token now. True if there is one; never rejects. */
  readonly renew: () => Promise<boolean>;
}

/** What the client does with the session; not for elements. */
export interface SessionKeeper {
  readonly session: Session;
  /** Aborts when the person or customer of all requests begun so far is no longer there. */
  readonly signal: AbortSignal;
  /** The token to send now; see `TokenSource.get`. */
  readonly token: (signal: AbortSignal) => Promise<string>;
  /** The server did not take this token. */
  readonly reject: (token: string) => void;
  /** The server took a token: an ended session goes on. */
  readonly confirm: () => void;
  readonly end: () => void;
  readonly logout: () => void;
}

/** What a session needs and whom it tells. */
export interface SessionOptions {
  readonly getToken: GetToken;
  readonly clock: Clock;
  readonly warn: (sentence: string) => void;
  /** The same person may do other things than before. */
  readonly onRightsChanged: () => void;
  /** The host could not give a token. */
  readonly onTokenFailure: () => void;
}

/** The longest that `renew` waits for the host, in milliseconds. */
const renewWithin = 30_000;

/** Makes a session that has no token yet. */
export function createSession(options: SessionOptions): SessionKeeper {
  const { clock } = options;
  const listeners = createListeners<SessionChange>();
  let status: Session['status'] = 'unknown';
  let identity: Identity | undefined;
  let rights: string | undefined;
  let isLoggedOut = false;
  let epoch = new AbortController();

  const tokens = createTokenSource({
    getToken: options.getToken,
    clock,
    warn: options.warn,
    onToken: (claims) => onToken(claims),
    onSignedOut: () => end(),
    onFailure: options.onTokenFailure,
  });

  /** Tells of the change, then gives up what the former person's requests were about. */
  const beginEpoch = (change: SessionChange, detail: string) => {
    const former = epoch;
    epoch = new AbortController();
    listeners.notify(change);
    former.abort(new ClientError('SIGNED_OUT', detail));
  };

  const onToken = (claims: TokenClaims) => {
    const former = { identity, rights };
    ({ identity, rights } = claims);
    if (status === 'unknown') status = 'active';
    if (former.identity && identity && !isSameIdentity(former.identity, identity)) {
      status = 'active';
      beginEpoch('identity-changed', 'Somebody else has signed in.');
    } else if (former.identity && former.rights !== rights) {
      options.onRightsChanged();
    }
  };

  const resume = () => {
    if (status !== 'ended') return;
    status = 'active';
    listeners.notify('resumed');
  };

  const end = () => {
    if (status === 'ended') return;
    status = 'ended';
    listeners.notify('ended');
  };

  return {
    session: {
      get status() {
        return status;
      },
      get identity() {
        return identity;
      },
      subscribe: listeners.subscribe,
      async renew() {
        isLoggedOut = false;
        tokens.clear();
        const limit = createDeadline(clock, renewWithin, () => new ClientError('TIMEOUT', 'getToken did not answer.'));
        try {
          await tokens.get(limit.signal);
          resume();
          return true;
        } catch {
          return false;
        } finally {
          limit.end();
        }
      },
    },
    get signal() {
      return epoch.signal;
    },
    async token(signal) {
      if (isLoggedOut) throw new ClientError('SIGNED_OUT', 'The host has logged out.');
      return tokens.get(signal);
    },
    reject: tokens.reject,
    // Not as soon as there is a token: one that the server keeps refusing would make everybody ask again without end.
    confirm: resume,
    end,
    logout() {
      isLoggedOut = true;
      status = 'ended';
      identity = undefined;
      rights = undefined;
      tokens.clear();
      beginEpoch('logged-out', 'The host has logged out.');
    },
  };
}
