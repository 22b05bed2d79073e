import { css } from 'lit';

/** Of `tabBar`. */
export const tabBarStyles = css`
  .tabs {
    display: flex;
    gap: calc(var(--_space) * 5);
    border-block-end: var(--_border-width) solid var(--_border);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding-block: 8px;
    padding-inline: 0;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
    font-weight: 500;
    white-space: nowrap;
  }
  .tab:hover {
    border-color: var(--_border-field);
    color: var(--_text);
  }
  .tab[aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_text);
  }
  .tab:focus-visible {
    border-radius: calc(var(--_radius) / 2);
    outline-offset: -4px;
  }
`;
