import { css } from 'lit';

/** Of `button`. */
export const buttonStyles = css`
  .button {
    position: relative;
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    block-size: var(--_control);
    padding: 0 calc(var(--_space) * 3);
    border: var(--_border-width) solid var(--_border-field);
    border-radius: var(--_radius-control);
    background: var(--_bg-raised);
    box-shadow: var(--_shadow-1);
    color: var(--_text);
    cursor: pointer;
    font-weight: 500;
    white-space: nowrap;
    transition: background-color var(--_duration) var(--_ease);
  }
  .button > .words {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .button:hover {
    background: var(--_bg-hover);
  }
  .button:is(:active, [aria-expanded='true'], [aria-pressed='true']) {
    background: var(--_bg-active);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: var(--_accent-hover);
  }
  .button.primary:active {
    background: var(--_accent-active);
  }
  .button.ghost {
    border-color: transparent;
    background: none;
    box-shadow: none;
    color: var(--_text-muted);
  }
  .button.ghost:is(:hover, :active, [aria-expanded='true'], [aria-pressed='true']) {
    color: var(--_text);
  }
  .button.ghost:hover {
    background: var(--_bg-hover);
  }
  .button.ghost:is(:active, [aria-expanded='true']) {
    background: var(--_bg-active);
  }
  .button.danger {
    color: var(--_danger);
  }
  .button.danger-solid {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }
  .button.danger-solid:hover {
    background: var(--_danger-hover);
  }
  .button.danger-solid:active {
    background: var(--_danger-active);
  }
  .button.small {
    block-size: var(--_control-small);
    padding: 0 calc(var(--_space) * 2);
    font-size: var(--_note-size);
  }
  .button.icon-only {
    inline-size: var(--_control);
    padding: 0;
  }
  .button.icon-only.small {
    inline-size: var(--_control-small);
  }
  .button[aria-busy='true'] {
    cursor: default;
  }
  .button[aria-busy='true'] > .words {
    opacity: 0;
  }
  .button > .spinner {
    position: absolute;
    inset: 0;
    margin: auto;
  }
  .button:disabled {
    box-shadow: none;
    cursor: default;
    opacity: 0.5;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .button:disabled {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
