import type { ClientErrorCode } from '../client/client-error.ts';

// A fault of this page's own code: a person can only reload it.
const misunderstood = 'The server did not understand this page. Reload it.';

/**
 * A sentence for each error code: what it means for the person, and what helps. An element spreads these into its own
 * phrases, so that `term(error.code)` finds them; the type makes a forgotten code fail to compile.
 */
export const errorMessages = {
  NETWORK: 'The server could not be reached.',
  TIMEOUT: 'The server did not answer within 30 s.',
  UNEXPECTED_REPLY: 'Something on the way to the server gave an unexpected reply.',
  SIGNED_OUT: 'You are not signed in.',
  TOKEN_UNAVAILABLE: 'This page could not find out who you are.',
  BODY_MALFORMED: misunderstood,
  QUERY_MALFORMED: misunderstood,
  IDEMPOTENCY_KEY_MISSING: misunderstood,
  IDEMPOTENCY_KEY_INVALID: misunderstood,
  PAGE_TOKEN_INVALID: 'The list has changed. Load it again.',
  TOKEN_MISSING: 'You are not signed in.',
  TOKEN_INVALID: 'Your sign-in was not accepted.',
  TOKEN_EXPIRED: 'Your session has ended.',
  CUSTOMER_UNKNOWN: 'Your company is not known here yet.',
  ACCESS_REVOKED: 'Your access was taken away. An admin can give it back.',
  FORBIDDEN: 'Your role does not allow this. An admin can change that.',
  PERSON_REQUIRED: 'Only a signed-in person can do this.',
  ORIGIN_FORBIDDEN: 'This page is not allowed to use the server.',
  NOT_FOUND: 'This is not there any more.',
  METHOD_NOT_ALLOWED: misunderstood,
  NAME_TAKEN: 'This name is taken.',
  EXTERNAL_ID_TAKEN: 'This external ID is taken.',
  KEY_LIMIT: 'There are as many keys as there can be.',
  IDEMPOTENCY_BUSY: 'The same change is still being made.',
  VERSION_STALE: 'Somebody else has changed this meanwhile.',
  BODY_TOO_LARGE: 'This is more than the server takes.',
  MEDIA_TYPE_UNSUPPORTED: misunderstood,
  VALIDATION_FAILED: 'Some of this cannot be saved.',
  IDEMPOTENCY_KEY_REUSED: misunderstood,
  IF_MATCH_MISSING: misunderstood,
  RATE_LIMITED: 'There were too many requests. Wait a moment.',
  INTERNAL: 'Something failed on the server.',
  UNAVAILABLE: 'The server cannot answer right now.',
} as const satisfies Record<ClientErrorCode, string>;
