import { buildPath, type Route } from '../contract/route.ts';

/** A query as callers give it: a list is repeated, what is undefined or null is left out. */
export type QueryInput = Readonly<Record<string, unknown>>;

/** The only place that makes URLs: base, path with encoded parameters, query. */
export function requestUrl(
  baseUrl: string,
  route: Pick<Route, 'path'>,
  params: Readonly<Record<string, string>> | undefined,
  query: QueryInput = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  const text = search.toString();
  return baseUrl.replace(/\/+$/, '') + buildPath(route.path, params) + (text && `?${text}`);
}
