import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import { arrowDownIcon } from '../icons/arrow-down.ts';
import { arrowUpIcon } from '../icons/arrow-up.ts';

/** How a column is sorted. */
export type SortDirection = 'ascending' | 'descending';

/** What the head of a column is that can be sorted by. */
export interface SortHeaderOptions {
  label: string;
  /** Undefined where another column is sorted by. */
  sort: SortDirection | undefined;
  /** Figures stand at the end. Default false. */
  end?: boolean | undefined;
  class?: string | undefined;
  onSort: () => void;
}

/** A `<th>` with a button that sorts. Needs `tableStyles`. */
export function sortHeader({ label, sort, end, class: extra, onSort }: SortHeaderOptions): TemplateResult {
  const icon = sort === 'descending' ? arrowDownIcon : arrowUpIcon;
  return html`<th scope="col" class=${classes(end && 'end', extra)} aria-sort=${sort ?? nothing}>
    <button type="button" @click=${onSort}>${label}${icon}</button>
  </th>`;
}
