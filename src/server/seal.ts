import { base64url, flattenedDecrypt, FlattenedEncrypt } from 'jose';

const header = { alg: 'dir', enc: 'A256GCM' };
const protectedHeader = base64url.encode(JSON.stringify(header));
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes of the key for {@link seal}. */
export const sealKeyBytes = 32;

/**
 * Encrypts text that leaves the server and that only this server shall read again (JWE, direct
 * encryption with A256GCM).
 *
 * @param context What the text belongs to; it opens with the same context only.
 * @returns URL-safe text: initialisation vector, ciphertext and tag.
 */
export async function seal(key: Uint8Array, text: string, context: string): Promise<string> {
  const { iv, ciphertext, tag } = await new FlattenedEncrypt(encoder.encode(text))
    .setProtectedHeader(header)
    .setAdditionalAuthenticatedData(encoder.encode(context))
    .encrypt(key);
  return `${iv}.${ciphertext}.${tag}`;
}

/** The text that was sealed, or undefined for anything else: altered, foreign, of another context or another key. */
export async function unseal(key: Uint8Array, sealed: string, context: string): Promise<string | undefined> {
  const [iv = '', ciphertext = '', tag = '', ...rest] = sealed.split('.');
  if (rest.length > 0) return undefined;
  try {
    // Base64 has several spellings of the same bytes; only the one that was given out is good.
    if (![iv, ciphertext, tag].every((part) => base64url.encode(base64url.decode(part)) === part)) return undefined;
    const jwe = { protected: protectedHeader, aad: base64url.encode(context), iv, ciphertext, tag };
    return decoder.decode((await flattenedDecrypt(jwe, key)).plaintext);
  } catch {
    // jose throws alike for a wrong shape and a wrong key; the caller need not know which.
    return undefined;
  }
}
