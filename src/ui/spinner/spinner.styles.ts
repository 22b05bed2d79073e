import { css } from 'lit';

/** Of `spinner`; stands still where motion is reduced. */
export const spinnerStyles = css`
  .spinner {
    display: block;
    flex: none;
    block-size: 14px;
    inline-size: 14px;
    border: 2px solid color-mix(in srgb, currentColor 28%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
`;
