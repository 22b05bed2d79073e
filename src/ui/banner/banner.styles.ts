import { css } from 'lit';

/** Of `banner`. */
export const bannerStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 10px;
    padding: 10px calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background: var(--_info-bg);
  }
  .banner > .icon {
    margin-block-start: 2px;
    color: var(--_info);
  }
  .banner > .grow {
    flex-basis: 200px;
  }
  .banner > .button {
    margin-block: -4px;
  }
  .banner.success {
    background: var(--_success-bg);
  }
  .banner.success > .icon {
    color: var(--_success);
  }
  .banner.warning {
    background: var(--_warning-bg);
  }
  .banner.warning > .icon {
    color: var(--_warning);
  }
  .banner.danger {
    background: var(--_danger-bg);
  }
  .banner.danger > .icon {
    color: var(--_danger);
  }
  .banner.quiet {
    background: var(--_bg-active);
  }
  .banner.quiet > .icon {
    color: var(--_text-muted);
  }
  .banner.strip {
    align-items: center;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 2);
    border-block-end: var(--_border-width) solid var(--_border);
    border-radius: 0;
  }
  .banner.strip > :is(.icon, .button) {
    margin-block: 0;
  }
  @media (forced-colors: active) {
    .banner {
      border: 1px solid;
    }
  }
`;
