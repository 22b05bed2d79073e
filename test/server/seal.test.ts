import { describe, expect, it } from 'vitest';
import { seal, sealKeyBytes, unseal } from '../../src/server/seal.ts';

const key = crypto.getRandomValues(new Uint8Array(sealKeyBytes));

describe('seal', () => {
  it('opens again with the same key and context, whatever the text', async () => {
    for (const text of ['', 'plain', '{"ü":"🧑‍🚀"}', 'x'.repeat(20_000)]) {
      const sealed = await seal(key, text, 'organization 1');
      expect(sealed).toMatch(/^[\w-]+\.[\w-]*\.[\w-]+$/);
      expect(await unseal(key, sealed, 'organization 1')).toBe(text);
    }
  });

  it('gives other text each time', async () => {
    expect(await seal(key, 'a', 'c')).not.toBe(await seal(key, 'a', 'c'));
  });

  it('does not open with another context or another key', async () => {
    const sealed = await seal(key, 'secret', 'organization 1');
    expect(await unseal(key, sealed, 'organization 2')).toBeUndefined();
    expect(
      await unseal(crypto.getRandomValues(new Uint8Array(sealKeyBytes)), sealed, 'organization 1'),
    ).toBeUndefined();
  });

  it('does not open after any change of any one character', async () => {
    const sealed = await seal(key, 'secret', 'c');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ';
    for (let at = 0; at < sealed.length; at += 1) {
      for (const letter of alphabet) {
        if (letter === sealed[at]) continue;
        const altered = sealed.slice(0, at) + letter + sealed.slice(at + 1);
        expect(await unseal(key, altered, 'c'), altered).toBeUndefined();
      }
    }
  });

  it.each(['', '.', '..', 'a.b', 'a.b.c', 'a.b.c.d', '💥', 'AAAA.AAAA.AAAA'])('does not open %j', async (text) => {
    expect(await unseal(key, text, 'c')).toBeUndefined();
  });
});
