import { css } from 'lit';

/**
 * Order by class: `row` (one line, 8 px between), `bar` (the same, wraps), `stack` (below one another, 16 px between),
 * `grow` (takes the room that is left), `push` (goes to the end of its row).
 */
export const layoutStyles = css`
  .row,
  .bar {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }
  .bar {
    flex-wrap: wrap;
  }
  .stack {
    display: grid;
    gap: calc(var(--_space) * 4);
    grid-template-columns: minmax(0, 1fr);
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .push {
    margin-inline-start: auto;
  }
`;
