import { css } from 'lit';

/**
 * Of a `<table class="table">` in a `.panel`: head 36, rows 52 (`dense` 44). Cells: `end` for figures, `actions` for the
 * row's menu. Rows: `aria-selected`, `old` while a newer answer is awaited. The first cell's link is `.name`.
 */
export const tableStyles = css`
  .table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  .table caption {
    position: absolute;
    clip-path: inset(50%);
  }
  .table th {
    block-size: calc(36px * var(--_density));
    padding: 0 calc(var(--_space) * 3);
    border-block-end: var(--_border-width) solid var(--_border);
    color: var(--_text-muted);
    font-size: var(--_note-size);
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
  }
  .table th > button {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .table th > button > .icon {
    block-size: 12px;
    inline-size: 12px;
  }
  .table th:is([aria-sort], :hover):has(> button) {
    color: var(--_text);
  }
  .table th:not([aria-sort]) > button:not(:hover, :focus-visible) > .icon {
    opacity: 0;
  }
  .table td {
    block-size: calc(52px * var(--_density));
    padding: 6px calc(var(--_space) * 3);
    border-block-end: var(--_border-width) solid var(--_border);
    vertical-align: middle;
  }
  .table.dense td {
    block-size: calc(44px * var(--_density));
  }
  .table tbody:last-child > tr:last-child > td {
    border-block-end: 0;
  }
  .table tbody > tr:hover {
    background: var(--_bg-hover);
  }
  .table tbody > tr[aria-selected='true'] {
    background: var(--_selected);
  }
  .table .old {
    opacity: 0.5;
  }
  .table .end {
    text-align: end;
  }
  .table th.end > button {
    flex-direction: row-reverse;
  }
  .table .actions {
    inline-size: 44px;
    padding-inline: var(--_space);
  }
  .table .name {
    color: var(--_text);
    font-weight: 500;
  }
  .table .name:focus-visible {
    outline-offset: 0;
  }
  @media (hover: hover) {
    .table tbody > tr:not(:hover, :focus-within) .on-hover {
      opacity: 0;
    }
  }
`;
