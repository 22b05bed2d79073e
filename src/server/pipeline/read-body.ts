import { Refusal } from '../../contract/refusal.ts';

/** The most that a JSON body may have, in bytes. */
export const maxBodyBytes = 256 * 1024;

/**
 * Reads the bytes of a body, but no more than allowed: a body that says too much is refused before it is read, one that
 * turns out too large is cut off.
 */
export async function readBody(request: Request, maxBytes = maxBodyBytes): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop by a throw cancels the stream.
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    // The caller went away; nobody reads this, and it is no fault of ours to be logged as one.
    throw new Refusal('BODY_MALFORMED', 'The body ended early.', { cause });
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

const tooLarge = (maxBytes: number) => new Refusal('BODY_TOO_LARGE', `The body has more than ${maxBytes / 1024} KiB.`);
