import { css } from 'lit';

/** Of `emptyState`. */
export const emptyStateStyles = css`
  .empty {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: center;
    padding: calc(var(--_space) * 14) calc(var(--_space) * 6);
    text-align: center;
  }
  .empty > .mark {
    display: grid;
    block-size: 44px;
    inline-size: 44px;
    margin-block-end: var(--_space);
    border: var(--_border-width) solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_bg-subtle);
    color: var(--_text-muted);
    place-items: center;
  }
  .empty > .mark.danger {
    border-color: transparent;
    background: var(--_danger-bg);
    color: var(--_danger);
  }
  .empty > .mark > .icon {
    block-size: 20px;
    inline-size: 20px;
  }
  .empty > p {
    max-inline-size: 44ch;
    color: var(--_text-muted);
    text-wrap-style: balance;
  }
  .empty > .bar {
    justify-content: center;
    margin-block-start: calc(var(--_space) * 2);
  }
  .empty > .request {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
  }
`;
