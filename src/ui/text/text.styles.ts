import { css } from 'lit';

/**
 * Text by class: the five sizes `title` 20/28, `heading` 16/24, body 14/20, `note` 12/16, `mono` 12.5; and `label`,
 * `strong`, `muted`, `num` (figures of one width), `ellipsis` (one line, cut at its end), `hidden-text` (for screen
 * readers only).
 */
export const textStyles = css`
  .title {
    font-size: var(--_title-size);
    font-weight: var(--_weight-strong);
    letter-spacing: -0.012em;
    line-height: 1.4;
  }
  .heading {
    font-size: var(--_heading-size);
    font-weight: var(--_weight-strong);
    letter-spacing: -0.006em;
    line-height: 1.5;
  }
  .note {
    font-size: var(--_note-size);
    line-height: calc(4 / 3);
  }
  .mono {
    font-family: var(--_font-mono);
    font-size: var(--_mono-size);
  }
  .label {
    font-weight: 500;
  }
  .strong {
    font-weight: var(--_weight-strong);
  }
  .muted {
    color: var(--_text-muted);
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .ellipsis {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hidden-text {
    position: absolute;
    block-size: 1px;
    inline-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a,
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
    text-decoration: none;
  }
  /* Within a sentence colour alone does not tell a link (WCAG 1.4.1). */
  :is(a, .link):hover,
  p :is(a, .link) {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`;
