import { css } from 'lit';

/** Of `pb1-drawer`, over those of the dialog. */
export const drawerStyles = css`
  dialog {
    block-size: 100dvb;
    inline-size: min(480px, 100%);
    max-block-size: none;
    margin: 0;
    margin-inline-start: auto;
    border-width: 0;
    border-inline-start-width: var(--_border-width);
    border-radius: 0;
  }
  header {
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 4);
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .body {
    gap: calc(var(--_space) * 6);
    padding-block: calc(var(--_space) * 5);
  }
  footer {
    justify-content: flex-start;
    background: none;
  }
`;
