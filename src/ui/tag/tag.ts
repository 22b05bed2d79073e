import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import { xIcon } from '../icons/x.ts';

/** What a label on a thing is. */
export interface TagOptions {
  label: string;
  /** Name of the button that removes it; with `onRemove` only. */
  removeLabel?: string | undefined;
  onRemove?: (() => void) | undefined;
}

/** A label on a thing, 20 px high; 24 with a button to remove it. Needs `tagStyles`. */
export function tag({ label, removeLabel, onRemove }: TagOptions): TemplateResult {
  return html`<span class=${classes('tag', onRemove && 'removable')}
    ><span class="ellipsis" dir="auto">${label}</span>${
      onRemove
        ? html`<button type="button" tabindex="-1" aria-label=${removeLabel ?? nothing} @click=${onRemove}>
            ${xIcon}
          </button>`
        : nothing
    }</span
  >`;
}
