import { css } from 'lit';

/** Of `status`. */
export const statusStyles = css`
  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    vertical-align: middle;
    white-space: nowrap;
  }
  .status > .icon {
    block-size: 14px;
    inline-size: 14px;
    color: var(--_text-muted);
    stroke-width: 2;
  }
  .status.muted {
    color: var(--_text-muted);
  }
  .status.success > .icon {
    color: var(--_success);
  }
  .status.warning > .icon {
    color: var(--_warning);
  }
  .status.danger,
  .status.danger > .icon {
    color: var(--_danger);
  }
  .status.info > .icon {
    color: var(--_info);
  }
`;
