// Made by `npm run icons` from lucide-static 1.62.0 (ISC, see LICENSE).
import { html } from 'lit';

/** The icon "check". */
// prettier-ignore
export const checkIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M20 6 9 17l-5-5"/></svg>`;
