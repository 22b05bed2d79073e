import { Refusal } from '../../contract/refusal.ts';

const exposed = [
  'ETag',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'X-Request-Id',
  'Idempotency-Replayed',
  'Deprecation',
  'Sunset',
  'Content-Disposition',
].join(', ');

/** True for the question that a browser asks before a request of another origin. */
export function isPreflight(request: Request): boolean {
  return (
    request.method === 'OPTIONS' &&
    request.headers.has('Origin') &&
    request.headers.has('Access-Control-Request-Method')
  );
}

/** Allows this one origin to read the reply. */
export function allowOrigin(headers: Headers, origin: string): void {
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', exposed);
}

/** The answer to a preflight of an origin that nobody lists. */
export function refuseOrigin(): never {
  throw new Refusal('ORIGIN_FORBIDDEN', 'No organization lists this origin.');
}

/** The answer to a preflight of an origin that is allowed. */
export function preflightResponse(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-Match, Idempotency-Key',
      // Each distinct URL costs a preflight; two hours is what Chromium keeps at most.
      'Access-Control-Max-Age': '7200',
    },
  });
}

/**
 * Refuses a request that a browser sends from an origin which the organization does not list. Pages of the host's own
 * origin come through its proxy and are `same-origin`: `Sec-Fetch-Site`, which no script can set, says so. Callers that
 * are no browser send neither.
 */
export function checkOrigin(request: Request, allowedOrigins: readonly string[]): void {
  const origin = request.headers.get('Origin');
  const site = request.headers.get('Sec-Fetch-Site');
  if (origin === null || site === null || site === 'same-origin' || site === 'none') return;
  if (!allowedOrigins.includes(origin)) {
    throw new Refusal('ORIGIN_FORBIDDEN', 'The organization does not list this origin.');
  }
}
