import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Description,
  ExternalId,
  foldKey,
  isSafeLine,
  isSafeText,
  Label,
  Labels,
  Name,
  nameKey,
  SearchText,
  toLabel,
  toLabels,
} from '../../src/contract/text.ts';

/** Any text without lone surrogates, most of it of unusual characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'İ',
      'I',
      'i',
      'Σ',
      'ς',
      'σ',
      'ß',
      '\u0307',
      '\u0301',
      '\u0345',
      'ﬁ',
      'Å',
      'Å',
      ' ',
      '\u00a0',
    ),
  }),
);

/** Every character of the planes that have letters with case or with accents. */
function* allCharacters() {
  for (let code = 0; code < 0x20000; code += 1) if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
}

const accepts = (schema: typeof Name, text: unknown) => schema.safeParse(text).success;

describe('the stored form of a label', () => {
  it('does not change when it is written back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toLabel(toLabel(text))).toBe(toLabel(text));
      }),
      { numRuns: 2000 },
    );
    const changed = [...allCharacters()].filter(
      (character) => toLabel(toLabel(`Σ${character}Σ`)) !== toLabel(`Σ${character}Σ`),
    );
    expect(changed).toEqual([]);
  });

  it.each([
    ['İZMİR', 'i\u0307zmi\u0307r'],
    ['izmir', 'izmir'],
    ['I', 'i'],
    ['  Big \t customer\n', 'big customer'],
    ['Cafe\u0301', 'café'],
    ['ΟΔΟΣ', 'οδος'],
    ['STRASSE', 'strasse'],
    ['straße', 'straße'],
  ])('of %j is %j', (typed, stored) => {
    expect(toLabel(typed)).toBe(stored);
    expect(Label.parse(typed)).toBe(stored);
  });

  it('is what the limit of 50 applies to, so what was accepted can be written back', () => {
    expect(accepts(Label, 'İ'.repeat(50))).toBe(false);
    expect(accepts(Label, 'İ'.repeat(25))).toBe(true);
    expect(Label.parse(Label.parse('İ'.repeat(25)))).toBe(Label.parse('İ'.repeat(25)));
    expect(accepts(Label, ` ${'a'.repeat(50)} `)).toBe(true);
    expect(accepts(Label, 'a'.repeat(51))).toBe(false);
    expect(accepts(Label, ' \t ')).toBe(false);
    fc.assert(
      fc.property(anyText, (text) => {
        const first = Label.safeParse(text);
        if (first.success) expect(Label.parse(first.data)).toBe(first.data);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes in sets without doubles, in one order, whatever the order of typing', () => {
    expect(toLabels(['b', 'A', 'a ', 'B', '10', '9'])).toEqual(['10', '9', 'a', 'b']);
    fc.assert(
      fc.property(fc.array(anyText), (labels) => {
        const set = toLabels(labels);
        expect(toLabels(set)).toEqual(set);
        expect(toLabels(labels.toReversed())).toEqual(set);
        expect(new Set(set).size).toBe(set.length);
      }),
    );
    expect(Labels.parse(['İZMİR', 'izmir', 'I', 'i'])).toEqual(['i', 'i\u0307zmi\u0307r', 'izmir'].toSorted());
    expect(Labels.safeParse(Array(1001).fill('a')).success).toBe(false);
  });
});

describe('the key of a name', () => {
  it('folds in one step: a second changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldKey(foldKey(text))).toBe(foldKey(text));
      }),
      { numRuns: 2000 },
    );
    const changed = [...allCharacters()].filter(
      (character) => foldKey(foldKey(`Σ${character}`)) !== foldKey(`Σ${character}`),
    );
    expect(changed).toEqual([]);
  });

  it('of what was typed is that of what is stored', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = Name.safeParse(text);
        if (stored.success) expect(nameKey(text)).toBe(nameKey(stored.data));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Acme', ' ACME '],
    ['Ångström', 'A\u030angstro\u0308m'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ＡＣＭＥ １', 'acme 1'],
    ['Oﬃce', 'OFFICE'],
    ['Ⅷ', 'viii'],
  ])('is the same for %j and %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['İzmir', 'Izmir'],
    ['Straße', 'Strasse'],
    ['a  b', 'a b'],
    ['résumé', 'resume'],
    ['ı', 'i'],
  ])('differs for %j and %j', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('does not depend on the language of the machine', () => {
    expect(foldKey('TITLE')).toBe('title');
    expect(toLabel('TITLE')).toBe('title');
  });
});

