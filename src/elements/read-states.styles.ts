import { css } from 'lit';

/** Of the states in `read-states.ts`, in the base of an element. */
export const readStatesStyles = css`
  [part~='base'] {
    position: relative;
  }
  .veil {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: grid;
    place-items: start center;
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_backdrop);
  }
  /* In view, however long the list below is. */
  .veil-box {
    position: sticky;
    inset-block: min(96px, 20vh) calc(var(--_space) * 4);
    inline-size: min(400px, 100%);
    overflow: hidden;
    border: var(--_border-width) solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_bg-raised);
    box-shadow: var(--_shadow-2);
  }
  .veil-body {
    display: grid;
    gap: calc(var(--_space) * 4);
    padding: calc(var(--_space) * 5);
  }
  .veil-box > footer {
    display: flex;
    justify-content: flex-end;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5);
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--_bg-subtle);
  }
`;
