import { css, unsafeCSS } from 'lit';

/** Of `skeleton`. */
export const skeletonStyles = css`
  .skeleton {
    display: block;
    flex: none;
    block-size: 12px;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_bg-active);
  }
  .skeleton.thin {
    block-size: 8px;
  }
  .skeleton.avatar {
    block-size: 32px;
    inline-size: 32px;
    border-radius: var(--_radius);
  }
  .skeleton.count {
    block-size: 18px;
    inline-size: 28px;
    border-radius: var(--_radius-pill);
  }
  ${unsafeCSS([2, 3, 4, 5, 6, 7, 8, 9].map((tenths) => `.w-${tenths}{inline-size:${tenths}0%}`).join(''))}
  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
`;
