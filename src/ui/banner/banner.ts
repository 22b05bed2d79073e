import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import type { Content } from '../content.ts';

/** What a banner is. */
export interface BannerOptions {
  /** `quiet` is grey: offline. Default `info`. */
  tone?: 'info' | 'success' | 'warning' | 'danger' | 'quiet' | undefined;
  /** Given by who shows it, so that no page carries them all: as in the kit, or what says it better. */
  icon: TemplateResult;
  /** What happened, in medium weight. */
  lead?: Content;
  /** What is safe, what comes next. */
  text?: Content;
  actions?: Content;
  /** Flat, at the top of a panel, over the list that it is about. Default false. */
  strip?: boolean | undefined;
}

/**
 * A line that says what happened, what is safe and what comes next. It says so politely when it appears in a live
 * region; a failure (`danger`) is announced by itself. Needs `bannerStyles`, `textStyles`, `layoutStyles`.
 */
export function banner({ tone = 'info', icon, lead, text, actions, strip }: BannerOptions): TemplateResult {
  return html`<div class=${classes('banner', tone, strip && 'strip')} role=${tone === 'danger' ? 'alert' : 'status'}>
    ${icon}
    <p class="grow">${lead ? html`<span class="label">${lead}</span> ` : nothing}${text}</p>
    ${actions}
  </div>`;
}
