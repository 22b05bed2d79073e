import * as z from 'zod/mini';
import { checked } from './common.ts';

/**
 * Text as Plugboard stores it: Unicode NFC, trimmed, without control characters or lone surrogates.
 * Names and labels compare by keys that are computed here and nowhere else: the database's `lower()` and
 * ILIKE differ by engine and collation, so neither is ever used for that.
 */

// C0, DEL and C1. PostgreSQL refuses NUL as error 22021; the rest reach no screen.
const controls = /[\u0000-\u001F\u007F-\u009F]/;
const controlsButTabAndNewline = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/;

/** True for text that fits in one line: no control characters, no lone surrogates. */
export function isSafeLine(text: string): boolean {
  return !controls.test(text) && text.isWellFormed();
}

/** True for text of several lines: as `isSafeLine`, with tab and newline allowed. */
export function isSafeText(text: string): boolean {
  return !controlsButTabAndNewline.test(text) && text.isWellFormed();
}

const normalize = (text: string) => text.normalize('NFC').trim();
const normalizeLines = (text: string) => normalize(text.replaceAll('\r\n', '\n'));

/** Options of {@link lineOf} and {@link textOf}; lengths count UTF-16 units of the stored form. */
interface Bounds {
  min?: number;
  max: number;
}

/** A schema for one line of text, normalised on input. */
/*@__NO_SIDE_EFFECTS__*/
export function lineOf({ min = 0, max }: Bounds) {
  return z
    .string()
    .check(
      z.refine(isSafeLine, { error: 'Contains characters that cannot be stored.', abort: true }),
      z.overwrite(normalize),
      z.minLength(min),
      z.maxLength(max),
    );
}

/** A schema for plain text of several lines; CRLF becomes a newline. */
/*@__NO_SIDE_EFFECTS__*/
export function textOf({ min = 0, max }: Bounds) {
  return z
    .string()
    .check(
      z.overwrite(normalizeLines),
      z.refine(isSafeText, { error: 'Contains characters that cannot be stored.', abort: true }),
      z.minLength(min),
      z.maxLength(max),
    );
}

/** The name of a thing that people read: 1 to 120 characters, one line. */
export const Name = /*@__PURE__*/ lineOf({ min: 1, max: 120 });

/** A plain description of up to 2,000 characters, several lines. */
export const Description = /*@__PURE__*/ textOf({ max: 2000 });

/** What a person typed into a search or a "contains" filter: taken literally, up to 200 characters. */
export const SearchText = /*@__PURE__*/ lineOf({ min: 1, max: 200 });

/**
 * The host's own id of a customer or user: 1 to 128 printable characters, byte-exact (neither trimmed nor
 * normalised). It may hold slashes, dots and percent signs, so it is never part of a path; it may not be `.` or `..`
 * and may not begin with `id:`, which the token's `customer` claim keeps for customers without one.
 */
export const ExternalId = /*@__PURE__*/ z.string().check(
  z.minLength(1),
  z.maxLength(128),
  z.refine(isSafeLine, { error: 'Contains characters that cannot be stored.' }),
  z.refine((id) => !id.startsWith('id:') && id !== '.' && id !== '..', {
    error: 'May not begin with "id:" or be "." or "..".',
  }),
);

/**
 * Folds text for comparison: NFKC, lower case without a locale, final sigma as sigma, NFKC again.
 * Idempotent. Source: Unicode 16, sections 3.13 and 5.18, without full case folding's expansion of ß.
 */
export function foldKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
}

/** The key by which names are unique, searched and compared; stored beside the name. */
export function nameKey(name: string): string {
  return foldKey(name.normalize('NFC').trim());
}

const whiteSpaceRuns = /\s+/gu;

/** The stored form of a label: NFC, trimmed, white space collapsed, lower-cased, NFC again. Idempotent. */
export function toLabel(text: string): string {
  return text.normalize('NFC').trim().replace(whiteSpaceRuns, ' ').toLowerCase().normalize('NFC');
}

/** The stored form of a set of labels: each as {@link toLabel}, doubles dropped, sorted by UTF-16 units. */
export function toLabels(labels: readonly string[]): string[] {
  return [...new Set(labels.map(toLabel))].sort();
}

/** One label: 1 to 50 characters, counted in the stored form, so what was accepted can be written back. */
export const Label = /*@__PURE__*/ z.string().check(
  z.maxLength(1000, { abort: true }),
  z.refine((label) => isSafeText(label), { error: 'Contains characters that cannot be stored.', abort: true }),
  z.overwrite(toLabel),
  z.minLength(1),
  z.maxLength(50),
);

/** A set of labels, at most 1,000 in one request. A write replaces the set. */
export const Labels = /*@__PURE__*/ z.pipe(
  checked(z.array(Label), z.maxLength(1000)),
  z.transform((labels: string[]) => toLabels(labels)),
);
