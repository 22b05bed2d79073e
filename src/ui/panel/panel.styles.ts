import { css } from 'lit';

/** Of `.panel` (header, `.body`, footer, each where wanted) and `.card`. */
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
  .card {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    min-block-size: 176px;
    padding: calc(var(--_space) * 4);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_bg-raised);
    box-shadow: var(--_shadow-1);
  }
  .card:hover {
    border-color: var(--_border-control);
    box-shadow: var(--_shadow-2);
  }
`;
