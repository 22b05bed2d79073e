import { css } from 'lit';

/** Of `pb1-dialog`: in the middle; where the window is narrow a sheet at its bottom. */
export const dialogStyles = css`
  :host {
    display: contents;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2 {
    margin: 0;
  }
  dialog {
    inline-size: min(var(--_dialog-width, 480px), 100% - 32px);
    max-block-size: calc(100dvb - 32px);
    max-inline-size: none;
    padding: 0;
    border: var(--_border-width) solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    overflow: hidden;
    background: var(--_bg-raised);
    box-shadow: var(--_shadow-2);
    color: inherit;
    overscroll-behavior: contain;
    transition:
      opacity var(--_duration) var(--_ease),
      translate var(--_duration) var(--_ease);
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  dialog::backdrop {
    background: var(--_backdrop);
  }
  header {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 5) 0;
  }
  header > .button {
    margin-block-start: -2px;
    margin-inline: auto -6px;
  }
  .body {
    display: grid;
    gap: calc(var(--_space) * 4);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    padding: calc(var(--_space) * 4) calc(var(--_space) * 5) calc(var(--_space) * 5);
    overflow: auto;
  }
  footer {
    display: flex;
    justify-content: flex-end;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 5);
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--_bg-subtle);
  }
  footer[hidden] {
    display: none;
  }
  @starting-style {
    dialog[open] {
      opacity: 0;
    }
  }
  /* The window's width, not the element's: it lies in the top layer. */
  @media (width < 560px) {
    dialog {
      inline-size: 100%;
      max-block-size: calc(100dvb - 24px);
      margin-block-end: 0;
      border-width: var(--_border-width) 0 0;
      border-end-end-radius: 0;
      border-end-start-radius: 0;
    }
    :is(header, .body, footer) {
      padding-inline: calc(var(--_space) * 4);
    }
    @starting-style {
      dialog[open] {
        translate: 0 24px;
      }
    }
  }
`;
