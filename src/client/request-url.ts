import { buildPath, type Route } from '../contract/route.ts';

type Plain = string | number | boolean | null | undefined;

/** A query as callers give it: a list is repeated, what is undefined or null is left out. */
export type QueryInput = Readonly<Record<string, Plain | readonly Plain[]>>;

/** The only place that makes URLs: base, path with encoded parameters, query. */
export function requestUrl(
  baseUrl: string,
  route: Pick<Route, 'path'>,
  params: Readonly<Record<string, string>> | undefined,
  query: QueryInput = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of isList(value) ? value : [value]) {
      if (one !== undefined && one !== null) search.append(name, String(one));
    }
  }
  const text = search.toString();
  return baseUrl.replace(/\/+$/, '') + buildPath(route.path, params) + (text && `?${text}`);
}

function isList(value: Plain | readonly Plain[]): value is readonly Plain[] {
  return Array.isArray(value);
}
