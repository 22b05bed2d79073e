import type { ErrorCode } from './errors.ts';
import { isMutation, paramNames, type Route } from './route.ts';

const always: readonly ErrorCode[] = ['RATE_LIMITED', 'INTERNAL', 'UNAVAILABLE'];
const signedIn: readonly ErrorCode[] = [
  'TOKEN_MISSING',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'CUSTOMER_UNKNOWN',
  'ACCESS_REVOKED',
  'FORBIDDEN',
  'ORIGIN_FORBIDDEN',
];
const mutating: readonly ErrorCode[] = [
  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_KEY_INVALID',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_BUSY',
  'BODY_MALFORMED',
  'BODY_TOO_LARGE',
  'MEDIA_TYPE_UNSUPPORTED',
  'VALIDATION_FAILED',
];

/**
 * Every error code that a route can answer, its own and those of its kind; the server answers no other. (`NOT_FOUND`
 * and `METHOD_NOT_ALLOWED` for paths outside the table belong to no route.)
 */
export function errorCodesOf(route: Route): ErrorCode[] {
  return [
    ...new Set<ErrorCode>([
      'QUERY_MALFORMED',
      ...always,
      ...(route.permission === 'public' ? [] : signedIn),
      ...(isMutation(route) ? mutating : []),
      ...(route.versioned ? (['IF_MATCH_MISSING', 'VERSION_STALE'] as const) : []),
      ...(paramNames(route.path).length > 0 ? (['NOT_FOUND'] as const) : []),
      ...(route.errors ?? []),
    ]),
  ];
}
