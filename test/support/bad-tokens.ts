import { createHmac } from 'node:crypto';
import { base64url, importJWK, type JWK, SignJWT } from 'jose';
import { generateSigningKeyPair } from '../../src/token/index.ts';

/** What bad tokens are made from: one key of the host, good claims, and things of others. */
export interface GoodToken {
  privateKey: JWK;
  publicKey: JWK;
  kid: string;
  claims: Record<string, unknown>;
  now: Date;
  /** A key of another organization of the same server. */
  foreign: { privateKey: JWK; kid: string; organization: string; issuer: string };
  /** A key that was registered and then switched off. */
  disabled: { privateKey: JWK; kid: string };
  /** A server key that works. */
  serverKey: string;
}

type Named = [name: string, authorization: string];

/** Authorization headers that must all be refused, each for one reason. */
export async function badTokens(good: GoodToken): Promise<Named[]> {
  const sign = async (
    claims: Record<string, unknown> = good.claims,
    header: Record<string, unknown> = {},
    key: JWK = good.privateKey,
  ) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ: 'embed+jwt', kid: good.kid, ...header })
      .sign(await importJWK({ ...key, alg: undefined as never }, 'ES256'), { crit: { exp: true } });
  const with_ = (change: Record<string, unknown>) => sign({ ...good.claims, ...change });
  const token = await sign();
  return [
    ...(await forms(token, good)),
    ...(await headers(token, good, sign)),
    ...signatures(token),
    ...(await claims(good, with_, sign)),
  ].map(([name, value]) => [name, value.startsWith('raw:') ? value.slice(4) : `Bearer ${value}`]);
}

