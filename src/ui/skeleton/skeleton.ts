import { html, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';

/**
 * A shape where something will be: a `line` of text 12 px high (`thin` 8), an `avatar`, a `count`. `width` in tenths of
 * what is around. Hidden from screen readers: the list around says `aria-busy`. Needs `skeletonStyles`.
 */
export function skeleton(
  shape: 'line' | 'thin' | 'avatar' | 'count' = 'line',
  width?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9,
): TemplateResult {
  return html`<span class=${classes('skeleton', shape, width && `w-${width}`)} aria-hidden="true"></span>`;
}
