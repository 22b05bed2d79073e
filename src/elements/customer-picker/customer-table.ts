import { html, nothing, type TemplateResult } from 'lit';
import type { Customer, CustomerSort } from '../../contract/customers.ts';
import type { LocalizeController } from '../../i18n/localize-controller.ts';
import { avatar } from '../../ui/avatar/avatar.ts';
import { badge } from '../../ui/badge/badge.ts';
import { button } from '../../ui/button/button.ts';
import { chevronRightIcon } from '../../ui/icons/chevron-right.ts';
import { starIcon } from '../../ui/icons/star.ts';
import { skeleton } from '../../ui/skeleton/skeleton.ts';
import { type SortDirection, sortHeader } from '../../ui/table/sort-header.ts';
import { tag } from '../../ui/tag/tag.ts';
import type { customerPickerMessages } from './customer-picker.messages.ts';

/** What the list of customers shows, as a table or, where it is narrow, as cards. */
export interface CustomerTableOptions {
  words: LocalizeController<typeof customerPickerMessages>;
  /** Undefined while the first page is on its way. */
  customers: readonly Customer[] | undefined;
  sort: CustomerSort;
  /** The rows answer an older question. */
  isOutdated: boolean;
  isNarrow: boolean;
  /** Rows for which a page more is on its way. */
  isLoadingMore: boolean;
  isStarred: (customer: Customer) => boolean;
  /** Undefined where the person may not star. */
  onStar: ((customer: Customer) => void) | undefined;
  onSelect: (customer: Customer) => void;
  onSort: (field: 'name' | 'createdAt') => void;
}

/** Labels that a row shows before it says how many more there are. */
const labelsShown = 2;
const skeletonWidths = [6, 4, 7, 5, 6, 4] as const;

/** The customers as a table; cards where it is narrow. */
export function customerTable(options: CustomerTableOptions): TemplateResult {
  return options.isNarrow ? cards(options) : table(options);
}

function table(options: CustomerTableOptions): TemplateResult {
  const { words, customers, sort, isOutdated, isLoadingMore, onSort } = options;
  const sorted = (field: 'name' | 'createdAt'): SortDirection | undefined =>
    sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
  return html`<table
    class="table"
    part="list"
    aria-busy=${customers === undefined || isOutdated ? 'true' : 'false'}
    @keydown=${onArrow}
  >
    <caption>
      ${words.term('title')}
    </caption>
    <colgroup>
      <col />
      <col class="labels" />
      <col class="external-id" />
      <col class="created" />
    </colgroup>
    <thead>
      <tr>
        ${sortHeader({ label: words.term('name'), sort: sorted('name'), onSort: () => onSort('name') })}
        <th scope="col" class="labels">${words.term('labels')}</th>
        <th scope="col" class="external-id">${words.term('externalId')}</th>
        ${sortHeader({ label: words.term('created'), sort: sorted('createdAt'), end: true, onSort: () => onSort('createdAt') })}
      </tr>
    </thead>
    <tbody class=${isOutdated ? 'old' : nothing}>
      ${customers === undefined ? skeletonWidths.map(skeletonRow) : customers.map((customer) => row(customer, options))}
      ${isLoadingMore ? skeletonWidths.slice(0, 3).map(skeletonRow) : nothing}
    </tbody>
  </table>`;
}

function row(customer: Customer, options: CustomerTableOptions): TemplateResult {
  const { words, onSelect } = options;
  return html`<tr part="row" @click=${(event: Event) => !isOnControl(event) && onSelect(customer)}>
    <td>
      <div class="row identity">
        ${avatar({ name: customer.name, src: customer.avatarUrl })}
        <div class="lines grow">
          <div class="row name-line">
            ${nameButton(customer, options)}${statusBadge(customer, options)}${starButton(customer, options)}
          </div>
          ${customer.description ? html`<span class="note muted ellipsis" dir="auto">${customer.description}</span>` : nothing}
        </div>
      </div>
    </td>
    <td class="labels">${labels(customer, options)}</td>
    <td class="external-id mono muted ellipsis">
      ${customer.externalId ? html`<span dir="ltr" title=${customer.externalId}>${customer.externalId}</span>` : words.term('none')}
    </td>
    <td class="end num muted">
      <time datetime=${customer.createdAt} title=${words.dateTime(customer.createdAt)}
        >${words.date(customer.createdAt)}</time
      >
    </td>
  </tr>`;
}

