import { html, type TemplateResult } from 'lit';
import type { Content } from '../content.ts';
import { xIcon } from '../icons/x.ts';

/** What a filter that is on says. */
export interface ChipOptions {
  /** A short sentence, its value in `<b>`. */
  content: Content;
  /** Name of its button, e.g. "Remove filter: Status is active". */
  removeLabel: string;
  onRemove: () => void;
}

/** One filter that is on, to read and to remove. Needs `chipStyles`. */
export function chip({ content, removeLabel, onRemove }: ChipOptions): TemplateResult {
  return html`<span class="chip" part="chip"
    ><span class="ellipsis">${content}</span
    ><button type="button" aria-label=${removeLabel} @click=${onRemove}>${xIcon}</button></span
  >`;
}
