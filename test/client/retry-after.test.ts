import { describe, expect, it } from 'vitest';
import { retryAfterSeconds } from '../../src/client/retry-after.ts';

const date = 'Wed, 25 Nov 2026 02:39:23 GMT';

describe('Retry-After', () => {
  it.each([
    ['seconds', '3', 3],
    ['no seconds', '0', 0],
    ['seconds with space around', ' 7 ', 7],
    ['a date, counted from the date of the reply', 'Wed, 25 Nov 2026 02:40:00 GMT', 37],
    ['a date of the old kind', 'Wed Nov 25 02:40:00 2026 GMT', 37],
    ['a date that has passed', 'Wed, 25 Nov 2026 01:00:00 GMT', 0],
    ['a negative number', '-5', undefined],
    ['a fraction', '1.5', undefined],
    ['words', 'soon', undefined],
    ['words with a number', 'Soon 5', undefined],
    ['nothing', '', undefined],
  ])('%s: %j', (_, value, seconds) => {
    expect(retryAfterSeconds(new Headers({ 'retry-after': value, date }))).toBe(seconds);
  });

  it('absent says nothing', () => {
    expect(retryAfterSeconds(new Headers())).toBeUndefined();
  });

  it('a date without a date of the reply is counted from now', () => {
    const past = new Date(Date.now() - 60_000).toUTCString();
    expect(retryAfterSeconds(new Headers({ 'retry-after': past }))).toBe(0);
    const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
    expect(retryAfterSeconds(new Headers({ 'retry-after': inAnHour }))).toBeGreaterThan(3500);
  });
});
