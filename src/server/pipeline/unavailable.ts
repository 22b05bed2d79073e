/**
 * SQLSTATE of a database that is away or overtaxed: connection lost (08), shutting down or starting (57P01-57P03), no
 * connection or memory left (53), a lock not got in time (55P03), a deadlock or serialization failure (40). All were
 * rolled back; the same request may succeed a moment later.
 */
const sqlState = /^(08...|53...|57P0[123]|55P03|40001|40P01)$/;

const systemErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);

// Said by pg, its pool, PGlite and Kysely without any code.
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|PGlite is closed|Cannot use a pool after calling end|driver has already been destroyed)/i;

/** True for an error that says that the database cannot be reached now. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (sqlState.test(code) || systemErrors.has(code))) return true;
  // Node tries each address of a host and collects the failures.
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  return sentences.test(error.message) || isUnavailable(error.cause);
}
