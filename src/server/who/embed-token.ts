import { decodeProtectedHeader, errors, importJWK, type JWK, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { Id } from '../../contract/common.ts';
import { embedTokenType } from '../../contract/embed-token.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { SigningKeyIdentity } from '../../store/identities.ts';
import { EmbedClaims } from './embed-claims.ts';

/** The longest token that is looked at, in characters. */
const maxTokenLength = 8192;
/** How far the host's clock may be off, in seconds. */
const clockTolerance = 30;

/** What a token is held against. */
export interface VerifyOptions {
  /** Finds an active key. */
  readonly findSigningKey: (kid: string) => Promise<SigningKeyIdentity | undefined>;
  /** The server's public URL. */
  audience: string;
  now: Date;
}

/**
 * Verifies an embed token: signature by the one key and algorithm that its `kid` was registered with, then every claim.
 * Keys in the header (`jwk`, `jku`, `x5u`) are never looked at.
 *
 * @throws Refusal TOKEN_EXPIRED for a token that was good once, TOKEN_INVALID for anything else. Only who holds the
 *   key is told which claim is wrong.
 */
export async function verifyEmbedToken(
  token: string,
  options: VerifyOptions,
): Promise<{ claims: EmbedClaims; key: SigningKeyIdentity }> {
  const key = token.length <= maxTokenLength ? await findKey(token, options) : undefined;
  if (!key) throw notAccepted();
  const claims = parseClaims(await verifySignature(token, key, options));
  if (claims.org !== key.organizationId) throw wrongClaim('org', 'is not the organization of the signing key.');
  if (claims.iat > options.now.getTime() / 1000 + clockTolerance) throw wrongClaim('iat', 'lies in the future.');
  return { claims, key };
}

async function findKey(token: string, { findSigningKey }: VerifyOptions): Promise<SigningKeyIdentity | undefined> {
  const kid = kidOf(token);
  return z.safeParse(Id, kid).success ? findSigningKey(kid as string) : undefined;
}

function kidOf(token: string): unknown {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

async function verifySignature(token: string, key: SigningKeyIdentity, { audience, now }: VerifyOptions) {
  const publicKey = await importJWK(key.publicKey as JWK, key.algorithm);
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: [key.algorithm],
      typ: embedTokenType,
      issuer: key.issuer,
      audience,
      clockTolerance,
      currentDate: now,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refusal('TOKEN_EXPIRED', 'The token has expired.');
    if (error instanceof errors.JWTClaimValidationFailed) throw wrongClaim(error.claim, 'is not as it must be.');
    if (error instanceof errors.JOSEError) throw notAccepted();
    throw error;
  }
}

function parseClaims(payload: unknown): EmbedClaims {
  const result = z.safeParse(EmbedClaims, payload);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const claim = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw wrongClaim(claim, issue?.code === 'unrecognized_keys' ? 'is not known.' : `is wrong: ${issue?.message ?? ''}`);
}

const notAccepted = () => new Refusal('TOKEN_INVALID', 'The token is not signed by an active key of this server.');

const wrongClaim = (claim: string, sentence: string) =>
  new Refusal('TOKEN_INVALID', `The token's claim "${claim.slice(0, 100)}" ${sentence}`);
