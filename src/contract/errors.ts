/**
 * Every code that an error reply can carry, with its HTTP status. One list: the server answers by it, OpenAPI prints
 * it, and the elements must have a sentence for each (`Record<ErrorCode, …>`).
 */
export const errorStatus = {
  BODY_MALFORMED: 400,
  QUERY_MALFORMED: 400,
  IDEMPOTENCY_KEY_MISSING: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  PAGE_TOKEN_INVALID: 400,
  TOKEN_MISSING: 401,
  TOKEN_INVALID: 401,
  TOKEN_EXPIRED: 401,
  CUSTOMER_UNKNOWN: 401,
  ACCESS_REVOKED: 401,
  FORBIDDEN: 403,
  PERSON_REQUIRED: 403,
  ORIGIN_FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NAME_TAKEN: 409,
  EXTERNAL_ID_TAKEN: 409,
  KEY_LIMIT: 409,
  IDEMPOTENCY_BUSY: 409,
  VERSION_STALE: 412,
  BODY_TOO_LARGE: 413,
  MEDIA_TYPE_UNSUPPORTED: 415,
  VALIDATION_FAILED: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  IF_MATCH_MISSING: 428,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;

/** A code of {@link errorStatus}. */
export type ErrorCode = keyof typeof errorStatus;

/** Codes after which the same request may succeed later; everything else needs a change first. */
const retryable: ReadonlySet<ErrorCode> = new Set(['IDEMPOTENCY_BUSY', 'RATE_LIMITED', 'INTERNAL', 'UNAVAILABLE']);

/** True if the same request, sent again later, may succeed. */
export function isRetryable(code: ErrorCode): boolean {
  return retryable.has(code);
}

/** What can be wrong with one value of a request. */
export const fieldErrorCodes = [
  'REQUIRED',
  'TYPE',
  'TOO_SHORT',
  'TOO_LONG',
  'OUT_OF_RANGE',
  'FORMAT',
  'NOT_OFFERED',
  'UNKNOWN_KEY',
  'TAKEN',
] as const;

/** A code of {@link fieldErrorCodes}. */
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** One fault of one value; `pointer` is a JSON Pointer (RFC 6901) into the body, or `?name` for a query parameter. */
export interface FieldError {
  pointer: string;
  code: FieldErrorCode;
  detail: string;
}

/** An error reply: RFC 9457 `application/problem+json` with Plugboard's own members. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  code: ErrorCode;
  errors?: FieldError[];
  retryable: boolean;
  requestId: string;
  /** Only with 412: the resource as it is now, who changed it last and when. */
  current?: unknown;
  changedBy?: string | null;
  changedAt?: string;
}
