import { css } from 'lit';

/** Of `pb1-popover`: beside its trigger; where the window is narrow a sheet at its bottom. */
export const popoverStyles = css`
  :host {
    display: inline-block;
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
    position: fixed;
    inset: auto;
    inline-size: var(--_popover-width, max-content);
    max-block-size: var(--_room, 80dvb);
    max-inline-size: calc(100vi - 16px);
    margin: 0;
    padding: 0;
    border: var(--_border-width) solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    overflow: hidden;
    background: var(--_bg-raised);
    box-shadow: var(--_shadow-2);
    color: inherit;
    outline: 0;
    overscroll-behavior: contain;
    text-align: start;
  }
  dialog:is(:popover-open, :modal) {
    display: flex;
    flex-direction: column;
  }
  .placing {
    visibility: hidden;
  }
  header {
    display: none;
  }
  .body {
    display: grid;
    flex: 1;
    gap: calc(var(--_space) * 3);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    padding: calc(var(--_space) * 4);
    overflow: auto;
  }
  footer {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-block-start: var(--_border-width) solid var(--_border);
    background: var(--_bg-subtle);
  }
  footer[hidden] {
    display: none;
  }
  dialog:modal {
    inset: 56px 0 0;
    block-size: auto;
    inline-size: 100%;
    max-block-size: none;
    max-inline-size: none;
    border-width: var(--_border-width) 0 0;
    border-end-end-radius: 0;
    border-end-start-radius: 0;
    transition: translate var(--_duration) var(--_ease);
  }
  dialog::backdrop {
    background: none;
  }
  dialog:modal::backdrop {
    background: var(--_backdrop);
  }
  dialog:modal > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: calc(var(--_space) * 3);
    padding-inline: calc(var(--_space) * 4) calc(var(--_space) * 2);
    border-block-end: var(--_border-width) solid var(--_border);
  }
  @starting-style {
    dialog:modal {
      translate: 0 24px;
    }
  }
`;
