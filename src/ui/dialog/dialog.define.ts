import { Dialog } from './dialog.ts';

if (!customElements.get('pb1-dialog')) customElements.define('pb1-dialog', Dialog);
