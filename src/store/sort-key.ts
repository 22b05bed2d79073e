import { foldKey } from '../contract/text.ts';

/**
 * The order in which people read names, as a text that compares byte by byte (`collate "C"`): by base letters first,
 * `Å` with `a`, `ß` as `ss`; what differs only by accents comes after, in a fixed order.
 *
 * Not the database's ICU collation, for two reasons: its order changes with the ICU version, which silently breaks
 * every index over it, and names that begin with some letters are no range in it, so no index could find them in order.
 */
export function sortKey(text: string): string {
  const key = foldKey(text);
  return cut(baseLetters(key)) + separator + cut(key);
}

/**
 * The range of sort keys in which all texts lie that begin with `prefix` (from, included; to, excluded; null where the
 * range has no end). Others lie in it too: those that differ by accents.
 */
export function sortRange(prefix: string): { from: string; to: string | null } {
  const from = cut(baseLetters(foldKey(prefix)));
  return { from, to: successor(from) };
}

/** Below every character that a text may hold, so that a name comes before the longer ones that begin with it. */
const separator = '\u0001';

/** Keeps a key within what an index takes; texts that are equal so far are told apart by id. */
const cut = (key: string) => Array.from(key).slice(0, 120).join('');

/** Letters of their own to Unicode that readers of most languages look for elsewhere. */
const look: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ŧ: 't',
  ё: 'е',
};

const accented = /^[\p{Script=Latin}\p{Script=Greek}]/u;
const marks = /[\u0300-\u036F]/g;

/** Character by character, so that the base letters of a beginning are the beginning of the base letters. */
function baseLetters(key: string): string {
  return Array.from(key, (character) => {
    const parts = character.normalize('NFD');
    const bare = accented.test(parts) ? parts.replace(marks, '') : character.replace(marks, '');
    return look[bare] ?? bare;
  }).join('');
}

/** The first text after all that begin with this one, by code points; null after the last of all. */
function successor(text: string): string | null {
  const points = Array.from(text, (character) => character.codePointAt(0) as number);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  // Surrogates are no characters.
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}
