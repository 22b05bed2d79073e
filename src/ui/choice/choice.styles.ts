import { css } from 'lit';

/** Of `choice`. */
export const choiceStyles = css`
  .radio {
    display: block;
    flex: none;
    block-size: 16px;
    inline-size: 16px;
    border: var(--_border-width) solid var(--_border-control);
    border-radius: 50%;
    appearance: none;
    background: var(--_bg-raised);
    cursor: inherit;
  }
  .radio:checked {
    border: 5px solid var(--_accent);
    background: var(--_on-accent);
  }
  .radio:disabled {
    opacity: 0.5;
  }
  .choice {
    align-items: flex-start;
    gap: calc(var(--_space) * 3);
    inline-size: auto;
    padding: calc(var(--_space) * 3);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
  }
  .choice > .radio {
    margin-block-start: 2px;
  }
  .choice > span > span {
    display: block;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_selected);
  }
  .choice:has(:disabled) {
    background: var(--_bg-subtle);
    opacity: 0.55;
  }
  @media (forced-colors: active) {
    .radio:checked {
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
