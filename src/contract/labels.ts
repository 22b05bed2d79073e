import * as z from 'zod/mini';
import { Integer } from './common.ts';
import { route } from './route.ts';
import { SearchText } from './text.ts';

/** A label in use and on how many things it is. */
export const LabelCount = /*@__PURE__*/ z.object({ label: z.string(), count: Integer });
export type LabelCount = z.output<typeof LabelCount>;

export const LabelQuery = /*@__PURE__*/ z.strictObject({
  /** The kind of thing that carries the labels. */
  of: z._default(z.enum(['customers']), 'customers'),
  /** Label contains. */
  q: z.optional(SearchText),
});
export type LabelQuery = z.output<typeof LabelQuery>;

export const listLabels = /*@__PURE__*/ route({
  summary: 'List the labels in use, most used first, at most 200',
  method: 'GET',
  path: '/v1/labels',
  permission: 'customers:list',
  profile: 'customers',
  resource: 'labels',
  query: LabelQuery,
  response: z.object({ items: z.array(LabelCount) }),
});
