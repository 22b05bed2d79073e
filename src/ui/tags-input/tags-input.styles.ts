import { css } from 'lit';

/** Of the field that `TagsInputController` renders. */
export const tagsInputStyles = css`
  .input.tokens {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    block-size: auto;
    min-block-size: var(--_control);
    padding: 5px;
    cursor: text;
  }
  .tokens > .bare {
    flex: 1 1 64px;
    block-size: 24px;
    padding-inline: var(--_space);
  }
  .options {
    padding-block-start: var(--_space);
  }
  .options.layer {
    position: fixed;
    inset: auto;
    max-block-size: min(var(--_room, 264px), 264px);
    margin: 0;
    padding: var(--_space);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    overflow: auto;
    background: var(--_bg-raised);
    box-shadow: var(--_shadow-2);
    color: inherit;
  }
  .option {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 32px;
    padding-inline: calc(var(--_space) * 2);
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_bg-hover);
  }
  .option b {
    font-weight: var(--_weight-strong);
  }
  .option.current {
    background: var(--_selected);
  }
  .option.current::before {
    content: '';
    position: absolute;
    inset-block: 6px;
    inset-inline-start: 0;
    inline-size: 3px;
    border-radius: 3px;
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .option.current {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
