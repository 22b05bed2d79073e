import { css } from 'lit';

/** Of `kbd`. */
export const kbdStyles = css`
  .kbd {
    flex: none;
    block-size: 20px;
    min-inline-size: 20px;
    padding-inline: 5px;
    border: var(--_border-width) solid var(--_border);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_bg-subtle);
    color: var(--_text-muted);
    font: inherit;
    font-size: var(--_note-size);
    line-height: 18px;
    text-align: center;
  }
`;
