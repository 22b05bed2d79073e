import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import type { SigningAlgorithm } from '../contract/keys.ts';
import { Refusal } from '../contract/refusal.ts';
import type { PublicJwk } from '../store/schema.ts';

interface Kind {
  /** The members that make the public key, all of them needed (RFC 7518 section 6, RFC 8037 section 2). */
  members: readonly string[];
  fixed: Readonly<Record<string, string>>;
  isStrong?: (key: KeyObject) => boolean;
}

const kinds: Readonly<Record<SigningAlgorithm, Kind>> = {
  ES256: { members: ['kty', 'crv', 'x', 'y'], fixed: { kty: 'EC', crv: 'P-256' } },
  EdDSA: { members: ['kty', 'crv', 'x'], fixed: { kty: 'OKP', crv: 'Ed25519' } },
  RS256: {
    members: ['kty', 'n', 'e'],
    fixed: { kty: 'RSA' },
    isStrong: ({ asymmetricKeyDetails: { modulusLength = 0, publicExponent = 0n } = {} }) =>
      modulusLength >= 2048 && publicExponent >= 65537n,
  },
};

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/**
 * The public key of a JWK for this algorithm, and nothing else of it. Throws `VALIDATION_FAILED` for a key of another
 * kind, one that is no key, RSA below 2048 bits, and one that brings its private part.
 */
export function toPublicJwk(jwk: Readonly<Record<string, unknown>>, algorithm: SigningAlgorithm): PublicJwk {
  if (privateMembers.some((member) => member in jwk)) throw refuse('Holds a private key; send its public part only.');
  const { members, fixed, isStrong } = kinds[algorithm];
  const kept = Object.fromEntries(members.map((member) => [member, jwk[member]]));
  const fits = Object.entries(fixed).every(([member, value]) => kept[member] === value);
  const key = fits ? parse(kept) : undefined;
  if (!key) throw refuse(`Is no public key for ${algorithm}.`);
  if (isStrong && !isStrong(key)) throw refuse('Is too weak: RSA needs 2048 bits and the exponent 65537.');
  return kept as PublicJwk;
}

/** Undefined for what is no key, a point that is not on the curve included. */
function parse(jwk: JsonWebKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return undefined;
  }
}

function refuse(detail: string): Refusal {
  return new Refusal('VALIDATION_FAILED', 'The key cannot be registered.', {
    fieldErrors: [{ pointer: '/publicKey', code: 'FORMAT', detail }],
  });
}
