import { type AliasableExpression, type Selectable, sql } from 'kysely';
import { exactTotal } from '../contract/common.ts';
import type { CustomerFilter, CustomerSortField } from '../contract/customers.ts';
import type { Actor } from '../contract/permissions.ts';
import { type Criterion, toCriteria } from './customer-filter.ts';
import { type Condition, customerColumns, type CustomerRow, starredBy, visible } from './customer-row.ts';
import { type Page, toPage } from './page.ts';
import type { CustomerTable } from './schema.ts';
import type { Tx } from './tenant.ts';

/** Where a page ended: the value that the list is sorted by, and the id that tells equal values apart. */
export interface CustomerCursor {
  key: string | number;
  id: string;
}

const sortColumns = {
  name: 'nameSort',
  description: 'descriptionSort',
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
  concurrencyLimit: 'concurrencySort',
} as const satisfies Record<CustomerSortField, keyof CustomerTable>;

/** How many customers are read in the order of the list, at first and where many of those matched. */
const walks = { short: 1000, long: 4000 };

/** What is asked for: the filters, the order, and where in it the page begins. */
interface Question {
  actor: Actor;
  /** What no filter can widen. */
  base: Condition;
  criteria: readonly Criterion[];
  field: CustomerSortField;
  column: (typeof sortColumns)[CustomerSortField];
  direction: 'asc' | 'desc';
  after: Condition;
  limit: number;
}

/** A row with the value that it is sorted by. */
type Found = CustomerRow & { sortKey: string | number | Date };

/**
 * A page of the customers that match all filters, in the order of `filter.sort`, beginning after `after`.
 *
 * Two ways lead there. Reading customers in the order of the list and testing each is quickest when many match.
 * Looking the matching ones up and sorting them is quickest when few do. Which it is cannot be known beforehand (under
 * row level security the planner may not use its statistics), so the first way is tried for a bounded number of rows.
 * So the time does not grow with the number of customers, but with that of the matches where there are thousands and
 * hardly any stands near the beginning.
 */
export async function listCustomers(
  tx: Tx,
  actor: Actor,
  filter: CustomerFilter,
  after?: CustomerCursor,
): Promise<Page<CustomerRow, CustomerCursor>> {
  const question = toQuestion(actor, filter, after);
  const found = (await walk(tx, question)) ?? (await lookUp(tx, question));
  const page = toPage(found, filter.pageSize, ({ sortKey, id }) => ({
    key: sortKey instanceof Date ? sortKey.toISOString() : sortKey,
    id,
  }));
  return { ...page, rows: page.rows.map(({ sortKey: _, ...row }) => row) };
}

/** How many customers match all filters: exact up to 10,000, else 10,001. */
export async function countCustomers(tx: Tx, actor: Actor, filter: CustomerFilter): Promise<number> {
  const { base, criteria } = toQuestion(actor, filter);
  const counted = await tx
    .selectFrom(
      tx
        .selectFrom('customerSearch as customer')
        .select('customer.id')
        .where(all([base, ...lookUpConditions(criteria)]))
        .limit(exactTotal + 1)
        .as('customer'),
    )
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow();
  return counted.total;
}

function toQuestion(actor: Actor, filter: CustomerFilter, after?: CustomerCursor): Question {
  const descending = filter.sort.startsWith('-');
  const field = (descending ? filter.sort.slice(1) : filter.sort) as CustomerSortField;
  const column = sortColumns[field];
  const ends = sql.raw(descending ? '<' : '>');
  return {
    actor,
    base: filter.includeSystem ? visible(actor) : sql`${visible(actor)} and not customer.is_system`,
    criteria: toCriteria(filter, actor),
    field,
    column,
    direction: descending ? 'desc' : 'asc',
    after: after ? sql`(${sql.ref(`customer.${column}`)}, customer.id) ${ends} (${after.key}, ${after.id})` : sql`true`,
    limit: filter.pageSize + 1,
  };
}

/** Reads customers in the order of the list and keeps those that match; undefined if too few did within the bounds. */
async function walk(tx: Tx, question: Question): Promise<Found[] | undefined> {
  const { criteria, field, limit } = question;
  if (criteria.some(({ selective }) => selective)) return undefined;
  const isBounded = criteria.some(({ along }) => along !== field);
  const found = await read(tx, question, isBounded ? walks.short : limit);
  if (!isBounded || found.length === limit) return found;
  if ((found.length * walks.long) / walks.short < limit) return undefined;
  const further = await read(tx, question, walks.long);
  return further.length === limit ? further : undefined;
}

/** Criteria along the sort narrow what is read, so they stand inside; the others test what was read. */
function read(tx: Tx, question: Question, length: number): Promise<Found[]> {
  const { base, criteria, field, column, direction, after } = question;
  const inside = criteria.filter(({ along }) => along === field).map(({ test }) => test);
  const outside = criteria.filter(({ along }) => along !== field).map(({ test }) => test);
  const rows = tx
    .selectFrom('customer')
    .selectAll()
    .where(all([base, after, ...inside]))
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(length);
  return inOrder(tx, rows, question).where(all(outside)).execute();
}

/**
 * Looks all matching customers up, then sorts them. `offset 0` keeps the planner from reading in the order of the list
 * after all.
 */
function lookUp(tx: Tx, question: Question): Promise<Found[]> {
  const { base, criteria, after } = question;
  const matching = tx
    .selectFrom('customerSearch as customer')
    .selectAll()
    .where(all([base, after, ...lookUpConditions(criteria)]))
    .offset(0);
  return inOrder(tx, matching, question).execute();
}

function inOrder(tx: Tx, rows: AliasableExpression<Selectable<CustomerTable>>, question: Question) {
  const { actor, column, direction, limit } = question;
  return tx
    .selectFrom(rows.as('customer'))
    .select([...customerColumns, `customer.${column} as sortKey`, starredBy(actor).as('starred')])
    .orderBy(`customer.${column}`, direction)
    .orderBy('customer.id', direction)
    .limit(limit);
}

function lookUpConditions(criteria: readonly Criterion[]): Condition[] {
  return criteria.flatMap(({ test, lookUp }) => (lookUp ? [lookUp, test] : [test]));
}

function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}