async function forms(token: string, { serverKey }: GoodToken): Promise<Named[]> {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  return [
    ['no scheme', `raw:${token}`],
    ['scheme without a token', 'raw:Bearer'],
    ['Basic', `raw:Basic ${btoa('user:password')}`],
    ['Basic with the token', `raw:Basic ${token}`],
    ['another scheme with the token', `raw:Token ${token}`],
    ['a scheme that begins like Bearer', `raw:BearerX ${token}`],
    ['two tokens', `${token} ${token}`],
    ['two credentials', `${token}, Bearer ${token}`],
    ['a quoted token', `"${token}"`],
    ['the word null', 'null'],
    ['the word undefined', 'undefined'],
    ['an object', '{}'],
    ['two dots', '..'],
    ['one part', header],
    ['two parts', `${header}.${payload}`],
    ['four parts', `${token}.`],
    ['five parts', `${header}.a.b.${payload}.${signature}`],
    ['parts in another order', `${payload}.${header}.${signature}`],
    ['percent-encoded', token.replaceAll('.', '%2E')],
    ['no JSON in the header', `${base64url.encode('{')}.${payload}.${signature}`],
    ['a list as header', `${base64url.encode('[]')}.${payload}.${signature}`],
    ['9 kB', `${header}.${base64url.encode('x'.repeat(7000))}.${signature}`],
    ['1 MB', `${header}.${'A'.repeat(1_000_000)}.${signature}`],
    ['a server key that does not exist', 'pbk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['the beginning of a server key', serverKey.slice(0, -1)],
    ['a server key with a letter more', `${serverKey}A`],
    ['a server key in capitals', `pbk_${serverKey.slice(4).toUpperCase()}`],
    ['only the prefix of a server key', 'pbk_'],
    ['a server key with an underscore of SQL', 'pbk_%'],
  ];
}

type Sign = (claims?: Record<string, unknown>, header?: Record<string, unknown>, key?: JWK) => Promise<string>;

async function headers(token: string, good: GoodToken, sign: Sign): Promise<Named[]> {
  const [, payload] = token.split('.') as [string, string];
  const attacker = await generateSigningKeyPair();
  const forged = (header: object, signature: string) =>
    `${base64url.encode(JSON.stringify({ typ: 'embed+jwt', kid: good.kid, ...header }))}.${payload}.${signature}`;
  const hmac = (secret: string | Uint8Array) => {
    const head = forged({ alg: 'HS256' }, '').slice(0, -1);
    return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
  };
  const byAttacker = (header: object) => sign(good.claims, header as Record<string, unknown>, attacker.privateKey);
  return [
    ...['none', 'None', 'NONE', 'nOnE', ''].map((alg): Named => [`alg ${alg || 'empty'}`, forged({ alg }, '')]),
    ['alg none with a signature', forged({ alg: 'none' }, token.split('.')[2] as string)],
    ['no alg', forged({}, token.split('.')[2] as string)],
    ['alg ES384', forged({ alg: 'ES384' }, token.split('.')[2] as string)],
    ['HS256 by the public key as JSON', hmac(JSON.stringify(good.publicKey))],
    ['HS256 by the public key’s x', hmac(base64url.decode(good.publicKey.x as string))],
    ['HS256 by nothing', hmac('')],
    ['another key', await byAttacker({})],
    ['another key, shown as jwk', await byAttacker({ jwk: attacker.publicKey })],
    ['another key, shown by jku', await byAttacker({ jku: 'http://127.0.0.1:1/jwks.json' })],
    ['another key, shown by x5u', await byAttacker({ x5u: 'http://127.0.0.1:1/cert.pem' })],
    ['no kid', await sign(good.claims, { kid: undefined })],
    ['an unknown kid', await sign(good.claims, { kid: '01900000-0000-7000-8000-000000000000' })],
    ['a kid that is no id', await sign(good.claims, { kid: 'main' })],
    ['a kid that is a path', await sign(good.claims, { kid: '../../../dev/null' })],
    ['a kid of SQL', await sign(good.claims, { kid: "' or 1=1 --" })],
    ['a kid with NUL', await sign(good.claims, { kid: `${good.kid}\u0000` })],
    ['a list as kid', await sign(good.claims, { kid: [good.kid] })],
    ['a number as kid', await sign(good.claims, { kid: 1 })],
    ['the kid of a disabled key', await sign(good.claims, { kid: good.disabled.kid }, good.disabled.privateKey)],
    ['the kid of another organization', await sign(good.claims, { kid: good.foreign.kid })],
    ['another organization’s key', await sign(good.claims, { kid: good.foreign.kid }, good.foreign.privateKey)],
    [
      'another organization’s key and issuer',
      await sign({ ...good.claims, iss: good.foreign.issuer }, { kid: good.foreign.kid }, good.foreign.privateKey),
    ],
    ['no typ', await sign(good.claims, { typ: undefined })],
    ...(await Promise.all(
      ['JWT', 'at+jwt', 'embed', ''].map(async (typ): Promise<Named> => [
        `typ ${typ}`,
        await sign(good.claims, { typ }),
      ]),
    )),
    ['a crit that is not understood', forged({ alg: 'ES256', crit: ['x'], x: 1 }, token.split('.')[2] as string)],
    ['an unencoded payload', forged({ alg: 'ES256', b64: false, crit: ['b64'] }, token.split('.')[2] as string)],
  ];
}

function signatures(token: string): Named[] {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const bytes = base64url.decode(signature);
  const altered = (change: (copy: Uint8Array) => Uint8Array) =>
    `${header}.${payload}.${base64url.encode(change(new Uint8Array(bytes)))}`;
  return [
    ['no signature', `${header}.${payload}.`],
    ['a signature of zeros', altered((copy) => copy.fill(0))],
    ['a cut signature', altered((copy) => copy.slice(0, -1))],
    ['a long signature', altered((copy) => new Uint8Array([...copy, 0]))],
    ['a flipped bit', altered((copy) => copy.with(0, (copy[0] as number) ^ 1))],
    ['a swapped signature', altered((copy) => new Uint8Array([...copy.slice(32), ...copy.slice(0, 32)]))],
    ['another payload under it', `${header}.${base64url.encode('{"role":"org_admin"}')}.${signature}`],
  ];
}

async function claims(good: GoodToken, with_: (change: Record<string, unknown>) => Promise<string>, sign: Sign) {
  const seconds = Math.floor(good.now.getTime() / 1000);
  const required = ['iss', 'aud', 'sub', 'org', 'customer', 'role', 'iat', 'exp', 'jti'];
  const changes: [string, Record<string, unknown>][] = [
    ...required.map((name): [string, Record<string, unknown>] => [`no ${name}`, { [name]: undefined }]),
    ...required.map((name): [string, Record<string, unknown>] => [`${name} null`, { [name]: null }]),
    ...required.map((name): [string, Record<string, unknown>] => [`${name} empty`, { [name]: '' }]),
    ['a role in a list', { role: ['customer_admin'] }],
    ['a role that does not exist', { role: 'root' }],
    ['a role in capitals', { role: 'CUSTOMER_ADMIN' }],
    ['an organization role with customer', { role: 'org_admin' }],
    ['an audience in a list', { aud: [good.claims['aud']] }],
    ['an audience with others', { aud: ['https://other.example', good.claims['aud']] }],
    ['another audience', { aud: 'https://other.example' }],
    ['an audience with a slash more', { aud: `${String(good.claims['aud'])}/` }],
    ['another issuer', { iss: 'somebody' }],
    ['another organization', { org: good.foreign.organization }],
    ['a sub of 129 characters', { sub: 'x'.repeat(129) }],
    ['a number as sub', { sub: 1 }],
    ['a sub with NUL', { sub: 'a\u0000b' }],
    ['a customer that does not exist', { customer: 'nobody' }],
    ['a customer id that does not exist', { customer: 'id:01900000-0000-7000-8000-000000000000' }],
    ['a customer id that is none', { customer: "id:' or 1=1 --" }],
    ['a customer in a list', { customer: [good.claims['customer']] }],
    ['a life of ten years', { exp: seconds + 315_360_000 }],
    ['a life of 601 seconds', { iat: seconds - 1, exp: seconds + 600 }],
    ['an end before the beginning', { iat: seconds + 20, exp: seconds + 10 }],
    ['an end in the past', { iat: seconds - 300, exp: seconds - 31 }],
    ['a beginning in the future', { iat: seconds + 40, exp: seconds + 300 }],
    ['an end as text', { exp: String(seconds + 300) }],
    ['a beginning with a fraction', { iat: seconds - 0.5 }],
    ['not before the future', { nbf: seconds + 60 }],
    ['a claim that is not known', { admin: true }],
    ['a misspelt claim that should narrow', { readonly: true }],
    ['components as text', { components: 'customer-picker' }],
    ['instances null', { instances: null }],
    ['readOnly as text', { readOnly: 'true' }],
    ['act as text', { act: 'support' }],
    ['act without sub', { act: { name: 'Kim' } }],
    ['emailVerified as text', { emailVerified: 'yes' }],
    ['a jti of 129 characters', { jti: 'x'.repeat(129) }],
    ['10 kB of claims that are right', { components: Array.from({ length: 90 }, (_, i) => `${i}`.padEnd(100, 'x')) }],
  ];
  const named = await Promise.all(changes.map(async ([name, change]): Promise<Named> => [name, await with_(change)]));
  const odd = ['null', '[]', '"x"', '1', '', '{', '{}'].map(async (payload): Promise<Named> => {
    const [header] = (await sign()).split('.') as [string];
    const head = `${header}.${base64url.encode(payload)}`;
    const key = (await importJWK(good.privateKey, 'ES256')) as CryptoKey;
    const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new TextEncoder().encode(head));
    return [`the payload ${payload || 'nothing'}`, `${head}.${base64url.encode(new Uint8Array(signature))}`];
  });
  return [...named, ...(await Promise.all(odd))];
}
