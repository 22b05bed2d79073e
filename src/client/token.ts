import { ClientError, isClientError } from './client-error.ts';
import { type Clock, untilAborted } from './clock.ts';
import { readClaims, type TokenClaims } from './token-claims.ts';

/** Why a token is asked for: none yet, the one in use is about to expire, or the server did not take it. */
export type TokenReason = 'first' | 'expiring' | 'rejected';

/**
 * The host's way to a token of the person who is signed in, or null if nobody is. A throw means "not now": the client
 * asks again after 1, 2, 4 … 30 s while something waits for it. `signal` aborts when nobody wants the answer any more.
 */
export type GetToken = (ask: {
  readonly reason: TokenReason;
  readonly signal: AbortSignal;
}) => Promise<string | null> | string | null;

/** What the token source needs and whom it tells. */
export interface TokenSourceOptions {
  readonly getToken: GetToken;
  readonly clock: Clock;
  /** Told in development words what is odd about the host's answers. */
  readonly warn: (sentence: string) => void;
  /** A new token came: called before any request uses it. */
  readonly onToken: (claims: TokenClaims) => void;
  /** The host says that nobody is signed in. */
  readonly onSignedOut: () => void;
  /** `getToken` threw or did not answer. */
  readonly onFailure: () => void;
}

/** Holds the page's token in memory and has it renewed in time, once for all requests that wait. */
export interface TokenSource {
  /**
   * The token to send now. Waits while a new one is made; a token that is about to expire still serves while the host
   * cannot give a new one. Rejects with `SIGNED_OUT`, with `TOKEN_UNAVAILABLE` if the signal's time limit ran out first,
   * otherwise with the signal's reason.
   */
  readonly get: (signal: AbortSignal) => Promise<string>;
  /** The server refused this token: the next `get` asks for another, unless that has happened already. */
  readonly reject: (token: string) => void;
  /** Forgets the token; who waits for one is served by a new question. */
  readonly clear: () => void;
}

/** The longest that `getToken` may take, in milliseconds. */
const answerWithin = 15_000;
const maxBackOff = 30_000;
/** Thrown inside when a question is given up; who waited for it asks anew. */
const superseded = new Error('Asked anew.');

/** Makes a token source that has asked for nothing yet. */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { clock } = options;
  let held: { readonly text: string; readonly expiresAt: number; readonly renewAt: number } | undefined;
  let reason: TokenReason = 'first';
  let asking: Promise<string> | undefined;
  let life = new AbortController();
  let waiting = 0;
  let failures = 0;
  let askAgainAt = 0;
  let lastFailure: unknown;

  const ask = async (alive: AbortSignal): Promise<string | null> => {
    const limit = new AbortController();
    const signal = AbortSignal.any([alive, limit.signal]);
    clock.wait(answerWithin, signal).then(
      () => limit.abort(new Error('getToken did not answer within 15 s.')),
      () => undefined, // answered
    );
    // Called inside a promise, so that a getToken which throws at once counts like one that rejects.
    const answer = Promise.resolve().then(() => options.getToken({ reason: held ? 'expiring' : reason, signal }));
    return toToken(await untilAborted(answer, signal).finally(() => limit.abort()), options.warn);
  };

  const accept = (text: string, since: number): string => {
    const claims = readClaims(text);
    held = { text, ...lifeOf(since, claims.lifetime) };
    reason = 'first';
    options.onToken(claims);
    return text;
  };

  const askUntilAnswered = async (alive: AbortSignal): Promise<string> => {
    for (;;) {
      await clock.wait(Math.max(0, askAgainAt - clock.now()), alive);
      if (waiting === 0) throw superseded;
      const since = clock.now();
      let text: string | null;
      try {
        text = await ask(alive);
      } catch (failure) {
        alive.throwIfAborted();
        lastFailure = failure;
        askAgainAt = clock.now() + Math.min(maxBackOff, 1000 * 2 ** failures);
        failures += 1;
        options.onFailure();
        if (held && clock.now() < held.expiresAt) return held.text;
        continue;
      }
      alive.throwIfAborted();
      failures = 0;
      if (text !== null) return accept(text, since);
      held = undefined;
      options.onSignedOut();
      throw new ClientError('SIGNED_OUT', 'getToken answered null: nobody is signed in.');
    }
  };

  const askOnceForAll = (): Promise<string> => {
    if (asking) return asking;
    const mine = askUntilAnswered(life.signal).finally(() => {
      if (asking === mine) asking = undefined;
    });
    return (asking = mine);
  };

  return {
    async get(signal) {
      waiting += 1;
      try {
        for (;;) {
          const now = clock.now();
          // While the host cannot give a new one, the old one serves as long as it lives.
          if (held && now < (now < askAgainAt ? held.expiresAt : held.renewAt)) return held.text;
          try {
            return await untilAborted(askOnceForAll(), signal);
          } catch (failure) {
            if (failure !== superseded) throw failure;
          }
        }
      } catch (failure) {
        if (!isClientError(failure, 'TIMEOUT')) throw failure;
        const detail = 'getToken gave no token in time.';
        throw new ClientError('TOKEN_UNAVAILABLE', detail, { retryable: true, cause: lastFailure });
      } finally {
        waiting -= 1;
      }
    },
    reject(token) {
      if (held?.text !== token) return;
      held = undefined;
      reason = 'rejected';
    },
    clear() {
      held = undefined;
      reason = 'first';
      failures = 0;
      askAgainAt = 0;
      asking = undefined;
      life.abort(superseded);
      life = new AbortController();
    },
  };
}

/**
 * When a token that was asked for at `since` ends, and from when on it is renewed before use: when less than 60 s or
 * 20 % remain, but not in the first half of its life, or a token of one minute would serve for a single request.
 */
function lifeOf(since: number, lifetime: number) {
  const margin = Math.min(lifetime / 2, Math.max(60_000, lifetime * 0.2));
  const expiresAt = since + lifetime;
  return { expiresAt, renewAt: lifetime === Infinity ? Infinity : expiresAt - margin };
}

/** The token in a host's answer; null if nobody is signed in. Throws for what cannot be a token, such as a web page. */
function toToken(answer: unknown, warn: (sentence: string) => void): string | null {
  if (answer === null || answer === undefined || answer === '') return null;
  if (typeof answer !== 'string') throw new TypeError(`getToken answered ${typeof answer}, not a string or null.`);
  const text = answer
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  if (text !== answer) {
    warn('getToken answered a token in quotes or with space around it. Answer the bare text, e.g. by response.text().');
  }
  // RFC 6750: what may stand after "Bearer".
  if (!/^[\w.~+/-]+=*$/.test(text)) throw new TypeError('getToken answered something that is not a token.');
  return text;
}
