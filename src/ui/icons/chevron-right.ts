// Made by `npm run icons` from lucide-static 1.62.0 (ISC, see LICENSE).
import { html } from 'lit';

/** The icon "chevron-right", mirrored where text runs from right to left. */
// prettier-ignore
export const chevronRightIcon = html`<svg class="icon mirrored" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 18 6-6-6-6"/></svg>`;
