// Made by `npm run icons` from lucide-static 1.62.0 (ISC, see LICENSE).
import { html } from 'lit';

/** The icon "search-x". */
// prettier-ignore
export const searchXIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m13.5 8.5-5 5"/><path d="m8.5 8.5 5 5"/><circle cx="11" cy="11" r="8"/><path d="m21 21-4.3-4.3"/></svg>`;
