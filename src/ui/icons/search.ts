// Made by `npm run icons` from lucide-static 1.62.0 (ISC, see LICENSE).
import { html } from 'lit';

/** The icon "search". */
// prettier-ignore
export const searchIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/></svg>`;
