import { css } from 'lit';

/** Of `select`. */
export const selectStyles = css`
  .select {
    position: relative;
    display: block;
  }
  .select > select {
    padding-inline-end: 34px;
    appearance: none;
    cursor: pointer;
    text-overflow: ellipsis;
  }
  .select > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 10px;
    margin-block: auto;
    color: var(--_text-muted);
    pointer-events: none;
  }
`;
