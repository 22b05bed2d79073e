import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { type Route, type SuccessStatus, successStatuses } from '../../contract/route.ts';
import { Created, Page } from '../handler.ts';

/** A reply of success before it becomes bytes. */
export interface Outgoing {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** JSON text; null for a reply without a body. */
  body: string | null;
}

/**
 * Makes the reply of what a handler answered and checks it against the route's schema: no member missing, none too many,
 * no value that a reader would not know.
 *
 * @param sealCursor Turns the cursor of the next page into a page token.
 * @throws Error if the answer breaks the contract, which rolls the transaction back.
 */
export async function toOutgoing(
  route: Route,
  answer: unknown,
  sealCursor: (cursor: unknown) => Promise<string>,
): Promise<Outgoing> {
  const status = statusOf(route, answer);
  if (!route.response) {
    if (answer !== undefined) throw new Error('The route has no reply, but its handler answered one.');
    return { status, headers: {}, body: null };
  }
  const body: unknown =
    answer instanceof Page ? await toPage(answer, sealCursor) : answer instanceof Created ? answer.body : answer;
  checkReply(route.response, body);
  return { status, headers: { 'Content-Type': 'application/json', ...etagOf(body) }, body: JSON.stringify(body) };
}

function statusOf(route: Route, answer: unknown): SuccessStatus {
  const statuses = successStatuses(route);
  const status = answer instanceof Created ? 201 : statuses[0];
  if (!status || !statuses.includes(status)) throw new Error(`The route does not answer ${status ?? 'anything'}.`);
  return status;
}

async function toPage({ items, next, totalSize }: Page<unknown>, sealCursor: (cursor: unknown) => Promise<string>) {
  return {
    items,
    ...(next !== undefined && { nextPageToken: await sealCursor(next) }),
    ...(totalSize !== undefined && { totalSize }),
  };
}

/** Readers are tolerant: they drop what they do not know. So a reply is good if reading it changes nothing. */
function checkReply(schema: z.ZodMiniType, body: unknown): void {
  const result = z.safeParse(schema, body);
  if (!result.success) throw new Error(`The reply breaks its schema: ${result.error.message}`);
  if (!isDeepStrictEqual(result.data, body))
    throw new Error('The reply has members or values that its schema does not.');
}

function etagOf(body: unknown): Record<string, string> {
  const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
  return typeof version === 'number' ? { ETag: `"${version}"` } : {};
}
