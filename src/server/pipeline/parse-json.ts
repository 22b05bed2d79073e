import { Refusal } from '../../contract/refusal.ts';

/** How deep objects and arrays may be nested. */
const maxDepth = 32;

/**
 * Parses a JSON body.
 *
 * @throws Refusal 415 unless the type is `application/json` in UTF-8; 400 for what is no UTF-8, no JSON or too deep; 422
 *   for a key `__proto__`, which a schema of open keys would drop in silence.
 */
export function parseJson(contentType: string | null, bytes: Uint8Array): unknown {
  if (!isJson(contentType)) throw new Refusal('MEDIA_TYPE_UNSUPPORTED', 'The body must be application/json.');
  const value = parse(bytes);
  check(value, '', 0);
  return value;
}

function isJson(contentType: string | null): boolean {
  const [essence = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  return (
    essence.trim() === 'application/json' &&
    parameters.every((parameter) => !parameter.includes('charset=') || /^\s*charset="?utf-8"?\s*$/.test(parameter))
  );
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new Refusal('BODY_MALFORMED', 'The body is no JSON in UTF-8.', { cause });
  }
}

function check(value: unknown, pointer: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth === maxDepth) throw new Refusal('BODY_MALFORMED', `The body is nested deeper than ${maxDepth} levels.`);
  if (Object.hasOwn(value, '__proto__')) {
    throw new Refusal('VALIDATION_FAILED', 'The body does not fit.', {
      fieldErrors: [{ pointer: `${pointer}/__proto__`, code: 'UNKNOWN_KEY', detail: 'There is no such key.' }],
    });
  }
  for (const [key, inner] of Object.entries(value)) check(inner, `${pointer}/${key}`, depth + 1);
}
