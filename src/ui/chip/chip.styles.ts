import { css } from 'lit';

/** Of `chip`. */
export const chipStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    block-size: 28px;
    max-inline-size: 100%;
    padding-inline: 10px 4px;
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-pill);
    background: var(--_bg-raised);
    font-size: var(--_note-size);
    white-space: nowrap;
  }
  .chip b {
    font-weight: var(--_weight-strong);
  }
  .chip > button {
    position: relative;
    display: grid;
    flex: none;
    block-size: 20px;
    inline-size: 20px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
    place-items: center;
  }
  /* A target of 24 px. */
  .chip > button::before {
    content: '';
    position: absolute;
    inset: -2px;
  }
  .chip > button:hover {
    background: var(--_bg-hover);
    color: var(--_text);
  }
  .chip > button > .icon {
    block-size: 12px;
    inline-size: 12px;
  }
`;
