import * as z from 'zod/mini';

/** A server-made id: a UUIDv7 as text. Opaque; never compared or built by a caller. */
export const Id = /*@__PURE__*/ z.string().check(z.uuid());

// The database and `toISOString` write other years in ways that the other side does not read.
const isWithinFourDigitYears = (moment: string) => {
  const year = new Date(moment).getUTCFullYear();
  return year >= 1 && year <= 9999;
};

/** A moment: RFC 3339 in UTC with milliseconds, e.g. `2026-11-25T02:39:23.000Z`; years 1 to 9999. */
export const Timestamp = /*@__PURE__*/ z.iso.datetime({ precision: 3 }).check(z.refine(isWithinFourDigitYears));

/** A day or a moment as a caller may give it for a range; read as UTC; years 1 to 9999. */
export const RangeBound = /*@__PURE__*/ z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .check(z.refine(isWithinFourDigitYears));

/** The version of a mutable thing; sent as strong `ETag`, wanted in `If-Match`. */
export const Version = /*@__PURE__*/ z.int().check(z.minimum(1), z.maximum(2_147_483_647));

/** A query parameter that may be given once or several times; several mean OR. */
/*@__NO_SIDE_EFFECTS__*/
export function repeatable<T extends string>(schema: z.ZodMiniType<T, string>) {
  return z.pipe(
    z.union([z.array(schema).check(z.maxLength(100)), schema]),
    z.transform((value: T | T[]) => (typeof value === 'string' ? [value] : value)),
  );
}

/** A query parameter `true` or `false`. */
export const Flag = /*@__PURE__*/ z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value: boolean | 'true' | 'false') => value === true || value === 'true'),
);

/** An enumeration in a reply: a value that a newer server sends and this one does not know reads as `other`. */
/*@__NO_SIDE_EFFECTS__*/
export function openEnum<const V extends readonly [string, ...string[]]>(values: V) {
  return z.catch(z.enum([...values, 'other'] as [...V, 'other']), 'other');
}

/** Query parameters that every list takes. `pageSize` above 200 is read as 200. */
export const pageQuery = {
  pageSize: /*@__PURE__*/ z._default(
    z.pipe(
      z.coerce.number<number | string>().check(z.int(), z.minimum(1)),
      z.transform((size: number) => Math.min(size, 200)),
    ),
    50,
  ),
  pageToken: /*@__PURE__*/ z.optional(z.string().check(z.minLength(1), z.maxLength(4096))),
};

/** A page of a list: `totalSize` only with `count=true`, exact to 10,000. No `nextPageToken` means the end. */
/*@__NO_SIDE_EFFECTS__*/
export function page<S extends z.ZodMiniType>(item: S) {
  return z.object({
    items: z.array(item),
    nextPageToken: z.optional(z.string()),
    totalSize: z.optional(z.int()),
  });
}

/** The largest `totalSize` that is exact; a list with more says this number plus one. */
export const exactTotal = 10_000;
