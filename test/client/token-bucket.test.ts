import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketSize, createTokenBucket } from '../../src/client/token-bucket.ts';

describe('the bucket of retries', () => {
  it('gives what it has and no more, whatever the order of taking and giving', () => {
    const step = fc.oneof(
      fc.record({ take: fc.integer({ min: 1, max: 50 }) }),
      fc.record({ give: fc.integer({ min: 1, max: 50 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.array(step), (size, steps) => {
        const bucket = createTokenBucket(size);
        let left = size;
        for (const one of steps) {
          if ('take' in one) {
            expect(bucket.take(one.take)).toBe(one.take <= left);
            if (one.take <= left) left -= one.take;
          } else {
            bucket.give(one.give);
            left = Math.min(size, left + one.give);
          }
        }
        // What is left can be taken to the last token.
        expect(bucket.take(left + 1)).toBe(false);
        expect(left === 0 || bucket.take(left)).toBe(true);
        expect(bucket.take(1)).toBe(false);
      }),
    );
  });

  it('holds 500 by default', () => {
    const bucket = createTokenBucket();
    expect(bucketSize).toBe(500);
    expect(bucket.take(501)).toBe(false);
    expect(bucket.take(500)).toBe(true);
  });
});
