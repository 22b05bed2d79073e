import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestUrl } from '../../src/client/request-url.ts';

const route = { path: '/v1/things/{id}/parts' } as const;
const origin = 'https://api.example.com';

describe('the URL of a request', () => {
  it('gives back exactly what was put in, whatever the characters', () => {
    const text = fc.string({ unit: 'grapheme' });
    const id = text.filter((value) => !['', '.', '..'].includes(value));
    fc.assert(
      fc.property(id, fc.dictionary(text, fc.oneof(text, fc.array(text))), (value, query) => {
        const url = new URL(requestUrl(`${origin}/base`, route, { id: value }, query));
        expect(url.origin).toBe(origin);
        expect(url.hash).toBe('');
        const [, base, version, things, segment, parts, ...more] = url.pathname.split('/');
        expect([base, version, things, parts, more]).toEqual(['base', 'v1', 'things', 'parts', []]);
        expect(decodeURIComponent(segment!)).toBe(value);
        for (const [name, given] of Object.entries(query)) {
          expect(url.searchParams.getAll(name)).toEqual(typeof given === 'string' ? [given] : given);
        }
      }),
    );
  });

  it.each(['/plugboard', '/plugboard/', '', '/'])('stands on the base %j without doubled slashes', (base) => {
    expect(requestUrl(base, { path: '/v1/me' }, undefined)).toBe(`${base.replace('/', '') && '/plugboard'}/v1/me`);
  });

  it('has no question mark without a query', () => {
    expect(requestUrl(origin, { path: '/v1/me' }, undefined, { q: undefined, label: [] })).toBe(`${origin}/v1/me`);
  });
});
