import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Plugboard } from '../../client/plugboard.ts';
import { plugboardContext } from '../plugboard-element.ts';

/**
 * Gives the elements inside it their handle to the server: for two customers, or two servers, on one page.
 *
 * @slot - The page's own content, with Plugboard elements in it.
 */
export class PlugboardProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The handle, from `createPlugboard`. */
  @property({ attribute: false })
  get plugboard(): Plugboard | null | undefined {
    return this.#provider.value;
  }
  set plugboard(handle: Plugboard | null | undefined) {
    this.#provider.setValue(handle ?? undefined);
  }

  readonly #provider = new ContextProvider(this, { context: plugboardContext });

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
