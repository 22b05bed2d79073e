import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { button } from '../button/button.ts';
import { buttonStyles } from '../button/button.styles.ts';
import { iconStyles } from '../icon/icon.styles.ts';
import { xIcon } from '../icons/x.ts';
import { textStyles } from '../text/text.styles.ts';
import { type CloseReason, LayerCloseEvent } from './dialog.events.ts';
import { dialogStyles } from './dialog.styles.ts';
import { initialFocusOf } from './initial-focus.ts';

/**
 * A modal dialog: native `<dialog>`, so focus stays in it, Escape closes it and the focus goes back to where it was.
 * What stands between its tags stays in the root of its owner: labels, ids, forms and styles work as around it. For a
 * form, put the `<form>` around the dialog.
 *
 * @slot - The content, 16 px between its parts.
 * @slot header - In place of the title.
 * @slot footer - Buttons, at the end of their line.
 * @fires pb1-close - A person closes it.
 * @csspart dialog - The box; exported, so that it is a part of the owner too.
 * @cssproperty --_dialog-width - Default 480px.
 */
export class Dialog extends LitElement {
  static override styles = [iconStyles, textStyles, buttonStyles, dialogStyles];
  /** Name of the box among the parts. */
  static part = 'dialog';

  /** Default false. Set by the owner; a person's closing sets it to false. */
  @property({ type: Boolean }) open = false;
  /** The title, which also names the dialog. */
  @property() heading = '';
  /** Name of the close button; without one there is no button. */
  @property({ attribute: 'close-label' }) closeLabel = '';
  /** Asks before something is lost, or will not wait: announced with its content. Default false. */
  @property({ type: Boolean }) alert = false;

  #returnTo: Element | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('exportparts', (this.constructor as typeof Dialog).part);
    // Moved in the document while open: the browser has closed it without a word.
    if (this.hasUpdated && this.open) this.requestUpdate('open', false);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#box?.close();
    if (this.open) (this.#returnTo as HTMLElement | null)?.focus();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('open') || this.#box?.open === this.open) return;
    if (this.open) this.#show();
    else this.#box?.close();
  }

  override render(): TemplateResult {
    const { part } = this.constructor as typeof Dialog;
    return html`<dialog
      part=${part}
      role=${this.alert ? 'alertdialog' : nothing}
      aria-label=${this.heading}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      <header>
        <slot name="header"><h2 class="heading grow">${this.heading}</h2></slot>
        ${this.#renderClose()}
      </header>
      <div class="body"><slot></slot></div>
      <footer ?hidden=${!this.querySelector(':scope > [slot="footer"]')}>
        <slot name="footer" @slotchange=${() => this.requestUpdate()}></slot>
      </footer>
    </dialog>`;
  }

  get #box() {
    return this.renderRoot.querySelector('dialog');
  }

  #renderClose() {
    if (!this.closeLabel) return nothing;
    const onClick = () => {
      if (this.#ask('button')) this.#end();
    };
    return button({ label: this.closeLabel, icon: xIcon, iconOnly: true, variant: 'ghost', small: true, onClick });
  }

  #show() {
    this.#returnTo = (this.getRootNode() as Document | ShadowRoot).activeElement;
    this.#box?.showModal();
    (initialFocusOf([...this.children]) ?? this.#box)?.focus();
  }

  #end() {
    this.open = false;
    this.#box?.close();
  }

  #ask(reason: CloseReason, cancelable = true) {
    return this.dispatchEvent(new LayerCloseEvent(reason, cancelable));
  }

  readonly #onCancel = (event: Event) => {
    // A file chooser inside fires `cancel` too.
    if (event.target !== this.#box) return;
    if (this.#ask('escape', event.cancelable)) this.open = false;
    else event.preventDefault();
  };

  readonly #onClose = () => {
    // Closed by the browser alone, as after a second Escape, or by a form of method "dialog".
    if (!this.open || this.#box?.open) return;
    this.open = false;
    this.#ask('escape', false);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pb1-dialog': Dialog;
  }
}
