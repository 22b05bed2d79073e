import { type ErrorCode, errorStatus, isRetryable, type Problem } from '../../contract/errors.ts';
import { Refusal } from '../../contract/refusal.ts';
import { isUnavailable } from './unavailable.ts';

/** An error as it is answered. */
export interface ProblemReply {
  problem: Problem;
  headers: Record<string, string>;
}

/**
 * Turns whatever was thrown into what may leave: a {@link Refusal} as it says, a database that is not there as 503,
 * anything else as a sentence that tells nothing but the request's id.
 */
export function toProblem(error: unknown, requestId: string): ProblemReply {
  const refusal = error instanceof Refusal ? error : isUnavailable(error) ? unavailable : internal;
  const { code, fieldErrors, current, retryAfter } = refusal;
  const problem: Problem = {
    type: `urn:plugboard:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: titleOf(code),
    status: errorStatus[code],
    // One sentence for everything absent or foreign: a command cannot tell the two apart by mistake.
    detail: code === 'NOT_FOUND' ? 'There is nothing here that you may see.' : refusal.message,
    instance: `urn:plugboard:request:${requestId}`,
    code,
    ...(fieldErrors.length > 0 && { errors: [...fieldErrors] }),
    retryable: isRetryable(code),
    requestId,
    ...(current && { current: current.current, changedBy: current.changedBy, changedAt: current.changedAt }),
  };
  return { problem, headers: headersOf(code, retryAfter) };
}

/** The reply of an error. */
export function toProblemResponse({ problem, headers }: ProblemReply): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  });
}

const unavailable = new Refusal('UNAVAILABLE', 'The service is not available at the moment.', { retryAfter: 1 });
const internal = new Refusal('INTERNAL', 'Something went wrong on our side. The request id names it in our log.');

function titleOf(code: ErrorCode): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function headersOf(code: ErrorCode, retryAfter: number | undefined): Record<string, string> {
  if (errorStatus[code] === 401) {
    // RFC 6750, section 3: no error attribute where no token was sent.
    const reason = code === 'TOKEN_MISSING' ? '' : ', error="invalid_token"';
    return { 'WWW-Authenticate': `Bearer realm="plugboard"${reason}` };
  }
  return retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
}
