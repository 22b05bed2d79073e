import { sql } from 'kysely';
import type { CustomerFilter, CustomerSortField } from '../contract/customers.ts';
import type { Actor } from '../contract/permissions.ts';
import { foldKey, toLabel } from '../contract/text.ts';
import { type Condition, starredBy } from './customer-row.ts';
import { sortRange } from './sort-key.ts';

/** One filter as SQL. */
export interface Criterion {
  /** True for the rows that match; quick to ask row by row. */
  readonly test: Condition;
  /** True for the same rows or more, in a form that an index of search answers; see migration 0002. */
  readonly lookUp?: Condition;
  /** The sort in whose order the matching rows lie together. */
  readonly along?: CustomerSortField;
  /** True if so few rows match that there is no use in looking for them in the order of the list. */
  readonly selective?: boolean;
}

/** The filters of a list, each as one criterion. Texts are folded as what is stored and compared literally. */
export function toCriteria(filter: CustomerFilter, actor: Actor): Criterion[] {
  const criteria: (Criterion | undefined | false)[] = [
    filter.q !== undefined && contains('name_key', filter.q),
    filter.description !== undefined && contains('description_key', filter.description),
    filter.nameStartsWith !== undefined && startsWith(filter.nameStartsWith),
    filter.externalId && { test: sql`customer.external_id = any (${filter.externalId}::text[])`, selective: true },
    filter.hasExternalId !== undefined && hasExternalId(filter.hasExternalId),
    filter.label && { test: anyLabelOf(filter.label), lookUp: anyLabelOf(filter.label) },
    filter.labelContains !== undefined && labelContains(filter.labelContains, actor.organizationId),
    filter.status && { test: sql`customer.status = any (${filter.status}::text[])` },
    filter.starred !== undefined && hasStar(filter.starred, actor),
    within('created_at', 'createdAt', filter.createdFrom, filter.createdTo),
    within('updated_at', 'updatedAt', filter.updatedFrom, filter.updatedTo),
  ];
  return criteria.filter((criterion) => criterion !== false && criterion !== undefined);
}

function contains(column: 'name_key' | 'description_key', text: string): Criterion {
  const key = foldKey(text);
  const stored = sql.ref(`customer.${column}`);
  return {
    test: sql`strpos(${stored}, ${key}) > 0`,
    lookUp: sql`grams(${stored}) @> ${gramsOf(key)}::text[]`,
  };
}

/** The grams that every text with this part has: the part itself up to three characters, else each three in a row. */
function gramsOf(key: string): string[] {
  const characters = Array.from(key);
  if (characters.length <= 3) return [key];
  return [...new Set(characters.slice(2).map((_, index) => characters.slice(index, index + 3).join('')))];
}

function startsWith(text: string): Criterion {
  const { from, to } = sortRange(text);
  const end = to === null ? sql`true` : sql`customer.name_sort < ${to}`;
  return {
    test: sql`customer.name_sort >= ${from} and ${end} and starts_with(customer.name_key, ${foldKey(text)})`,
    along: 'name',
  };
}

function hasExternalId(wanted: boolean): Criterion {
  return { test: wanted ? sql`customer.external_id is not null` : sql`customer.external_id is null` };
}

function anyLabelOf(labels: readonly string[]): Condition {
  return sql`customer.labels && ${labels}::text[]`;
}

function labelContains(part: string, organizationId: string): Criterion {
  const key = toLabel(part);
  return {
    test: sql`exists (select from unnest(customer.labels) as label where strpos(label, ${key}) > 0)`,
    lookUp: sql`customer.labels && array(select label from label_use where organization_id = ${organizationId}
      and kind = 'customers' and strpos(label, ${key}) > 0)`,
  };
}

function hasStar(wanted: boolean, actor: Actor): Criterion {
  return wanted ? { test: starredBy(actor), selective: true } : { test: sql`not ${starredBy(actor)}` };
}

function within(
  column: 'created_at' | 'updated_at',
  along: CustomerSortField,
  from: string | undefined,
  to: string | undefined,
): Criterion | undefined {
  if (from === undefined && to === undefined) return undefined;
  const stored = sql.ref(`customer.${column}`);
  const start = from === undefined ? sql`true` : sql`${stored} >= ${new Date(from)}`;
  const end = to === undefined ? sql`true` : sql`${stored} < ${new Date(to)}`;
  return { test: sql`(${start} and ${end})`, along };
}
