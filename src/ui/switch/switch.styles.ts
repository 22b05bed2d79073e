import { css } from 'lit';

/** Of `switchInput`. */
export const switchStyles = css`
  .switch {
    position: relative;
    display: block;
    flex: none;
    block-size: 18px;
    inline-size: 32px;
    border-radius: var(--_radius-pill);
    appearance: none;
    background: var(--_border-control);
    cursor: pointer;
    transition: background-color var(--_duration) var(--_ease);
  }
  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    block-size: 14px;
    inline-size: 14px;
    border-radius: 50%;
    background: #fff;
    box-shadow: 0 1px 2px #0004;
    transition: inset-inline-start var(--_duration) var(--_ease);
  }
  .switch:checked {
    background: var(--_accent);
  }
  .switch:checked::after {
    inset-inline-start: 16px;
    background: var(--_on-accent);
  }
  .switch:disabled {
    cursor: default;
    opacity: 0.5;
  }
  @media (forced-colors: active) {
    .switch {
      border: 1px solid ButtonText;
      background: ButtonFace;
      forced-color-adjust: none;
    }
    .switch::after {
      inset-block-start: 1px;
      background: ButtonText;
    }
    .switch:checked {
      background: Highlight;
    }
    .switch:checked::after {
      background: HighlightText;
    }
  }
`;
