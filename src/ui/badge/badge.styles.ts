import { css } from 'lit';

/** Of `badge`. */
export const badgeStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    block-size: 22px;
    padding-inline: calc(var(--_space) * 2);
    border-radius: var(--_radius-pill);
    background: var(--_bg-active);
    color: var(--_text-muted);
    font-size: var(--_note-size);
    font-weight: 500;
    white-space: nowrap;
  }
  .badge > .icon {
    block-size: 12px;
    inline-size: 12px;
    stroke-width: 2.25;
  }
  .badge.success {
    background: var(--_success-bg);
    color: var(--_success);
  }
  .badge.warning {
    background: var(--_warning-bg);
    color: var(--_warning);
  }
  .badge.danger {
    background: var(--_danger-bg);
    color: var(--_danger);
  }
  .badge.info {
    background: var(--_info-bg);
    color: var(--_info);
  }
  .badge.accent {
    background: var(--_selected);
    color: var(--_accent);
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }
`;
