import { Popover } from './popover.ts';

if (!customElements.get('pb1-popover')) customElements.define('pb1-popover', Popover);
