import { css } from 'lit';

/** Of `copyButton`. */
export const copyButtonStyles = css`
  .copy {
    position: relative;
    display: inline-flex;
    flex: none;
  }
  .copy .icon {
    block-size: 14px;
    inline-size: 14px;
  }
  .copy:not(.copied) .icon:last-child,
  .copy.copied .icon:first-child {
    display: none;
  }
  .copy.copied .icon {
    color: var(--_success);
  }
`;
