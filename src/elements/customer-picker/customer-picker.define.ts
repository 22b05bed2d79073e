import { CustomerPicker } from './customer-picker.ts';

if (!customElements.get('customer-picker')) customElements.define('customer-picker', CustomerPicker);

declare global {
  interface HTMLElementTagNameMap {
    'customer-picker': CustomerPicker;
  }
}
