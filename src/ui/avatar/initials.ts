const graphemes = /*@__PURE__*/ new Intl.Segmenter('en', { granularity: 'grapheme' });
const firstOf = (text: string) => graphemes.segment(text)[Symbol.iterator]().next().value?.segment ?? '';

// Signs of these scripts are as wide as two letters, or join with what follows: one stands for the whole name.
const oneIsEnough = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}\p{sc=Syriac}]/u;
const beforeFirstLetter = /^[^\p{L}\p{N}]+/u;

/** The capital of a sign if it is one sign too (`ß` has none), and not Georgian, whose capitals few fonts have. */
function capitalOf(sign: string): string {
  const capital = sign.toUpperCase();
  return /\p{sc=Georgian}/u.test(sign) || firstOf(capital) !== capital ? sign : capital;
}

/**
 * One or two signs that stand for a name: the first letter or digit of its first two words, whole graphemes only, as
 * capitals. A name without letters and digits gives its first sign; an empty one gives ''.
 */
export function initialsOf(name: string): string {
  const text = name.normalize('NFC').trim();
  const signs = text
    .split(/\s+/u)
    .map((word) => firstOf(word.replace(beforeFirstLetter, '')))
    .filter(Boolean);
  const [first = firstOf(text), second = ''] = signs;
  return oneIsEnough.test(first + second) ? first : capitalOf(first) + capitalOf(second);
}
