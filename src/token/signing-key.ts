import { type CryptoKey, exportJWK, generateKeyPair, importJWK, importPKCS8, type JWK } from 'jose';

/** The algorithms that a signing key can have: one, fixed when its public part is registered. */
export type SigningKeyAlgorithm = 'ES256' | 'EdDSA' | 'RS256';

/** A private key: as JWK, as PEM text of PKCS #8 (`-----BEGIN PRIVATE KEY-----`), or as Web Crypto key. */
export type SigningKeySource = JWK | string | CryptoKey;

/** Both parts of a new key. The private part stays with the host's backend; the public one is registered. */
export interface SigningKeyPair {
  privateKey: JWK;
  publicKey: JWK;
}

/**
 * Makes a key pair to sign embed tokens with. Register `publicKey` (`plugboard keys create`, or
 * `POST /v1/signing-keys`) and put the id that comes back into `privateKey.kid`.
 *
 * @param algorithm ES256 by default: every JWT library has it.
 */
export async function generateSigningKeyPair(algorithm: SigningKeyAlgorithm = 'ES256'): Promise<SigningKeyPair> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const [privateKey, publicKey] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
  return { privateKey: { ...privateKey, alg: algorithm }, publicKey: { ...publicKey, alg: algorithm } };
}

/** A key that is ready to sign, with the algorithm that it signs by and the `kid` if the source said it. */
export interface ReadySigningKey {
  key: CryptoKey;
  algorithm: SigningKeyAlgorithm;
  kid: string | undefined;
}

/**
 * Reads a private key.
 *
 * @param algorithm Needed for PEM text unless it is ES256; a JWK and a Web Crypto key say it themselves.
 * @throws TypeError with one sentence that says what was given instead of a private key.
 */
export async function readSigningKey(
  source: SigningKeySource,
  algorithm?: SigningKeyAlgorithm,
): Promise<ReadySigningKey> {
  if (typeof source === 'string') {
    if (!source.includes('-----BEGIN PRIVATE KEY-----')) {
      throw new TypeError(
        'The signing key is text but no PKCS #8 PEM, which begins with "-----BEGIN PRIVATE KEY-----".',
      );
    }
    const named = algorithm ?? 'ES256';
    const key = await importPKCS8(source, named).catch((cause: unknown) => {
      throw new TypeError(`The signing key could not be read as a private key for ${named}.`, { cause });
    });
    return { key, algorithm: named, kid: undefined };
  }
  if (isCryptoKey(source)) {
    if (source.type !== 'private')
      throw new TypeError(`The signing key must be a private key, not a ${source.type} one.`);
    return { key: source, algorithm: agreed(algorithmOfCryptoKey(source), algorithm), kid: undefined };
  }
  return readJwk(source, algorithm);
}

async function readJwk(jwk: JWK, algorithm: SigningKeyAlgorithm | undefined): Promise<ReadySigningKey> {
  if (typeof jwk.d !== 'string') throw new TypeError('The signing key is a JWK without its private part `d`.');
  const named = agreed(jwk.alg ?? algorithmOfJwk(jwk), algorithm);
  const key = await importJWK(jwk, named).catch((cause: unknown) => {
    throw new TypeError(`The signing key could not be read as a private JWK for ${named}.`, { cause });
  });
  return { key: key as CryptoKey, algorithm: named, kid: jwk.kid };
}

function isCryptoKey(source: JWK | CryptoKey): source is CryptoKey {
  return Object.prototype.toString.call(source) === '[object CryptoKey]';
}

function algorithmOfJwk({ kty, crv }: JWK): string | undefined {
  if (kty === 'EC' && crv === 'P-256') return 'ES256';
  if (kty === 'OKP' && crv === 'Ed25519') return 'EdDSA';
  return kty === 'RSA' ? 'RS256' : undefined;
}

function algorithmOfCryptoKey({ algorithm }: CryptoKey): string | undefined {
  const { name, namedCurve } = algorithm as { name: string; namedCurve?: string };
  if (name === 'ECDSA' && namedCurve === 'P-256') return 'ES256';
  if (name === 'Ed25519') return 'EdDSA';
  return name === 'RSASSA-PKCS1-v1_5' ? 'RS256' : undefined;
}

/** The key's own algorithm, which is one of ours and the one that was asked for. */
function agreed(own: string | undefined, asked: SigningKeyAlgorithm | undefined): SigningKeyAlgorithm {
  if (own !== 'ES256' && own !== 'EdDSA' && own !== 'RS256') {
    throw new TypeError(`The signing key is for ${own ?? 'another use'}; embed tokens take ES256, EdDSA or RS256.`);
  }
  if (asked && asked !== own) throw new TypeError(`The signing key is for ${own}, but ${asked} was asked for.`);
  return own;
}
