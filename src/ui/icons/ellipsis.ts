// Made by `npm run icons` from lucide-static 1.62.0 (ISC, see LICENSE).
import { html } from 'lit';

/** The icon "ellipsis". */
// prettier-ignore
export const ellipsisIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/><circle cx="5" cy="12" r="1"/></svg>`;
