import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey } from '../../src/contract/text.ts';
import { sortKey, sortRange } from '../../src/store/sort-key.ts';

const byKey = (one: string, other: string) => compareBytes(sortKey(one), sortKey(other));

/** As `collate "C"` compares: the bytes of UTF-8. */
const compareBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[A-Za-zÀ-žΑ-ωЀ-я ßøłæİı'.-]{0,40}$/),
);

describe('the order of names', () => {
  it('puts accented letters with their base letters, whatever the case', () => {
    const names = ['zebra', 'Ångström', 'Apple', 'angler', 'Ödegaard', 'orange', 'Łódź', 'lake', 'Straße', 'Strasse 2'];
    expect(names.toSorted(byKey)).toEqual([
      'angler',
      'Ångström',
      'Apple',
      'lake',
      'Łódź',
      'Ödegaard',
      'orange',
      'Straße',
      'Strasse 2',
      'zebra',
    ]);
  });

  it('puts a name before the longer ones that begin with it', () => {
    expect(['Acme 2', 'Acme-Werke', 'Acme', 'Acmeon'].toSorted(byKey)[0]).toBe('Acme');
  });

  it('keeps the letters of scripts whose marks make other letters', () => {
    expect(['Йога', 'Иван', 'Ёлка', 'Егор', 'Яша'].toSorted(byKey)).toEqual(['Егор', 'Ёлка', 'Иван', 'Йога', 'Яша']);
    expect(['कुमार', 'कमल'].toSorted(byKey)).toEqual(['कमल', 'कुमार']);
  });

  it('tells names that differ by accents apart, always the same way', () => {
    expect(sortKey('Cafe')).not.toBe(sortKey('Café'));
    expect(['Café', 'Cafe'].toSorted(byKey)).toEqual(['Cafe', 'Café']);
  });

  it('fits into an index however long the text is', () => {
    expect(Buffer.byteLength(sortKey('𠮷'.repeat(2000)))).toBeLessThan(1000);
  });
});

describe('the range of names that begin with a text', () => {
  it('holds every name that begins with it', () => {
    fc.assert(
      fc.property(name, name, (beginning, rest) => {
        const whole = beginning + rest;
        fc.pre(foldKey(whole).startsWith(foldKey(beginning)));
        const { from, to } = sortRange(beginning);
        expect(compareBytes(from, sortKey(whole))).toBeLessThanOrEqual(0);
        if (to !== null) expect(compareBytes(sortKey(whole), to)).toBeLessThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out names that begin otherwise', () => {
    const { from, to } = sortRange('Nor');
    for (const other of ['Noq', 'Nos', 'N', 'nq']) {
      const key = sortKey(other);
      expect(compareBytes(from, key) <= 0 && compareBytes(key, to ?? '') < 0, other).toBe(false);
    }
  });

  it('has no end after the last of all characters', () => {
    expect(sortRange('\u{10ffff}')).toEqual({ from: '\u{10ffff}', to: null });
    expect(sortRange('a\u{10ffff}').to).toBe('b');
    expect(sortRange('\ud7ff').to).toBe('\ue000');
  });
});
