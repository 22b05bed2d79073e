import { html, LitElement } from 'lit';
import { LocalizeController } from '../../src/i18n/localize-controller.ts';
import type { Formats } from '../../src/i18n/formats.ts';
import type { MessageOverrides } from '../../src/i18n/messages.ts';

/** English words of each kind: plain, with a number, with a template in the middle. */
const english = {
  add: 'Add customer',
  close: 'Close',
  found: (count: number, format: Formats) =>
    format.plural(count, { one: '1 customer', other: `${format.number(count)} customers` }),
  taken: ({ name, link }: { name: unknown; link: (words: string) => unknown }) => [
    'There is already a ',
    name,
    '. ',
    link('Open it'),
    '.',
  ],
};

/** An element that speaks. */
export class LocalizeProbe extends LitElement {
  locale: string | null | undefined;
  handle?: { locale?: string | undefined; messages?: MessageOverrides | undefined } | undefined;
  count = 1284;
  readonly words = new LocalizeController(this, english, 'localize-probe');

  override render() {
    return html`<p lang=${this.words.locale} dir=${this.words.dir}>
      <b>${this.words.term('add')}</b><i>${this.words.term('found', this.count)}</i>
      <span
        >${this.words.term('taken', { name: 'Atlas Fuel', link: (words) => html`<a href="#open">${words}</a>` })}</span
      >
    </p>`;
  }

  /** The words of one kind on the screen. */
  async shown(selector: 'b' | 'i' | 'span'): Promise<string> {
    this.requestUpdate();
    await this.updateComplete;
    return this.renderRoot.querySelector(selector)!.textContent.trim();
  }
}

customElements.define('localize-probe', LocalizeProbe);

declare global {
  interface HTMLElementTagNameMap {
    'localize-probe': LocalizeProbe;
  }
}
