export {
  configurePlugboard,
  createPlugboard,
  defaultPlugboard,
  type MessageOverrides,
  type Plugboard,
  type PlugboardOptions,
  type PlugboardSettings,
  type Theme,
} from './client/plugboard.ts';
export { bindStateToUrl, type BindStateOptions } from './elements/bind-state-to-url.ts';
export { CustomerPicker } from './elements/customer-picker/customer-picker.ts';
export {
  CustomerCreatedEvent,
  type CustomerDetail,
  CustomerSelectedEvent,
} from './elements/customer-picker/customer-picker.events.ts';
export type { CustomerFilters, CustomerPickerState } from './elements/customer-picker/customer-picker.state.ts';
export {
  NavigateEvent,
  PlugboardErrorEvent,
  ReadyEvent,
  SessionExpiredEvent,
  StateChangedEvent,
} from './elements/plugboard-element.events.ts';
export { PlugboardProvider } from './elements/plugboard-provider/plugboard-provider.ts';
