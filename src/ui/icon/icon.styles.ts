import { css } from 'lit';

/** Of every icon: 16 px, in the colour of the text around; `mirrored` ones turn where text runs from right to left. */
export const iconStyles = css`
  .icon {
    display: block;
    flex: none;
    block-size: 16px;
    inline-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.75;
  }
  .mirrored:dir(rtl) {
    scale: -1 1;
  }
`;
