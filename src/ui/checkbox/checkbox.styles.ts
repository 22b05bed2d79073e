import { css } from 'lit';

/** Of `checkbox`, and of the mark alone in rows that are options (`.check.on`). */
export const checkboxStyles = css`
  .choice-label {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    inline-size: fit-content;
    min-block-size: 20px;
    cursor: pointer;
  }
  .choice-label:has(:disabled) {
    cursor: default;
  }
  .check {
    display: grid;
    flex: none;
    block-size: 16px;
    inline-size: 16px;
    border: var(--_border-width) solid var(--_border-control);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_bg-raised);
    place-items: center;
  }
  .check > * {
    grid-area: 1 / 1;
  }
  .check > input {
    block-size: 100%;
    inline-size: 100%;
    appearance: none;
    outline: 0;
    cursor: inherit;
  }
  .check > .icon {
    block-size: 12px;
    inline-size: 12px;
    pointer-events: none;
    stroke-width: 3;
    visibility: hidden;
  }
  .check:is(.on, :has(:checked, :indeterminate)) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .check:is(.on, :has(:checked, :indeterminate)) > .icon {
    visibility: visible;
  }
  .check:has(:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  .check:has([aria-invalid='true']) {
    border-color: var(--_danger);
  }
  .check:has(:disabled) {
    opacity: 0.5;
  }
  @media (forced-colors: active) {
    .check:is(.on, :has(:checked, :indeterminate)) {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
