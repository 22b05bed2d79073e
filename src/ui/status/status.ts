import { html, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';

/** How a thing in a row is. */
export interface StatusOptions {
  label: string;
  icon: TemplateResult;
  /** Default: grey icon, plain words; `muted` greys both. */
  tone?: 'success' | 'warning' | 'danger' | 'info' | 'muted' | undefined;
}

/** How a thing in a row is: icon, word and colour together. Needs `statusStyles`. */
export function status({ label, icon, tone }: StatusOptions): TemplateResult {
  return html`<span class=${classes('status', tone)}>${icon}${label}</span>`;
}
