import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClientError } from '../../src/client/client-error.ts';
import { createTokenSource, type GetToken, type TokenReason } from '../../src/client/token.ts';
import { readClaims } from '../../src/client/token-claims.ts';
import { createTestClock } from '../support/test-clock.ts';
import { fakeToken } from './make-client.ts';

const forever = new AbortController().signal;
const timeout = () => new ClientError('TIMEOUT', 'No reply came within 30 s.');

/** A source with the given host, and a record of what it asked and told. */
function makeSource(getToken: GetToken, clock = createTestClock()) {
  const reasons: TokenReason[] = [];
  const news: string[] = [];
  const tokens = createTokenSource({
    getToken: (ask) => {
      reasons.push(ask.reason);
      return getToken(ask);
    },
    clock,
    warn: (sentence) => news.push(sentence),
    onToken: () => news.push('token'),
    onSignedOut: () => news.push('signed out'),
    onFailure: () => news.push('failure'),
  });
  return { tokens, clock, reasons, news };
}

/** A new token at each call, each with another id. */
function mint(claims: object = {}): GetToken {
  let jti = 0;
  return () => fakeToken({ jti: (jti += 1), ...claims });
}

describe('asking for a token', () => {
  it('happens once for all who wait, and not again while it lives', async () => {
    const { tokens, reasons } = makeSource(mint());
    const got = await Promise.all(Array.from({ length: 20 }, () => tokens.get(forever)));
    expect(new Set(got)).toEqual(new Set([fakeToken({ jti: 1 })]));
    expect(await tokens.get(forever)).toBe(got[0]);
    expect(reasons).toEqual(['first']);
  });

  it.each([
    { lifetime: 600, renewedFrom: 480 },
    { lifetime: 300, renewedFrom: 240 },
    { lifetime: 100, renewedFrom: 50 },
    { lifetime: 60, renewedFrom: 30 },
  ])('happens again after $renewedFrom s of $lifetime', async ({ lifetime, renewedFrom }) => {
    const { tokens, clock, reasons } = makeSource(mint({ exp: 1000 + lifetime }));
    await tokens.get(forever);
    clock.advance(renewedFrom * 1000 - 1);
    await tokens.get(forever);
    expect(reasons).toEqual(['first']);
    clock.advance(1);
    expect(await tokens.get(forever)).toBe(fakeToken({ jti: 2, exp: 1000 + lifetime }));
    expect(reasons).toEqual(['first', 'expiring']);
  });

  it('does not depend on the wall clock: only the difference of iat and exp counts', async () => {
    const hours = fc.integer({ min: -48, max: 48 });
    await fc.assert(
      fc.asyncProperty(hours, async (off) => {
        const iat = Math.floor(Date.now() / 1000) + off * 3600;
        const { tokens, clock, reasons } = makeSource(mint({ iat, exp: iat + 300 }));
        await tokens.get(forever);
        clock.advance(239_999);
        await tokens.get(forever);
        expect(reasons).toHaveLength(1);
        clock.advance(1);
        await tokens.get(forever);
        expect(reasons).toHaveLength(2);
      }),
    );
  });

  it('counts the life of a token from the question, not from the answer', async () => {
    const clock = createTestClock();
    const { tokens, reasons } = makeSource(() => {
      clock.advance(10_000);
      return fakeToken();
    }, clock);
    await tokens.get(forever);
    clock.advance(230_000);
    await tokens.get(forever);
    expect(reasons).toEqual(['first', 'expiring']);
  });

  it.each([
    ['a server key', 'pbk_abc'],
    ["another backend's opaque token", 'opaque'],
    ['a token that tells no lifetime', fakeToken({ exp: undefined })],
  ])('%s never expires by itself', async (_, token) => {
    const { tokens, clock, reasons } = makeSource(() => token);
    await tokens.get(forever);
    clock.advance(365 * 24 * 3_600_000);
    expect(await tokens.get(forever)).toBe(token);
    expect(reasons).toEqual(['first']);
  });
});

