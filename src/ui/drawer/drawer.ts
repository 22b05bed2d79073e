import { Dialog } from '../dialog/dialog.ts';
import { drawerStyles } from './drawer.styles.ts';

/**
 * A modal layer at the inline end, as high as the window: details of a thing, without leaving the list. Slots, events
 * and properties are those of the dialog.
 *
 * @csspart drawer - The box; exported, so that it is a part of the owner too.
 */
export class Drawer extends Dialog {
  static override styles = [...Dialog.styles, drawerStyles];
  static override part = 'drawer';
}

declare global {
  interface HTMLElementTagNameMap {
    'pb1-drawer': Drawer;
  }
}
