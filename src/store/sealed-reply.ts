import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What was answered to a request, to be answered again. */
export interface StoredReply {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The body as it was sent; null for none. */
  body: string | null;
}

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** What is stored of an idempotency key: enough to find it again, not enough to open the reply. */
export function hashIdempotencyKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/**
 * Encrypts a reply by the caller's idempotency key, of which the database has only the hash. A reply may hold a secret
 * that is shown once, such as a server key: whoever reads the database must not find it there.
 */
export function sealReply(reply: StoredReply, key: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv(algorithm, sealingKey(key), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(reply)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens what {@link sealReply} made. Throws if it was not made with this key. */
export function openReply(sealed: string, key: string): StoredReply {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv(algorithm, sealingKey(key), bytes.subarray(0, ivLength));
  decipher.setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
  const opened = Buffer.concat([decipher.update(bytes.subarray(ivLength + tagLength)), decipher.final()]);
  return JSON.parse(opened.toString()) as StoredReply;
}

function sealingKey(key: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, '', 'plugboard idempotent reply', 32));
}
