import { html, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';

/** What the one state of a page or card is. */
export interface BadgeOptions {
  label: string;
  icon?: TemplateResult | undefined;
  /** Default grey. */
  tone?: 'success' | 'warning' | 'danger' | 'info' | 'accent' | undefined;
}

/** The one state of a page or card, as a pill. Needs `badgeStyles`. Part: `badge`. */
export function badge({ label, icon, tone }: BadgeOptions): TemplateResult {
  return html`<span class=${classes('badge', tone)} part="badge">${icon}${label}</span>`;
}
