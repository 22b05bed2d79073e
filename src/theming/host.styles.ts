import { css, unsafeCSS } from 'lit';
import { defaultOf, derived, type TokenName, tokens } from './tokens.ts';

const read = (Object.keys(tokens) as TokenName[]).map((name) => `--_${name}:var(--pb-${name},${defaultOf(name)})`);
const computed = Object.entries(derived).map(([name, value]) => `--_${name}:${value}`);

/**
 * The first styles of every element: each token read once, and the ground on `[part=base]`, where all that is visual
 * begins. A host's value wins by inheritance; its text styles and resets end at the base. `theme="light|dark|auto"` on
 * the element, or `data-theme` on its base, overrides the scheme that the page gives.
 */
export const hostStyles = css`
  :host {
    display: block;
    ${unsafeCSS([...read, ...computed].join(';'))};
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [part~='base'] {
    color: var(--_text);
    font-family: var(--_font, inherit);
    font-size: var(--_font-size);
    font-style: normal;
    font-variant: normal;
    font-weight: var(--_weight);
    letter-spacing: normal;
    /* Rounded, so that rows are whole pixels: 14 px at 1.45 is a line of 20. */
    line-height: round(1em * var(--_line-height), 1px);
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    text-wrap: wrap;
    white-space: normal;
    word-spacing: normal;
    cursor: auto;
  }
  :host([theme='light']) [part~='base'],
  [part~='base'][data-theme='light'] {
    background-color: var(--_bg);
    color-scheme: light;
  }
  :host([theme='dark']) [part~='base'],
  [part~='base'][data-theme='dark'] {
    background-color: var(--_bg);
    color-scheme: dark;
  }
  :is(h1, h2, h3, h4, p, ul, ol, dl, dd, figure, pre) {
    margin: 0;
    padding: 0;
  }
  :is(ul, ol) {
    list-style: none;
  }
  :is(button, input, select, textarea) {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
`;
