import type { ErrorCode, FieldError } from '../contract/errors.ts';
import type { Current } from '../contract/refusal.ts';

/**
 * What can go wrong without a word from the server: nobody answered; the time was up; something answered that is not
 * this server (a proxy's page, half a reply); the host says that nobody is signed in; the host could not give a token.
 */
export const clientErrorCodes = ['NETWORK', 'TIMEOUT', 'UNEXPECTED_REPLY', 'SIGNED_OUT', 'TOKEN_UNAVAILABLE'] as const;

/** Every code that a {@link ClientError} can carry: the server's and the client's own. Screens have a sentence each. */
export type ClientErrorCode = ErrorCode | (typeof clientErrorCodes)[number];

/** What is known of a failure; see {@link ClientError}. */
export interface ClientErrorOptions {
  status?: number | undefined;
  fieldErrors?: readonly FieldError[] | undefined;
  retryable?: boolean | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  current?: Current | undefined;
  cause?: unknown;
}

// Two copies of the script may meet on one page, so errors are told apart by this mark and never by their class.
const mark = Symbol.for('plugboard.1.client-error');

/** The one error that requests reject with (an abort by the caller rejects with the signal's own reason). */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly [mark] = true;
  readonly code: ClientErrorCode;
  /** The HTTP status; 0 if there was no reply. */
  readonly status: number;
  /** Faults of single values, by JSON Pointer into the body (`/name`) or `?name` for the query; often empty. */
  readonly fieldErrors: readonly FieldError[];
  /** True if the same request, sent again later, may succeed. */
  readonly retryable: boolean;
  /** What to tell support; undefined if no server answered. */
  readonly requestId: string | undefined;
  /** Seconds after which the server wants to be asked again; undefined if it did not say. */
  readonly retryAfter: number | undefined;
  /** Only with `VERSION_STALE`: the thing as it is now, who changed it and when. */
  readonly current: Current | undefined;

  /** `detail` is a sentence for developers; screens say their own words by `code`. */
  constructor(code: ClientErrorCode, detail: string, options: ClientErrorOptions = {}) {
    super(detail, { cause: options.cause });
    this.code = code;
    this.status = options.status ?? 0;
    this.fieldErrors = options.fieldErrors ?? [];
    this.retryable = options.retryable ?? false;
    this.requestId = options.requestId;
    this.retryAfter = options.retryAfter;
    this.current = options.current;
  }
}

/** True for a {@link ClientError} of any copy of the script; with codes, only for one of these. */
export function isClientError<Code extends ClientErrorCode = ClientErrorCode>(
  value: unknown,
  ...codes: Code[]
): value is ClientError & { readonly code: Code } {
  if (typeof value !== 'object' || value === null || !(mark in value)) return false;
  return codes.length === 0 || codes.includes((value as ClientError).code as Code);
}

/** True if nobody is signed in any more, or the server does not accept the token: signing in again helps. */
export function isSessionError(value: unknown): boolean {
  return isClientError(value) && (value.code === 'SIGNED_OUT' || value.status === 401);
}

/** True if the caller's rights do not suffice. */
export function isAccessError(value: unknown): boolean {
  return isClientError(value) && value.status === 403;
}

/** True if the server, or the host's token endpoint, could not be reached: waiting helps. */
export function isConnectionError(value: unknown): boolean {
  return isClientError(value, 'NETWORK', 'TIMEOUT', 'TOKEN_UNAVAILABLE');
}

/** Any thrown value as a {@link ClientError}; what is none becomes `INTERNAL` with the value as its cause. */
export function toClientError(value: unknown): ClientError {
  if (isClientError(value)) return value;
  return new ClientError('INTERNAL', value instanceof Error ? value.message : String(value), { cause: value });
}
