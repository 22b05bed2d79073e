// Made by `npm run icons` from lucide-static 1.62.0 (ISC, see LICENSE).
import { html } from 'lit';

/** The icon "x". */
// prettier-ignore
export const xIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M18 6 6 18"/><path d="m6 6 12 12"/></svg>`;
