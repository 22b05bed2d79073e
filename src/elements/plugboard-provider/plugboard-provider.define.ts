import { PlugboardProvider } from './plugboard-provider.ts';

if (!customElements.get('plugboard-provider')) customElements.define('plugboard-provider', PlugboardProvider);

declare global {
  interface HTMLElementTagNameMap {
    'plugboard-provider': PlugboardProvider;
  }
}
