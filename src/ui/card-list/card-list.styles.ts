import { css } from 'lit';

/**
 * Of a `<ul class="card-list">`: a table's rows where it is narrow. In each `<li>`: an avatar, a `.lines` with the name
 * first, and a chevron.
 */
export const cardListStyles = css`
  .card-list > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 3);
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .card-list > li.old {
    opacity: 0.5;
  }
  .card-list .lines {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
  }
  .card-list .name {
    color: var(--_text);
    font-weight: 500;
  }
  .card-list > li > .icon {
    color: var(--_text-muted);
  }
`;
