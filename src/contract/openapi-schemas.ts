import type { JSONSchema } from 'zod/v4/core';
import { registry, toJSONSchema } from 'zod/v4/core';
import * as z from 'zod/mini';
import { isInteger, isRangeBound, isTimestamp, isUuid } from './common.ts';
import { type ErrorCode, errorStatus, fieldErrorCodes } from './errors.ts';

/** The error reply of `errors.ts` as a schema; a type test holds the two together. */
export const Problem = /*@__PURE__*/ z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.minimum(400), z.maximum(599)),
  detail: z.string(),
  instance: z.optional(z.string()),
  code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.enum(fieldErrorCodes), detail: z.string() }))),
  retryable: z.boolean(),
  requestId: z.string(),
  current: z.optional(z.unknown()),
  changedBy: z.optional(z.nullable(z.string())),
  changedAt: z.optional(z.string()),
});

type Json = JSONSchema.BaseSchema;

/** What the predicates of the contract mean in JSON Schema. */
const meanings = new Map<unknown, Json>([
  [isUuid, { format: 'uuid' }],
  [isInteger, { type: 'integer' }],
  [isTimestamp, { format: 'date-time' }],
  [isRangeBound, { anyOf: [{ format: 'date-time' }, { format: 'date' }] }],
]);

/**
 * Turns zod schemas into JSON Schema 2020-12, the dialect of OpenAPI 3.1, and keeps the named ones it met, so that they
 * are written once and referred to. A name is used in one direction only: as input or as output.
 */
export class SchemaBook {
  readonly #names = registry<{ id: string }>();
  readonly #used: Record<string, Json> = {};

  /** @param components The schemas that get a name. */
  constructor(components: Readonly<Record<string, z.ZodMiniType>>) {
    for (const [id, schema] of Object.entries(components)) this.#names.add(schema, { id });
  }

  /** What a caller may send. */
  input(schema: z.ZodMiniType): Json {
    return this.#convert(schema, 'input');
  }

  /** What a caller gets: objects may have more members than said, now or later. */
  output(schema: z.ZodMiniType): Json {
    return this.#convert(schema, 'output');
  }

  /** The named schemas that were met so far, for `components.schemas`. */
  used(): Record<string, Json> {
    return this.#used;
  }

  #convert(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
    const {
      $schema: _,
      $defs = {},
      ...root
    } = toJSONSchema(schema, {
      io,
      metadata: this.#names,
      override: ({ jsonSchema, zodSchema }) => {
        for (const check of zodSchema._zod.def.checks ?? []) {
          Object.assign(jsonSchema, meanings.get((check._zod.def as { fn?: unknown }).fn));
        }
        tidy(jsonSchema, io);
      },
    });
    for (const [name, definition] of Object.entries($defs)) this.#used[name] = withComponentRefs(definition);
    return withComponentRefs(root);
  }
}

function tidy(schema: Json, io: 'input' | 'output') {
  // The format says it, and the pattern for a date alone is 300 characters.
  if (schema.format) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (io === 'output') {
    if (schema.additionalProperties === false) delete schema.additionalProperties;
    // `openEnum` reads an unknown value as `other`; that is the reader's doing, not a default of the wire.
    delete schema.default;
  }
}

function withComponentRefs(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