function cards(options: CustomerTableOptions): TemplateResult {
  const { words, customers, isOutdated, isLoadingMore } = options;
  return html`<ul
    class="card-list"
    part="list"
    aria-label=${words.term('title')}
    aria-busy=${customers === undefined || isOutdated ? 'true' : 'false'}
    @keydown=${onArrow}
  >
    ${customers === undefined ? skeletonWidths.map(skeletonCard) : customers.map((customer) => card(customer, options))}
    ${isLoadingMore ? skeletonWidths.slice(0, 3).map(skeletonCard) : nothing}
  </ul>`;
}

function card(customer: Customer, options: CustomerTableOptions): TemplateResult {
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the name in it is a button that does the same
  return html`<li
    part="row"
    class=${options.isOutdated ? 'old' : nothing}
    @click=${(event: Event) => !isOnControl(event) && options.onSelect(customer)}
  >
    ${avatar({ name: customer.name, src: customer.avatarUrl })}
    <div class="lines">
      <div class="row name-line">
        ${nameButton(customer, options)}${statusBadge(customer, options)}${starButton(customer, options)}
      </div>
      ${customer.description ? html`<span class="note muted ellipsis" dir="auto">${customer.description}</span>` : nothing}
      ${labels(customer, options)}
    </div>
    ${chevronRightIcon}
  </li>`;
}

function nameButton(customer: Customer, { onSelect }: CustomerTableOptions): TemplateResult {
  const { name } = customer;
  return html`<button
    type="button"
    class="link name ellipsis"
    dir="auto"
    title=${name}
    @click=${() => onSelect(customer)}
  >
    ${name}
  </button>`;
}

function statusBadge({ status }: Customer, { words }: CustomerTableOptions): TemplateResult | typeof nothing {
  return status === 'disabled' ? badge({ label: words.term('statusDisabled') }) : nothing;
}

function starButton(customer: Customer, options: CustomerTableOptions): TemplateResult | typeof nothing {
  const { words, isStarred, onStar } = options;
  const starred = isStarred(customer);
  if (!onStar) return starred ? html`<span class="starred">${starIcon}</span>` : nothing;
  return html`<span class=${starred ? 'starred' : 'on-hover'}
    >${button({
      label: words.term(starred ? 'unstar' : 'star', { name: customer.name }),
      icon: starIcon,
      iconOnly: true,
      small: true,
      variant: 'ghost',
      pressed: starred,
      onClick: () => onStar(customer),
    })}</span
  >`;
}

function labels({ labels: all = [] }: Customer, { words }: CustomerTableOptions): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const hidden = all.length - labelsShown;
  return html`<div class="row tags" title=${words.list(all)}>
    ${all.slice(0, labelsShown).map((label) => tag({ label }))}
    ${hidden > 0 ? html`<bdi class="note muted">${words.term('moreLabels', { count: words.number(hidden) })}</bdi>` : nothing}
  </div>`;
}

function skeletonRow(width: (typeof skeletonWidths)[number]): TemplateResult {
  return html`<tr>
    <td>
      <div class="row identity">
        ${skeleton('avatar')}
        <div class="lines grow">${skeleton('line', width)}${skeleton('thin', 8)}</div>
      </div>
    </td>
    <td class="labels">${skeleton('line', 7)}</td>
    <td class="external-id">${skeleton('line', 9)}</td>
    <td>${skeleton('line', 8)}</td>
  </tr>`;
}

function skeletonCard(width: (typeof skeletonWidths)[number]): TemplateResult {
  return html`<li>
    ${skeleton('avatar')}
    <div class="lines">${skeleton('line', width)}${skeleton('thin', 8)}${skeleton('line', 4)}</div>
  </li>`;
}

/** True for a click that a button in the row answers itself. */
function isOnControl(event: Event): boolean {
  return event.composedPath().some((target) => target instanceof HTMLButtonElement);
}

/** Up and down go from name to name. */
function onArrow(event: KeyboardEvent) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const list = event.currentTarget as HTMLElement;
  const names = [...list.querySelectorAll<HTMLElement>('.name')];
  const at = names.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  names[at + step]?.focus();
}
