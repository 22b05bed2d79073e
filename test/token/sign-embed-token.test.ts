import { decodeProtectedHeader, exportPKCS8, importJWK, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type EmbedTokenOptions,
  generateSigningKeyPair,
  signEmbedToken,
  type SigningKeyPair,
} from '../../src/token/index.ts';

const algorithms = ['ES256', 'EdDSA', 'RS256'] as const;
const now = new Date('2026-11-25T10:00:00.000Z');
const seconds = now.getTime() / 1000;
let pairs: Record<(typeof algorithms)[number], SigningKeyPair>;
let basic: EmbedTokenOptions;

beforeAll(async () => {
  const [ES256, EdDSA, RS256] = await Promise.all(algorithms.map((name) => generateSigningKeyPair(name)));
  pairs = { ES256: ES256!, EdDSA: EdDSA!, RS256: RS256! };
  basic = {
    key: pairs.ES256.privateKey,
    kid: 'kid-1',
    issuer: 'larkfield',
    audience: 'https://plugboard.example',
    organization: 'org-1',
    user: 'user-1',
    role: 'customer_admin',
    customer: 'acme/1',
    now,
  };
});

async function verify(token: string, { publicKey }: SigningKeyPair) {
  const key = await importJWK(publicKey);
  return jwtVerify(token, key, { typ: 'embed+jwt', currentDate: now, algorithms: [publicKey.alg!] });
}

describe('signEmbedToken', () => {
  it.each(algorithms)('signs by %s with a JWK, PEM text and a Web Crypto key', async (algorithm) => {
    const pair = pairs[algorithm];
    const cryptoKey = (await importJWK({ ...pair.privateKey, ext: true }, algorithm)) as CryptoKey;
    const pem = await exportPKCS8(cryptoKey);
    for (const key of [pair.privateKey, pem, cryptoKey]) {
      const { protectedHeader } = await verify(await signEmbedToken({ ...basic, key, algorithm }), pair);
      expect(protectedHeader).toEqual({ alg: algorithm, typ: 'embed+jwt', kid: 'kid-1' });
    }
  });

  it('says who, where and for how long, and nothing that was not given', async () => {
    const { payload } = await verify(await signEmbedToken(basic), pairs.ES256);
    expect(payload).toEqual({
      iss: 'larkfield',
      aud: 'https://plugboard.example',
      sub: 'user-1',
      org: 'org-1',
      role: 'customer_admin',
      customer: 'acme/1',
      iat: seconds,
      exp: seconds + 300,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('carries every optional claim', async () => {
    const token = await signEmbedToken({
      ...basic,
      user: { id: 'user-1', name: 'Ångström', email: 'a@example.com', emailVerified: true, locale: 'sv' },
      sessionId: 'session-1',
      components: ['customer-picker'],
      instances: ['instance-1'],
      readOnly: true,
      act: { sub: 'support-1', name: 'Kim' },
      expiresIn: 600,
    });
    const { payload } = await verify(token, pairs.ES256);
    expect(payload).toMatchObject({
      name: 'Ångström',
      email: 'a@example.com',
      emailVerified: true,
      locale: 'sv',
      sid: 'session-1',
      components: ['customer-picker'],
      instances: ['instance-1'],
      readOnly: true,
      act: { sub: 'support-1', name: 'Kim' },
      exp: seconds + 600,
    });
  });

  it('takes the kid of the JWK, makes a new jti each time and drops an empty name', async () => {
    const { kid: _, ...rest } = basic;
    const options = { ...rest, key: { ...pairs.ES256.privateKey, kid: 'from-jwk' }, user: { id: 'u', name: '' } };
    const tokens = [await signEmbedToken(options), await signEmbedToken(options)];
    expect(decodeProtectedHeader(tokens[0]!).kid).toBe('from-jwk');
    const [first, second] = await Promise.all(tokens.map((token) => verify(token, pairs.ES256)));
    expect(first?.payload.jti).not.toBe(second?.payload.jti);
    expect(first?.payload).not.toHaveProperty('name');
  });

  it('cuts a long name without halving a character', async () => {
    const token = await signEmbedToken({ ...basic, user: { id: 'u', name: `${'a'.repeat(119)}🧑‍🚀` } });
    const { payload } = await verify(token, pairs.ES256);
    expect(payload['name']).toBe('a'.repeat(119));
  });

  const wrong: [string, (options: EmbedTokenOptions) => unknown, RegExp][] = [
    ['a customer role without customer', ({ customer: _, ...rest }) => rest, /customer_admin belongs to a customer/],
    ['an organization role with customer', (o) => ({ ...o, role: 'org_admin' }), /`customer` must be left out/],
    ['a role that does not exist', (o) => ({ ...o, role: 'root' }), /no role "root"/],
    ['an empty user', (o) => ({ ...o, user: '' }), /`user` must be text/],
    ['a user of 129 characters', (o) => ({ ...o, user: { id: 'x'.repeat(129) } }), /`user.id` must be text/],
    ['no audience', (o) => ({ ...o, audience: undefined }), /`audience` must be text/],
    ['a number as organization', (o) => ({ ...o, organization: 7 }), /`organization` must be text/],
    ['a life of 601 seconds', (o) => ({ ...o, expiresIn: 601 }), /from 1 to 600/],
    ['no kid anywhere', ({ kid: _, ...rest }) => rest, /`kid` must be text/],
    ['a public JWK', (o) => ({ ...o, key: pairs.ES256.publicKey }), /without its private part/],
    ['an old PEM', (o) => ({ ...o, key: '-----BEGIN EC PRIVATE KEY-----' }), /no PKCS #8 PEM/],
    [
      'a PEM of rubbish',
      (o) => ({ ...o, key: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----' }),
      /could not be read/,
    ],
    ['another algorithm than the key has', (o) => ({ ...o, algorithm: 'RS256' }), /is for ES256, but RS256/],
    ['a key of another kind', (o) => ({ ...o, key: { kty: 'EC', crv: 'P-384', d: 'AA' } }), /embed tokens take ES256/],
  ];
  it.each(wrong)('refuses %s with a sentence', async (_, change, sentence) => {
    const options = change(basic) as EmbedTokenOptions;
    await expect(signEmbedToken(options)).rejects.toThrow(sentence);
    await expect(signEmbedToken(options)).rejects.toBeInstanceOf(TypeError);
  });
});

describe('generateSigningKeyPair', () => {
  it('gives a public part that holds nothing private', async () => {
    const { privateKey, publicKey } = await generateSigningKeyPair();
    expect(publicKey).toEqual({ kty: 'EC', crv: 'P-256', alg: 'ES256', x: privateKey.x, y: privateKey.y });
    expect(privateKey.d).toEqual(expect.any(String));
  });
});
