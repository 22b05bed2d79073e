import { css } from 'lit';

/** Of `count`. */
export const countStyles = css`
  .count {
    flex: none;
    block-size: 18px;
    min-inline-size: 20px;
    padding-inline: 5px;
    border-radius: var(--_radius-pill);
    background: var(--_bg-active);
    color: var(--_text-muted);
    font-size: var(--_note-size);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    line-height: 18px;
    text-align: center;
  }
  .count.danger {
    background: var(--_danger-bg);
    color: var(--_danger);
    font-weight: 500;
  }
  .count.warning {
    background: var(--_warning-bg);
    color: var(--_warning);
    font-weight: 500;
  }
  .count.accent {
    background: var(--_accent);
    color: var(--_on-accent);
  }
`;
