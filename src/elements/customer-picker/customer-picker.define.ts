import '../../ui/dialog/dialog.define.ts';
import '../../ui/popover/popover.define.ts';
import { CustomerPicker } from './customer-picker.ts';

if (!customElements.get('customer-picker')) customElements.define('customer-picker', CustomerPicker);

declare global {
  interface HTMLElementTagNameMap {
    'customer-picker': CustomerPicker;
  }
}