describe('text that can be stored', () => {
  const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).filter(
    (character) => character < ' ' || (character >= '\u007f' && character <= '\u009f'),
  );

  it('has no control characters: none in a line, tab and newline in several lines', () => {
    expect(controls).toHaveLength(65);
    expect(controls.filter((character) => isSafeLine(`a${character}b`))).toEqual([]);
    expect(controls.filter((character) => isSafeText(`a${character}b`))).toEqual(['\t', '\n']);
    expect(controls.filter((character) => accepts(Name, `a${character}b`))).toEqual([]);
    expect(controls.filter((character) => accepts(ExternalId, `a${character}b`))).toEqual([]);
    expect(controls.filter((character) => accepts(Description, `a${character}b`))).toEqual(['\t', '\n']);
  });

  it('has no lone surrogates', () => {
    for (const text of ['\ud800', 'a\udfff', '\udc00\ud800']) {
      for (const schema of [Name, Description, Label, ExternalId, SearchText])
        expect(accepts(schema, text)).toBe(false);
    }
    expect(accepts(Name, '🧑‍🚀 𠮷野')).toBe(true);
  });

  it('is text and nothing else', () => {
    for (const schema of [Name, Description, Label, ExternalId, SearchText]) {
      for (const value of [null, undefined, 1, true, {}, ['a']]) expect(accepts(schema, value)).toBe(false);
    }
  });

  it('is normalised and trimmed once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const schema of [Name, Description, SearchText]) {
          const first = schema.safeParse(text);
          if (!first.success) continue;
          expect(first.data).toBe(first.data.normalize('NFC').trim());
          expect(schema.parse(first.data)).toBe(first.data);
        }
      }),
      { numRuns: 2000 },
    );
    expect(Name.parse('  Cafe\u0301 ')).toBe('Café');
    expect(Description.parse('\r\n one\r\n\ttwo \r\n')).toBe('one\n\ttwo');
  });

  it('keeps to its length, counted in the stored form', () => {
    expect(accepts(Name, '')).toBe(false);
    expect(accepts(Name, ' \u00a0 ')).toBe(false);
    expect(accepts(Name, ` ${'n'.repeat(120)} `)).toBe(true);
    expect(accepts(Name, 'n'.repeat(121))).toBe(false);
    expect(accepts(Name, 'e\u0301'.repeat(120))).toBe(true);
    expect(accepts(Description, '')).toBe(true);
    expect(accepts(Description, '\r\n'.repeat(1500) + 'd'.repeat(2000))).toBe(true);
    expect(accepts(Description, 'd'.repeat(2001))).toBe(false);
    expect(accepts(SearchText, 's'.repeat(200))).toBe(true);
    expect(accepts(SearchText, 's'.repeat(201))).toBe(false);
  });
});

describe('an external ID', () => {
  it.each(['a/b', 'a%2Fb', 'a?b#c', 'a+b', 'ü ñ', ' padded ', 'Cafe\u0301', '...', 'ID:1', '%', '_', '\\', '𠮷'])(
    '%j is kept byte by byte',
    (id) => {
      expect(ExternalId.parse(id)).toBe(id);
    },
  );

  it.each(['', '.', '..', 'id:', 'id:5', 'x'.repeat(129)])('%j is refused', (id) => {
    expect(accepts(ExternalId, id)).toBe(false);
  });
});
