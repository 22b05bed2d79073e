import { css } from 'lit';

/** Of `field`. */
export const fieldStyles = css`
  .field {
    min-inline-size: 0;
  }
  .field.aside {
    container: field / inline-size;
  }
  .field > .pair {
    display: grid;
    gap: 6px;
    grid-template-columns: minmax(0, 1fr);
  }
  .field.short > .pair {
    align-items: center;
    grid-template-columns: 1fr auto;
  }
  @container field (width >= 352px) {
    .field.aside > .pair {
      gap: calc(var(--_space) * 4);
      grid-template-columns: 96px minmax(0, 1fr);
    }
    .field.aside:not(.short) .label {
      padding-block: calc((var(--_control) - 20px) / 2);
    }
  }
  .field .label {
    font-weight: 500;
  }
  .field .control {
    min-inline-size: 0;
  }
  .field .control > * + .choice-label {
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
