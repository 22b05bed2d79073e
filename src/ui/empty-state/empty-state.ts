import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import type { Content } from '../content.ts';
import { copyButton } from '../copy-button/copy-button.ts';

/** What stands where there is nothing to show. */
export interface EmptyStateOptions {
  icon: TemplateResult;
  /** `danger` for a failure, which is announced. */
  tone?: 'danger' | undefined;
  heading: Content;
  /** What this is for, or what failed, what is safe and what happens next. */
  text?: Content;
  /** Buttons. */
  actions?: Content;
  /** The id of the failed request, to send to support, with its words. */
  request?: { id: string; label: string; copyLabel: string; copiedLabel: string } | undefined;
}

/**
 * Nothing yet, no match, no access, offline, failed: one look. Needs `emptyStateStyles`, `textStyles`, `layoutStyles`,
 * with a request also `copyButtonStyles`. Part: `empty`.
 */
export function emptyState({ icon, tone, heading, text, actions, request }: EmptyStateOptions): TemplateResult {
  return html`<div class="empty" part="empty" role=${tone === 'danger' ? 'alert' : nothing}>
    <span class=${classes('mark', tone)}>${icon}</span>
    <h3 class="heading">${heading}</h3>
    ${text ? html`<p>${text}</p>` : nothing} ${actions ? html`<div class="bar">${actions}</div>` : nothing}
    ${
      request
        ? html`<div class="request note muted">
            ${request.label}
            <span class="mono" dir="ltr">${request.id}</span
            >${copyButton({ text: request.id, label: request.copyLabel, copiedLabel: request.copiedLabel })}
          </div>`
        : nothing
    }
  </div>`;
}