describe('what the host answers', () => {
  it.each([
    ['in quotes', '"pbk_abc"'],
    ['with a newline', 'pbk_abc\n'],
    ['in both', ' "pbk_abc" \n'],
  ])('is trimmed %s, and the host is told', async (_, answer) => {
    const { tokens, news } = makeSource(() => answer);
    expect(await tokens.get(forever)).toBe('pbk_abc');
    expect(news).toEqual([expect.stringContaining('quotes'), 'token']);
  });

  it.each([null, '', undefined])('%j means signed out: nobody asks again by itself', async (answer) => {
    const { tokens, reasons, news } = makeSource(() => answer as null);
    await Promise.all([1, 2, 3].map(() => expect(tokens.get(forever)).rejects.toMatchObject({ code: 'SIGNED_OUT' })));
    expect(reasons).toHaveLength(1);
    expect(news).toEqual(['signed out']);
    await expect(tokens.get(forever)).rejects.toMatchObject({ code: 'SIGNED_OUT', retryable: false });
    expect(reasons).toHaveLength(2);
  });

  it.each([
    ['a page of HTML', '<!doctype html><p>Sign in</p>'],
    ['JSON', '{"token":"abc"}'],
    ['an object', { token: 'abc' }],
  ])('%s is no token: it is asked again', async (_, answer) => {
    const answers = [answer as string, 'pbk_abc'];
    const { tokens, news } = makeSource(() => answers.shift()!, createTestClock({ skip: 1000 }));
    expect(await tokens.get(forever)).toBe('pbk_abc');
    expect(news).toEqual(['failure', 'token']);
  });

  it('never shows in a warning or an error', async () => {
    const { tokens, news } = makeSource(() => '"secret"');
    await tokens.get(forever);
    expect(news.join()).not.toContain('secret');
    const broken = makeSource(() => 'sec ret', createTestClock({ skip: 1000 }));
    const limit = new AbortController();
    const failure = broken.tokens.get(limit.signal).catch((error: unknown) => error);
    await broken.clock.waiting(2000);
    limit.abort(timeout());
    expect(String(((await failure) as Error).cause)).not.toContain('sec');
  });
});

describe('a host that cannot answer', () => {
  it('is asked again after 1, 2, 4 … 30 s: eight times in the first minute, whoever waits', async () => {
    const { tokens, clock, reasons } = makeSource(() => {
      throw new Error('502');
    });
    const limit = new AbortController();
    const failures = [1, 2, 3].map(() => tokens.get(limit.signal).catch((error: unknown) => error));
    for (const step of [1, 2, 4, 8, 16, 30, 30]) {
      await clock.waiting(step * 1000);
      clock.advance(step * 1000);
    }
    await clock.waiting(30_000);
    expect(reasons).toHaveLength(8);
    limit.abort(timeout());
    for (const failure of await Promise.all(failures)) {
      expect(failure).toMatchObject({ code: 'TOKEN_UNAVAILABLE', retryable: true, cause: { message: '502' } });
    }
  });

  it('is not asked while nobody waits', async () => {
    const { tokens, clock, reasons } = makeSource(() => {
      throw new Error('502');
    });
    const limit = new AbortController();
    const failure = tokens.get(limit.signal).catch((error: unknown) => error);
    await clock.waiting(1000);
    limit.abort(new Error('Left.'));
    await failure;
    clock.advance(1000);
    await new Promise(setImmediate);
    expect(reasons).toHaveLength(1);
    void tokens.get(forever);
    await clock.waiting(2000);
    expect(reasons).toHaveLength(2);
  });

  it('is not asked before its time by those who come later', async () => {
    let isDown = true;
    const { tokens, clock, reasons } = makeSource(() => {
      if (isDown) throw new Error('502');
      return 'pbk_abc';
    });
    const first = new AbortController();
    const failure = tokens.get(first.signal).catch((error: unknown) => error);
    await clock.waiting(1000);
    first.abort(new Error('Left.'));
    expect(await failure).toMatchObject({ message: 'Left.' });

    const later = tokens.get(forever);
    isDown = false;
    expect(reasons).toHaveLength(1);
    clock.advance(1000);
    expect(await later).toBe('pbk_abc');
    expect(reasons).toHaveLength(2);
  });

  it('starts over with 1 s after it has answered once', async () => {
    const answers = ['fail', 'fail', 'token', 'fail', 'token'];
    const clock = createTestClock({ skip: 5000 });
    const { tokens } = makeSource(() => {
      if (answers.shift() === 'fail') throw new Error('502');
      return fakeToken();
    }, clock);
    await tokens.get(forever);
    tokens.reject(fakeToken());
    await tokens.get(forever);
    expect(clock.waits.filter((wait) => wait > 0 && wait !== 15_000)).toEqual([1000, 2000, 1000]);
  });

  it('lets the old token serve as long as it lives', async () => {
    let isDown = false;
    const { tokens, clock, reasons, news } = makeSource(() => {
      if (isDown) throw new Error('502');
      return fakeToken();
    });
    await tokens.get(forever);
    isDown = true;
    clock.advance(250_000);
    expect(await tokens.get(forever)).toBe(fakeToken());
    expect(await tokens.get(forever)).toBe(fakeToken());
    expect(reasons).toEqual(['first', 'expiring']);
    expect(news).toEqual(['token', 'failure']);

    clock.advance(50_000);
    isDown = false;
    expect(await tokens.get(forever)).toBe(fakeToken());
    expect(reasons).toHaveLength(3);
  });

  it('that never answers counts as failing after 15 s, and learns so by its signal', async () => {
    const signals: AbortSignal[] = [];
    const { tokens, clock, news } = makeSource(({ signal }) => {
      signals.push(signal);
      return signals.length === 1 ? new Promise(() => undefined) : 'pbk_abc';
    });
    const got = tokens.get(forever);
    await clock.waiting(15_000);
    clock.advance(15_000);
    await clock.waiting(1000);
    expect(signals[0]!.aborted).toBe(true);
    clock.advance(1000);
    expect(await got).toBe('pbk_abc');
    expect(news).toEqual(['failure', 'token']);
  });
});

