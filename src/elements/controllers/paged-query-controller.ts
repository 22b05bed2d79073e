import type { Client } from '../../client/client.ts';
import { type ClientError, toClientError } from '../../client/client-error.ts';
import type { RequestInput, Route } from '../../contract/route.ts';
import { operationOf } from '../plugboard-element.ts';
import { ReadController } from './read-controller.ts';

interface PageOf<Item> {
  items: Item[];
  nextPageToken?: string | undefined;
  totalSize?: number | undefined;
}

/** A route whose reply is a page. */
export type PagedRoute<Item> = Route & { readonly response: { readonly _zod: { readonly output: PageOf<Item> } } };

/**
 * A list read page by page: `value.items` holds the pages read so far. A refresh reads again as many rows as are shown,
 * so a list that was scrolled does not shrink under its reader.
 */
export class PagedQueryController<Item, R extends PagedRoute<Item>> extends ReadController<R, PageOf<Item>> {
  /** Why the last `loadMore` failed. */
  moreError: ClientError | undefined;
  #more: AbortController | undefined;
  #shownFor: string | undefined;

  get items(): readonly Item[] {
    return this.value?.items ?? [];
  }

  get hasMore(): boolean {
    return this.value?.nextPageToken !== undefined;
  }

  get isLoadingMore(): boolean {
    return this.#more !== undefined;
  }

  /** Reads the next page; nothing happens while one is on its way or the list is outdated. */
  async loadMore(): Promise<void> {
    const client = this.host.handle?.client;
    const shown = this.value;
    if (!client || shown?.nextPageToken === undefined || this.#more || this.isOutdated) return;
    const more = new AbortController();
    this.#more = more;
    this.moreError = undefined;
    this.host.requestUpdate();
    try {
      const input = this.#withPage(this.ask() as RequestInput<R>, { pageToken: shown.nextPageToken });
      const next = await this.#ask(client, input, more.signal);
      if (this.value === shown) {
        this.value = { ...shown, items: [...shown.items, ...next.items], nextPageToken: next.nextPageToken };
      }
    } catch (reason) {
      if (more.signal.aborted) return;
      this.moreError = toClientError(reason);
      this.host.reportError(this.moreError, operationOf(this.route));
    } finally {
      if (this.#more === more) this.#more = undefined;
      this.host.requestUpdate();
    }
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#more?.abort();
    });
  }

  protected override async load(client: Client, input: RequestInput<R>, signal: AbortSignal): Promise<PageOf<Item>> {
    this.#more?.abort();
    this.#more = undefined;
    this.moreError = undefined;
    const question = JSON.stringify(input);
    let missing = question === this.#shownFor ? this.items.length : 0;
    const first = await this.#ask(client, this.#withPage(input, missing > 50 ? { pageSize: 200 } : {}), signal);
    const items = [...first.items];
    let { nextPageToken } = first;
    for (missing -= items.length; missing > 0 && nextPageToken !== undefined;) {
      const next = await this.#ask(client, this.#withPage(input, { pageSize: 200, pageToken: nextPageToken }), signal);
      items.push(...next.items);
      missing -= next.items.length;
      nextPageToken = next.nextPageToken;
    }
    this.#shownFor = question;
    return { ...first, items, nextPageToken };
  }

  #ask(client: Client, input: RequestInput<R>, signal: AbortSignal): Promise<PageOf<Item>> {
    return client.request(this.route, input, { signal }) as Promise<PageOf<Item>>;
  }

  #withPage(input: RequestInput<R>, page: { pageSize?: number; pageToken?: string }): RequestInput<R> {
    const { query } = input as { query?: object };
    return { ...(input as object), query: { ...query, ...page } } as RequestInput<R>;
  }
}
