import { html, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';

/** How many, as formatted text, e.g. `1,284` or `6 of 42`; `danger` and `warning` need somebody. Needs `countStyles`. */
export function count(value: string, tone?: 'danger' | 'warning' | 'accent'): TemplateResult {
  return html`<span class=${classes('count', tone)}>${value}</span>`;
}
