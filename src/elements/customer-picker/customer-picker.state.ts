import { type CustomerSort, customerSortFields, type listCustomers } from '../../contract/customers.ts';
import type { RequestInput } from '../../contract/route.ts';
import { ExternalId, isSafeLine } from '../../contract/text.ts';

/** The filters that the panel offers, as they are in the host's URL; what is absent does not filter. */
export interface CustomerFilters {
  /** Description contains. */
  description?: string;
  /** The whole external ID. */
  externalId?: string;
  /** `false`: only customers without an external ID. */
  hasExternalId?: false;
  /** Any of these labels. */
  label?: readonly string[];
  status?: 'active' | 'disabled';
  /** First day, `YYYY-MM-DD` in the reader's time zone. */
  createdFrom?: string;
  /** Last day, included. */
  createdTo?: string;
  starred?: true;
}

/** What a host can keep in its URL: the search, the filters and the order of the list. */
export interface CustomerPickerState extends CustomerFilters {
  /** Name contains. */
  q?: string;
  /** `name` by default. */
  sort?: CustomerSort;
}

/** The names of the filters, in the order of panel and chips. */
export const filterNames = [
  'status',
  'description',
  'externalId',
  'hasExternalId',
  'label',
  'createdFrom',
  'createdTo',
  'starred',
] as const satisfies readonly (keyof CustomerFilters)[];

const day = /^\d{4}-\d{2}-\d{2}$/;

type Reader<Value> = (value: unknown) => Value | undefined;
const text: Reader<string> = (value) =>
  typeof value === 'string' && value.trim() !== '' && isSafeLine(value) ? value : undefined;
const date: Reader<string> = (value) =>
  typeof value === 'string' && day.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
const oneOf =
  <const Values extends readonly unknown[]>(...values: Values): Reader<Values[number]> =>
  (value) =>
    values.find((known) => known === value);

const readers: { [Key in keyof CustomerPickerState]-?: Reader<CustomerPickerState[Key]> } = {
  q: text,
  description: text,
  externalId: (value) => (ExternalId.safeParse(value).success ? (value as string) : undefined),
  hasExternalId: oneOf(false),
  label: (value) => {
    const labels = (Array.isArray(value) ? value : [value]).filter((label) => text(label) !== undefined) as string[];
    return labels.length > 0 ? labels : undefined;
  },
  status: oneOf('active', 'disabled'),
  createdFrom: date,
  createdTo: date,
  starred: oneOf(true),
  sort: oneOf(...customerSortFields, ...customerSortFields.map((field) => `-${field}` as const)),
};

/** Reads a state that a host gave, perhaps from a URL that somebody edited: what does not fit is left out. */
export function readState(given: unknown): CustomerPickerState {
  const source = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const entries = Object.entries(readers).map(([key, read]) => [key, read(source[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** How many filters are set: one for each kind, the days of creation together. */
export function countFilters(filters: CustomerFilters): number {
  const set = filterNames.filter((name) => filters[name] !== undefined);
  return set.includes('createdFrom') && set.includes('createdTo') ? set.length - 1 : set.length;
}

/** True if the list is narrowed at all. */
export function isNarrowed(state: CustomerPickerState): boolean {
  return state.q !== undefined || countFilters(state) > 0;
}

/** The moment at which a day begins in the reader's time zone, `later` days on. */
function startOfDay(text: string, later: number): string {
  const [year, month, dayOfMonth] = text.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, dayOfMonth + later).toISOString();
}

/** The request that the state asks for. */
export function toRequest(state: CustomerPickerState): RequestInput<typeof listCustomers> {
  const { label, createdFrom, createdTo, ...same } = state;
  return {
    query: {
      ...same,
      ...(label && { label: [...label] }),
      ...(createdFrom !== undefined && { createdFrom: startOfDay(createdFrom, 0) }),
      ...(createdTo !== undefined && { createdTo: startOfDay(createdTo, 1) }),
      count: true,
    },
  };
}

/** The sort that a click on a column's head leads to: first ascending, then descending. */
export function nextSort(current: CustomerSort, field: 'name' | 'createdAt'): CustomerSort {
  return current === field ? `-${field}` : field;
}
