import { Drawer } from './drawer.ts';

if (!customElements.get('pb1-drawer')) customElements.define('pb1-drawer', Drawer);
