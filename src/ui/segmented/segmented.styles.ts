import { css } from 'lit';

/** Of `segmented`. */
export const segmentedStyles = css`
  .segmented {
    display: inline-flex;
    isolation: isolate;
    max-inline-size: 100%;
  }
  .segmented.fill {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
  }
  .segmented > .button {
    min-inline-size: 0;
    border-radius: 0;
  }
  .segmented > .button:not(:first-child) {
    margin-inline-start: calc(var(--_border-width) * -1);
  }
  .segmented > .button:first-child {
    border-end-start-radius: var(--_radius-control);
    border-start-start-radius: var(--_radius-control);
  }
  .segmented > .button:last-child {
    border-end-end-radius: var(--_radius-control);
    border-start-end-radius: var(--_radius-control);
  }
  .segmented > .button[aria-pressed='true'] {
    z-index: 1;
    background: var(--_selected);
    color: var(--_accent);
  }
  .segmented > .button:focus-visible {
    z-index: 2;
  }
  @media (forced-colors: active) {
    .segmented > .button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
