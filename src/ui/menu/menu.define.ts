import { Menu } from './menu.ts';

if (!customElements.get('pb1-menu')) customElements.define('pb1-menu', Menu);
