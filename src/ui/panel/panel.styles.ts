import { css } from 'lit';

/** Of `.panel`: header, `.body`, footer, each where wanted. */
export const panelStyles = css`
  .panel {
    overflow: hidden;
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg-raised);
  }
  .panel > :is(header, footer) {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }
  .panel > header {
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .panel > .body {
    padding: calc(var(--_space) * 4);
  }
  .panel > footer {
    border-block-start: var(--_border-width) solid var(--_border);
  }
`;
