import { Tooltip } from './tooltip.ts';

if (!customElements.get('pb1-tooltip')) customElements.define('pb1-tooltip', Tooltip);
