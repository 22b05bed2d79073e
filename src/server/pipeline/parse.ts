import * as z from 'zod/mini';
import { Id } from '../../contract/common.ts';
import { Refusal } from '../../contract/refusal.ts';
import { isMutation, type Route } from '../../contract/route.ts';
import { bodyPointer, queryPointer, toFieldErrors } from './field-errors.ts';
import { parseJson } from './parse-json.ts';

/** What a request says, before anything is checked. */
export interface Given {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: Headers;
  /** The raw bytes of the body; empty if there is none. */
  body: Uint8Array;
}

/** What a request says, parsed by its route. */
export interface Parsed {
  params: Readonly<Record<string, string>>;
  query: unknown;
  body: unknown;
  /** The version of If-Match; only for routes that ask for it. */
  version: number | undefined;
  /** Only for what changes something and is not public. */
  idempotencyKey: string | undefined;
}

const nothing = z.strictObject({});

/**
 * Parses a request by its route.
 *
 * @throws Refusal 400, 415, 422, 428; 404 for a path parameter that no id can be, last, so that such an id is answered
 *   as an id that does not exist.
 */
export function parseRequest(route: Route, { params, query, headers, body }: Given): Parsed {
  const parsed = {
    params,
    query: parseQuery(route.query ?? nothing, query),
    idempotencyKey: isMutation(route) && route.permission !== 'public' ? parseIdempotencyKey(headers) : undefined,
    body: isMutation(route) ? parseBody(route.body, headers.get('Content-Type'), body) : undefined,
    version: route.versioned ? parseIfMatch(headers.get('If-Match')) : undefined,
  };
  for (const id of Object.values(params)) {
    if (!z.safeParse(Id, id).success) throw new Refusal('NOT_FOUND', 'The path holds something that is no id.');
  }
  return parsed;
}

function parseQuery(schema: z.ZodMiniType, query: URLSearchParams): unknown {
  const given: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    given[name] = values.length === 1 ? (values[0] as string) : values;
  }
  const result = z.safeParse(schema, { ...given });
  if (result.success) return result.data;
  throw new Refusal('QUERY_MALFORMED', 'The query does not fit.', {
    fieldErrors: toFieldErrors(result.error.issues, given, queryPointer),
  });
}

function parseIdempotencyKey(headers: Headers): string {
  const key = headers.get('Idempotency-Key');
  if (key === null) {
    throw new Refusal('IDEMPOTENCY_KEY_MISSING', 'A request that changes something needs an Idempotency-Key header.');
  }
  if (!z.safeParse(Id, key).success) throw new Refusal('IDEMPOTENCY_KEY_INVALID', 'The Idempotency-Key is no UUID.');
  return key.toLowerCase();
}

/** A route without a body schema takes no body or an empty object: whoever sends members means something by them. */
function parseBody(schema: z.ZodMiniType | undefined, contentType: string | null, bytes: Uint8Array): unknown {
  if (!schema && bytes.length === 0) return undefined;
  const given = parseJson(contentType, bytes);
  const result = z.safeParse(schema ?? nothing, given);
  if (!result.success) {
    throw new Refusal('VALIDATION_FAILED', 'The body does not fit.', {
      fieldErrors: toFieldErrors(result.error.issues, given, bodyPointer),
    });
  }
  return schema ? result.data : undefined;
}

const etag = /^"(\d{1,10})"$/;

/** If-Match compares strongly (RFC 9110, 13.1.1): a weak or foreign tag matches no version, which is version 0. */
function parseIfMatch(header: string | null): number {
  if (header === null || header.trim() === '*') {
    throw new Refusal('IF_MATCH_MISSING', 'This change needs an If-Match header with the ETag that it was made from.');
  }
  const version = Number(etag.exec(header.trim())?.[1] ?? 0);
  // The last version that an integer column can still count up from.
  return version < 2_147_483_647 ? version : 0;
}
