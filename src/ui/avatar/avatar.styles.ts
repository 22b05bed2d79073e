import { css, unsafeCSS } from 'lit';

const hues = [8, 28, 48, 95, 130, 160, 190, 210, 225, 265, 310, 340];

/** Of `avatar`: twelve hues as classes, since a strict CSP lets no template set a style. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    display: grid;
    flex: none;
    block-size: 32px;
    inline-size: 32px;
    overflow: hidden;
    border-radius: var(--_radius);
    background: light-dark(hsl(var(--_hue) 70% 94%), hsl(var(--_hue) 34% 24%));
    color: light-dark(hsl(var(--_hue) 55% 32%), hsl(var(--_hue) 70% 84%));
    font-size: var(--_note-size);
    font-weight: 600;
    letter-spacing: 0.01em;
    line-height: 1;
    place-items: center;
    user-select: none;
    white-space: nowrap;
  }
  .avatar > img {
    position: absolute;
    inset: 0;
    block-size: 100%;
    inline-size: 100%;
    object-fit: cover;
  }
  .avatar > img[hidden] {
    display: none;
  }
  .avatar.tiny {
    block-size: 20px;
    inline-size: 20px;
    border-radius: 5px;
    font-size: 10px;
  }
  .avatar.large {
    block-size: 40px;
    inline-size: 40px;
    border-radius: 10px;
    font-size: var(--_font-size);
  }
  .avatar.huge {
    block-size: 72px;
    inline-size: 72px;
    border-radius: 16px;
    font-size: 24px;
  }
  .avatar.round {
    border-radius: 50%;
  }
  ${unsafeCSS(hues.map((hue, index) => `.hue-${index}{--_hue:${hue}}`).join(''))}
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid;
    }
  }
`;
