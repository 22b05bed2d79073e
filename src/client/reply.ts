import { type ErrorCode, errorStatus, type FieldError } from '../contract/errors.ts';
import type { Current } from '../contract/refusal.ts';
import type { Route } from '../contract/route.ts';
import { ClientError, type ClientErrorCode } from './client-error.ts';
import { retryAfterSeconds } from './retry-after.ts';

const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * The value of a reply whose body has been read whole, by the route's schema: unknown members are dropped, unknown
 * enumeration values read as `other`. Throws a {@link ClientError} for an error reply, and `UNEXPECTED_REPLY` for what
 * this server would never send: a page of HTML, half a JSON text, nothing, another shape.
 */
export function parseReply(route: Pick<Route, 'response'>, response: Response, text: string): unknown {
  const body = jsonType.test(response.headers.get('content-type') ?? '') ? parseJson(text) : undefined;
  if (!response.ok) throw toError(response, body);
  if (!route.response) return undefined;
  const parsed = body === undefined ? undefined : route.response.safeParse(body);
  if (!parsed?.success) {
    throw new ClientError('UNEXPECTED_REPLY', 'The reply is not what this route answers.', {
      ...factsOf(response),
      retryable: true,
      cause: parsed?.error,
    });
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Members of a problem document (RFC 9457) as far as they can be trusted to be there: nothing has checked them yet. */
interface LooseProblem {
  code?: unknown;
  detail?: unknown;
  errors?: unknown;
  retryable?: unknown;
  requestId?: unknown;
  current?: unknown;
  changedBy?: unknown;
  changedAt?: unknown;
}

function toError(response: Response, body: unknown): ClientError {
  const problem: LooseProblem = typeof body === 'object' && body !== null ? body : {};
  const code = isErrorCode(problem.code) ? problem.code : codeOfStatus(response.status);
  const facts = factsOf(response);
  return new ClientError(code, text(problem.detail) ?? `The server answered ${response.status}.`, {
    ...facts,
    requestId: text(problem.requestId) ?? facts.requestId,
    retryable: typeof problem.retryable === 'boolean' ? problem.retryable : isPassing(response.status),
    fieldErrors: Array.isArray(problem.errors) ? problem.errors.filter(isFieldError) : [],
    current: code === 'VERSION_STALE' ? currentOf(problem) : undefined,
  });
}

function currentOf({ current, changedBy, changedAt }: LooseProblem): Current {
  return { current, changedBy: text(changedBy) ?? null, changedAt: text(changedAt) ?? '' };
}

function factsOf({ status, headers }: Response) {
  return { status, requestId: headers.get('x-request-id') ?? undefined, retryAfter: retryAfterSeconds(headers) };
}

/** True for a status of something that passes: too many requests, a server that is down or starting. */
function isPassing(status: number): boolean {
  return status === 429 || status === 408 || status >= 500;
}

/** For replies without a code that we know: a proxy's, or a newer server's. */
function codeOfStatus(status: number): ClientErrorCode {
  if (status === 401) return 'TOKEN_INVALID';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 413) return 'BODY_TOO_LARGE';
  if (status === 500) return 'INTERNAL';
  return status > 500 ? 'UNAVAILABLE' : 'UNEXPECTED_REPLY';
}

function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorStatus, code);
}

function isFieldError(value: unknown): value is FieldError {
  return typeof value === 'object' && value !== null && 'pointer' in value && typeof value.pointer === 'string';
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
