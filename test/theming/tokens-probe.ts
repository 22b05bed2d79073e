import { html, LitElement } from 'lit';
import { hostStyles } from '../../src/theming/host.styles.ts';
import { type Rgb, toRgb } from './colours.ts';

/** An element that has nothing but its tokens. */
export class TokensProbe extends LitElement {
  static override styles = hostStyles;

  override render() {
    return html`<div part="base"><span>text</span></div>`;
  }

  get base(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('[part="base"]')!;
  }

  /** What a token comes to inside the base, as a colour. */
  colour(name: string): Rgb {
    return toRgb(this.#used('color', name));
  }

  /** What a token comes to inside the base, as the value of a property. */
  value(property: string, name: string): string {
    return this.#used(property, name);
  }

  #used(property: string, name: string) {
    const span = this.renderRoot.querySelector('span')!;
    span.style.setProperty(property, `var(--_${name})`);
    const used = getComputedStyle(span).getPropertyValue(property);
    span.style.removeProperty(property);
    return used;
  }
}

customElements.define('tokens-probe', TokensProbe);

declare global {
  interface HTMLElementTagNameMap {
    'tokens-probe': TokensProbe;
  }
}
