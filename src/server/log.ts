import { type Logger, pino } from 'pino';

/** What the server logs to. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** A token, a server key or a sealed text, wherever it stands in a line. */
const secrets = /\b(?:eyJ[\w-]{8,}(?:\.[\w-]*)*|pbk_[\w-]+)/g;

/**
 * A log of JSON lines. Members that hold secrets are dropped by name, and what looks like a token or key is masked
 * wherever it stands, also inside the message of an error.
 *
 * @param write Where a line goes; the standard output by default.
 */
export function createLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return pino(
    {
      redact: {
        paths: ['authorization', 'token', 'secret', 'key', '*.authorization', '*.token', '*.secret', '*.key'],
        censor: '[hidden]',
      },
      serializers: { err: describeError },
      hooks: { streamWrite: (line) => line.replace(secrets, '[hidden]') },
    },
    { write },
  );
}

/** What helps to find a fault. Errors of the database carry the values of the query as well: those stay out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    name,
    message,
    stack,
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}
