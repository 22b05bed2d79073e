import * as z from 'zod/mini';

/*
 * Formats are told by predicates of our own, and openapi-schemas.ts says what each means: zod's own formats would put
 * 2 kB of patterns into every bundle.
 */

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** True for a UUID of any version, as text. */
export const isUuid = (text: string) => uuid.test(text);

/** True for a whole number that arithmetic does not round. */
export const isInteger = (value: number) => Number.isSafeInteger(value);

/** True for a moment in UTC with milliseconds; see {@link Timestamp}. */
export const isTimestamp = (text: string) => {
  const date = new Date(text);
  // Writing it back finds the 30th of February, and years that are not of four digits.
  return date.getUTCFullYear() >= 1 && date.toISOString() === text;
};

const rangeBound = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;

/** True for a day or a moment with its offset; see {@link RangeBound}. */
export const isRangeBound = (text: string) => {
  const day = rangeBound.exec(text)?.[1];
  const year = new Date(text).getUTCFullYear();
  return day !== undefined && year >= 1 && year <= 9999 && isTimestamp(`${day}T00:00:00.000Z`);
};

/**
 * A schema with further checks. As `schema.check(…)`, but free of side effects inside another schema too, where a method
 * call would keep the schema in every bundle.
 */
/*@__NO_SIDE_EFFECTS__*/
export function checked<Schema extends z.ZodMiniType>(schema: Schema, ...checks: Parameters<Schema['check']>): Schema {
  return schema.check(...checks);
}

/** A server-made id: a UUIDv7 as text. Opaque; never compared or built by a caller. */
export const Id = /*@__PURE__*/ z.string().check(z.refine(isUuid, { error: 'Not an id.' }));

/** A whole number. */
export const Integer = /*@__PURE__*/ z.number().check(z.refine(isInteger, { error: 'Not a whole number.' }));

/** A moment: RFC 3339 in UTC with milliseconds, e.g. `2026-11-25T02:39:23.000Z`; years 1 to 9999. */
export const Timestamp = /*@__PURE__*/ z.string().check(z.refine(isTimestamp, { error: 'Not a moment in UTC.' }));

/** A day or a moment as a caller may give it for a range; read as UTC; years 1 to 9999. */
export const RangeBound = /*@__PURE__*/ z.string().check(z.refine(isRangeBound, { error: 'Not a day or moment.' }));

/** The version of a mutable thing; sent as strong `ETag`, wanted in `If-Match`. */
export const Version = /*@__PURE__*/ Integer.check(z.minimum(1), z.maximum(2_147_483_647));

/** A query parameter that may be given once or several times; several mean OR. */
/*@__NO_SIDE_EFFECTS__*/
export function repeatable<T extends string>(schema: z.ZodMiniType<T, string>) {
  const toList = z.transform((value: unknown) => (Array.isArray(value) ? value : [value]) as string[]);
  const list = z.pipe(toList, checked(z.array(schema), z.maxLength(100)));
  return list as unknown as z.ZodMiniType<T[], string | readonly string[]>;
}

/** A query parameter `true` or `false`; a caller may give the boolean. */
export const Flag = /*@__PURE__*/ (() =>
  z.pipe(
    z.transform((value: unknown) => (value === 'true' || value === 'false' ? value === 'true' : value)),
    z.boolean(),
  ) as unknown as z.ZodMiniType<boolean, boolean | 'true' | 'false'>)();

/** An enumeration in a reply: a value that a newer server sends and this one does not know reads as `other`. */
/*@__NO_SIDE_EFFECTS__*/
export function openEnum<const V extends readonly [string, ...string[]]>(values: V) {
  return z.catch(z.enum([...values, 'other'] as [...V, 'other']), 'other');
}

/**
 * The query of a list: its own parameters, and those that every list takes. `pageSize` is 50 by default, and above 200
 * it is read as 200.
 */
/*@__NO_SIDE_EFFECTS__*/
export function listQuery<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  return z.strictObject({
    pageSize: z._default(
      z.pipe(
        z.coerce.number<number | string>().check(z.refine(isInteger), z.minimum(1)),
        z.transform((size: number) => Math.min(size, 200)),
      ),
      50,
    ),
    pageToken: z.optional(z.string().check(z.minLength(1), z.maxLength(4096))),
    ...shape,
  });
}

/** A page of a list: `totalSize` only with `count=true`, exact to 10,000. No `nextPageToken` means the end. */
/*@__NO_SIDE_EFFECTS__*/
export function page<S extends z.ZodMiniType>(item: S) {
  return z.object({
    items: z.array(item),
    nextPageToken: z.optional(z.string()),
    totalSize: z.optional(Integer),
  });
}

/** The largest `totalSize` that is exact; a list with more says this number plus one. */
export const exactTotal = 10_000;
