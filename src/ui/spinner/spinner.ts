import { html } from 'lit';

/** A turning ring of 14 px in the colour of the text; says nothing by itself, the words around do. */
export const spinner = html`<span class="spinner" aria-hidden="true"></span>`;
