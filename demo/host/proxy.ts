import type { Context } from 'hono';
import { proxy } from 'hono/proxy';

/** What the reference server needs of a request. Everything else, above all Larkfield's own cookie, stays here. */
const forwarded = [
  'accept',
  'accept-language',
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'last-event-id',
  'user-agent',
];

/**
 * Passes a request on to Plugboard's server and its reply back, both as streams. When the browser goes away, the request
 * to the server is aborted. Larkfield's cookies are neither sent nor may the server set any.
 */
export async function forward(context: Context, target: URL): Promise<Response> {
  const { raw } = context.req;
  const headers = new Headers();
  for (const name of forwarded) {
    const value = raw.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const reply = await proxy(target, {
    method: raw.method,
    headers,
    body: raw.body,
    redirect: 'manual',
    signal: raw.signal,
    ...(raw.body && { duplex: 'half' }),
  });
  reply.headers.delete('set-cookie');
  return reply;
}

/** The reply while the server is not there: the error of Plugboard's contract that its client retries. */
export function notReady(): Response {
  const problem = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    detail: 'The server is not ready yet.',
    code: 'UNAVAILABLE',
    retryable: true,
    requestId: crypto.randomUUID(),
  };
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', 'Retry-After': '1' },
  });
}
