import { html, type TemplateResult } from 'lit';

/** A key to press, e.g. `/`; for those who see it: the control itself has `aria-keyshortcuts`. */
export function kbd(key: string): TemplateResult {
  return html`<kbd class="kbd" aria-hidden="true">${key}</kbd>`;
}
