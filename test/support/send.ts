import type { App } from '../../src/server/app.ts';

/** One request: what belongs to a path. */
export interface TestRequest {
  method?: string;
  /** A token or server key. */
  as?: string | undefined;
  /** Sent as JSON, unless it is text or bytes. */
  body?: unknown;
  /** A version for If-Match. */
  version?: number | undefined;
  /** The idempotency key; a new one by default where it is needed, null for none. */
  key?: string | null;
  headers?: Record<string, string>;
  /** The address that it comes from. */
  address?: string;
}

/** A reply, read to its end. */
export interface TestReply {
  status: number;
  headers: Headers;
  text: string;
  /** The body if it is JSON, for assertions to look into. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test asserts what is in it
  body: any;
}

/** Sends a request to the server and reads the reply. */
export async function send(app: App, path: string, request: TestRequest = {}): Promise<TestReply> {
  const { method = 'GET', as, body, version, key = crypto.randomUUID(), address = '192.0.2.1' } = request;
  const headers = new Headers({
    ...(as !== undefined && { Authorization: `Bearer ${as}` }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(version !== undefined && { 'If-Match': `"${version}"` }),
    ...(method !== 'GET' && key !== null && { 'Idempotency-Key': key }),
    ...request.headers,
  });
  const response = await app.fetch(
    new Request(new URL(path, 'http://server.test'), {
      method,
      headers,
      ...(body !== undefined && { body: toBytes(body) }),
    }),
    { address },
  );
  const text = await response.text();
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
  };
}

function toBytes(body: unknown): BodyInit {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

/** The bytes of a reply without what names the request: equal replies are equal then. */
export function withoutRequestId({ status, headers, text }: TestReply): string {
  const id = headers.get('X-Request-Id') ?? '';
  const rest = [...headers].filter(([name]) => name !== 'x-request-id' && !name.startsWith('ratelimit'));
  return JSON.stringify([status, rest, text]).replaceAll(id, 'req_…');
}
