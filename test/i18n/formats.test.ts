import { expect } from '@open-wc/testing';
import { Formats, listOf, relativeTime } from '../../src/i18n/formats.ts';

const en = new Formats('en');
const now = new Date(2026, 10, 24, 12, 0, 0);
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('relative time', () => {
  for (const [ago, words] of [
    [0, 'now'],
    [12 * second, '12 sec ago'],
    [59 * second, '59 sec ago'],
    [60 * second, '1 min ago'],
    [59.9 * minute, '59 min ago'],
    [2 * hour, '2 hr ago'],
    [23.9 * hour, '23 hr ago'],
    [day, 'yesterday'],
    [6 * day, '6 days ago'],
    [45 * day, '1 mo ago'],
    [800 * day, '2 yr ago'],
    [-11 * hour, 'in 11 hr'],
    [-day, 'tomorrow'],
  ] as const) {
    it(`says "${words}"`, () => {
      expect(relativeTime('en', before(ago), now)).to.equal(words);
    });
  }

  it('counts calendar days from 24 hours on', () => {
    const morning = new Date(2026, 10, 24, 6, 0, 0);
    expect(relativeTime('en', new Date(2026, 10, 22, 22, 0, 0), morning)).to.equal('2 days ago');
  });

  it('reads moments as the wire has them', () => {
    expect(relativeTime('en', '2026-11-24T02:39:23.000Z', '2026-11-24T02:43:23.000Z')).to.equal('4 min ago');
  });

  it('speaks the language', () => {
    expect(relativeTime('de', before(4 * minute), now)).to.equal('vor 4 Min.');
  });
});

describe('formats', () => {
  it('write numbers, days and moments of their locale', () => {
    expect(en.number(1284)).to.equal('1,284');
    expect(new Formats('de').number(1284.5)).to.equal('1.284,5');
    expect(en.date(new Date(2026, 2, 1))).to.equal('Mar 1, 2026');
    expect(new Formats('en-GB').date(new Date(2026, 2, 1))).to.equal('1 Mar 2026');
    expect(new Formats('en-GB').dateTime(now)).to.equal('24 Nov 2026, 12:00:00');
  });

  it('choose the plural by the rules of their language', () => {
    const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };
    const polish = new Formats('pl');
    expect([1, 2, 5, 22].map((count) => polish.plural(count, forms))).to.deep.equal(['one', 'few', 'many', 'few']);
    expect(new Formats('ar').plural(2, { other: 'other' }), 'a form that is absent').to.equal('other');
  });

  it('join lists, of words and of anything else', () => {
    expect(en.list(['eu', 'retail', 'vip'])).to.equal('eu, retail, and vip');
    expect(en.list(['eu', 'retail'], 'disjunction')).to.equal('eu or retail');
    const [first, second] = [{ id: 1 }, { id: 2 }];
    expect(listOf('en', [first, second], 'disjunction')).to.deep.equal([first, ' or ', second]);
  });
});