describe('a token that the server refuses', () => {
  it('is replaced once, however many say so', async () => {
    const { tokens, reasons } = makeSource(mint());
    const refused = await tokens.get(forever);
    for (let count = 0; count < 20; count += 1) tokens.reject(refused);
    const replaced = await Promise.all([1, 2, 3].map(() => tokens.get(forever)));
    tokens.reject(refused);
    expect(await tokens.get(forever)).toBe(replaced[0]);
    expect(reasons).toEqual(['first', 'rejected']);
  });
});

describe('forgetting', () => {
  it('serves those who wait by a new question, and drops the answer to the old one', async () => {
    const answers: ((token: string) => void)[] = [];
    const signals: AbortSignal[] = [];
    const { tokens, news } = makeSource(({ signal }) => {
      signals.push(signal);
      return new Promise((resolve) => answers.push(resolve));
    });
    const got = tokens.get(forever);
    await expect.poll(() => answers.length).toBe(1);
    tokens.clear();
    await expect.poll(() => answers.length).toBe(2);
    answers[0]!('pbk_old');
    answers[1]!('pbk_new');
    expect(await got).toBe('pbk_new');
    expect(signals[0]!.aborted).toBe(true);
    expect(news).toEqual(['token']);
  });
});

describe('what the page reads of a token', () => {
  it('is who it is for, in any script', () => {
    const { identity, lifetime } = readClaims(fakeToken({ sub: 'Zoë', customer: '𠮷野/家', org: 'Ⓐ' }));
    expect(identity).toEqual({ organization: 'Ⓐ', customer: '𠮷野/家', user: 'Zoë' });
    expect(lifetime).toBe(300_000);
  });

  it('changes its rights with role, parts, instances and read-only, and nothing else', () => {
    const { rights } = readClaims(fakeToken());
    expect(readClaims(fakeToken({ jti: 9, exp: 1600, name: 'Ada' })).rights).toBe(rights);
    for (const claims of [
      { role: 'customer_viewer' },
      { components: ['a'] },
      { instances: ['a'] },
      { readOnly: true },
    ]) {
      expect(readClaims(fakeToken(claims)).rights).not.toBe(rights);
    }
  });

  it('is nothing at all for text that is no token', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (head, payload) => {
        expect(readClaims(`${head}.${payload}.x`)).toMatchObject({ lifetime: Infinity });
      }),
    );
    expect(readClaims('pbk_abc').identity).toBeUndefined();
  });
});
