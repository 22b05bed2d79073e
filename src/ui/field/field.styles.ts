import { css } from 'lit';

/** Of `field`. */
export const fieldStyles = css`
  .field {
    container: field / inline-size;
    min-inline-size: 0;
  }
  .field > .label {
    display: block;
    margin-block-end: 6px;
    font-weight: 500;
  }
  .field.aside {
    display: flow-root;
  }
  @container field (width >= 352px) {
    .field.aside > .label {
      float: inline-start;
      inline-size: 96px;
      margin: 0;
      padding-block: calc((var(--_control) - 20px) / 2);
    }
    .field.aside > .control {
      margin-inline-start: calc(96px + var(--_space) * 4);
    }
    .field.aside > .control > .switch {
      margin-block: calc((var(--_control) - 18px) / 2);
    }
  }
  .field > .control > * + .choice-label {
    margin-block-start: calc(var(--_space) * 2);
  }
  .field .optional {
    color: var(--_text-muted);
    font-weight: 400;
  }
  .field :is(.help, .error) {
    margin-block-start: 6px;
    font-size: var(--_note-size);
    line-height: calc(4 / 3);
    text-wrap-style: pretty;
  }
  .field .help {
    color: var(--_text-muted);
  }
  .field .error {
    display: flex;
    gap: 6px;
    color: var(--_danger);
  }
  .field .error > .icon {
    block-size: 14px;
    inline-size: 14px;
    margin-block-start: 1px;
  }
`;
