import { css } from 'lit';

/** Of `pb1-tooltip`: dark in both schemes. */
export const tooltipStyles = css`
  :host {
    display: inline-block;
    min-inline-size: 0;
  }
  [popover] {
    position: fixed;
    inset: auto;
    gap: calc(var(--_space) * 2);
    align-items: center;
    inline-size: max-content;
    max-inline-size: 240px;
    margin: 0;
    padding: var(--_space) calc(var(--_space) * 2);
    border: 1px solid light-dark(#1f232b, #3a4250);
    border-radius: var(--_radius-control);
    background: light-dark(#1f232b, #2a303b);
    box-shadow: var(--_shadow-2);
    color: #f4f5f8;
    font-size: var(--_note-size);
    line-height: calc(4 / 3);
    overflow-wrap: anywhere;
  }
  [popover]:popover-open {
    display: inline-flex;
  }
  .kbd {
    block-size: 16px;
    min-inline-size: 16px;
    border-color: #ffffff2e;
    background: #ffffff1f;
    color: inherit;
    line-height: 14px;
  }
`;
