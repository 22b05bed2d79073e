import type { core } from 'zod/mini';
import type { FieldError, FieldErrorCode } from '../../contract/errors.ts';

type Issue = core.$ZodIssue;

/** How many faults one reply names; a body may hold thousands. */
const maxFieldErrors = 50;

/**
 * What zod found, as the wire says it.
 *
 * @param input What was parsed: a value that is absent there is `REQUIRED` and not of the wrong type.
 * @param toPointer How a place is written: JSON Pointer for a body, `?name` for a query.
 */
export function toFieldErrors(
  issues: readonly Issue[],
  input: unknown,
  toPointer: (path: readonly PropertyKey[]) => string,
): FieldError[] {
  return issues
    .flatMap((issue) => faultsOf(issue, []))
    .slice(0, maxFieldErrors)
    .map(({ path, code, detail }) => ({
      pointer: toPointer(path),
      code: code !== 'UNKNOWN_KEY' && valueAt(input, path) === undefined ? 'REQUIRED' : code,
      detail,
    }));
}

/** A place in a body as JSON Pointer (RFC 6901). */
export function bodyPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A query parameter by its name. */
export function queryPointer([name]: readonly PropertyKey[]): string {
  return `?${String(name ?? '')}`;
}

interface Fault {
  path: PropertyKey[];
  code: FieldErrorCode;
  detail: string;
}

function faultsOf(issue: Issue, parent: readonly PropertyKey[]): Fault[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'UNKNOWN_KEY', detail: 'There is no such key.' }));
  }
  if (issue.code === 'invalid_union') {
    // The branch that fits in kind says more than "fits none".
    const branch = issue.errors.find((issues) => issues.some((inner) => !isOtherKind(inner)));
    if (branch) return branch.flatMap((inner) => faultsOf(inner, path));
  }
  return [{ path, code: codeOf(issue), detail: issue.message }];
}

const isOtherKind = (issue: Issue) => issue.code === 'invalid_type' && issue.path.length === 0;

function codeOf(issue: Issue): FieldErrorCode {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return 'TYPE';
    case 'too_small':
      return isLength(issue.origin) ? 'TOO_SHORT' : 'OUT_OF_RANGE';
    case 'too_big':
      return isLength(issue.origin) ? 'TOO_LONG' : 'OUT_OF_RANGE';
    case 'invalid_value':
      return 'NOT_OFFERED';
    default:
      return 'FORMAT';
  }
}

const isLength = (origin: string) => origin === 'string' || origin === 'array';

/** What stands there; above it, if what stands above is no object, as where one value is read as a list of one. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : value),
    input,
  );
}
