import { Refusal } from '../../contract/refusal.ts';
import type { Actor } from '../../contract/permissions.ts';
import { seal, unseal } from '../seal.ts';

/**
 * Page tokens of one list for one caller: sealed, and bound to the route, the tenant, the person (a list may show what
 * is theirs) and the filter. They grant nothing; who sends one is checked like anybody.
 */
export class PageTokens {
  readonly #key: Uint8Array;
  readonly #context: string;

  /** @param query The parsed query. How large a page is and whether to count do not belong to the filter. */
  constructor(key: Uint8Array, routeName: string, actor: Actor, query: unknown) {
    this.#key = key;
    const { pageToken: _, pageSize: __, count: ___, ...filter } = query as Record<string, unknown>;
    const sorted = Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1));
    this.#context = JSON.stringify([routeName, actor.organizationId, actor.customerId, actor.userId, sorted]);
  }

  /** The token of a cursor. */
  seal(cursor: unknown): Promise<string> {
    return seal(this.#key, JSON.stringify(cursor), this.#context);
  }

  /** The cursor of a token; undefined without one. Throws Refusal PAGE_TOKEN_INVALID for any other text. */
  async open(token: string | undefined): Promise<unknown> {
    if (token === undefined) return undefined;
    const cursor = await unseal(this.#key, token, this.#context);
    if (cursor === undefined) {
      throw new Refusal('PAGE_TOKEN_INVALID', 'The page token is not of this list with this filter. Begin anew.', {
        fieldErrors: [{ pointer: '?pageToken', code: 'FORMAT', detail: 'Not a token of this list with this filter.' }],
      });
    }
    return JSON.parse(cursor) as unknown;
  }
}
