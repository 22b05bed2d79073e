import { css } from 'lit';

/** Of `input`, `searchInput`, `textarea`, `select` and of every other frame that looks like an input (class `input`). */
export const inputStyles = css`
  .input {
    display: block;
    block-size: var(--_control);
    inline-size: 100%;
    min-inline-size: 0;
    padding: 0 10px;
    border: var(--_border-width) solid var(--_border-control);
    border-radius: var(--_radius-control);
    background: var(--_bg-raised);
    color: var(--_text);
  }
  textarea.input {
    block-size: auto;
    min-block-size: var(--_control);
    padding-block: calc(var(--_space) * 2);
    resize: vertical;
  }
  .input.mono {
    font-size: var(--_mono-size);
  }
  .input.affixed {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    cursor: text;
  }
  .input.affixed > .icon {
    color: var(--_text-muted);
  }
  .input.affixed > .button {
    margin-inline-end: -7px;
  }
  .input > .bare {
    flex: 1;
    block-size: 100%;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    outline: 0;
    appearance: none;
    background: none;
    text-overflow: ellipsis;
  }
  :is(.input, .bare)::placeholder {
    color: var(--_placeholder);
    opacity: 1;
  }
  .bare::-webkit-search-cancel-button {
    display: none;
  }
  .input:is(:focus-visible, :has(> .bare:focus-visible)) {
    border-color: var(--_focus);
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: -1px;
  }
  .input:is([aria-invalid='true'], :has(> .bare[aria-invalid='true'])) {
    border-color: var(--_danger);
    outline-color: var(--_danger);
  }
  .input:is(:disabled, :has(> .bare:disabled)) {
    border-color: var(--_border);
    background: var(--_bg-subtle);
    color: var(--_text-muted);
    opacity: 1;
    cursor: default;
  }
  .input:is(:read-only:not(select, label, div, :disabled), :has(> .bare:read-only:not(:disabled))) {
    border-color: var(--_border-field);
    background: var(--_bg-subtle);
  }
  @media (forced-colors: active) {
    .input:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
