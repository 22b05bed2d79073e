import type { ErrorCode, FieldError } from './errors.ts';

/** What a 412 tells of the thing as it is now. */
export interface Current {
  current: unknown;
  changedBy: string | null;
  changedAt: string;
}

/**
 * A "no" by a rule: thrown by store, commands and the pipeline, turned into an error reply in one place. `detail` is a
 * sentence for developers; screens say their own words by `code`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;
  readonly fieldErrors: readonly FieldError[];
  /** Seconds, sent as Retry-After. */
  readonly retryAfter: number | undefined;
  /** Only with `VERSION_STALE`. */
  readonly current: Current | undefined;

  constructor(
    code: ErrorCode,
    detail: string,
    options: { fieldErrors?: readonly FieldError[]; retryAfter?: number; current?: Current; cause?: unknown } = {},
  ) {
    super(detail, { cause: options.cause });
    this.code = code;
    this.fieldErrors = options.fieldErrors ?? [];
    this.retryAfter = options.retryAfter;
    this.current = options.current;
  }
}
