import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { button } from '../button/button.ts';
import { buttonStyles } from '../button/button.styles.ts';
import { initialFocusOf } from '../dialog/initial-focus.ts';
import { iconStyles } from '../icon/icon.styles.ts';
import { xIcon } from '../icons/x.ts';
import { textStyles } from '../text/text.styles.ts';
import { popoverStyles } from './popover.styles.ts';
import { TriggeredLayer } from './triggered-layer.ts';

/** Narrower windows show a sheet at the bottom. The window, not the element: the layer lies over the whole page. */
const narrow = '(width < 560px)';

/**
 * A layer beside its trigger, in the top layer: a click elsewhere or Escape closes it, and the focus goes back. Where
 * the window is narrow it is a modal sheet at the bottom, and its label is its title.
 *
 * @slot trigger - The button that opens it.
 * @slot - The content, 12 px between its parts.
 * @slot footer - Buttons and words below.
 * @fires pb1-toggle - A person opened or closed it.
 * @csspart popover - The box; exported, so that it is a part of the owner too.
 * @cssproperty --_popover-width - Default as its content.
 */
export class Popover extends TriggeredLayer {
  static override styles = [iconStyles, textStyles, buttonStyles, popoverStyles];
  static override part = 'popover' as const;
  static override popup = 'dialog' as const;

  /** Name of the sheet's close button. */
  @property({ attribute: 'close-label' }) closeLabel = '';

  override render(): TemplateResult {
    const close = { label: this.closeLabel, icon: xIcon, iconOnly: true, variant: 'ghost' } as const;
    return html`<slot name="trigger" @slotchange=${this.describeTrigger}></slot>
      <dialog
        popover="auto"
        part="popover"
        tabindex="-1"
        aria-label=${this.label}
        @beforetoggle=${this.onBeforeToggle}
        @toggle=${this.onToggle}
        @mousedown=${this.#onMousedown}
        @close=${this.#onClose}
      >
        <header>
          <h2 class="heading">${this.label}</h2>
          ${button({ ...close, onClick: () => this.end() })}
        </header>
        <div class="body"><slot></slot></div>
        <footer ?hidden=${!this.querySelector(':scope > [slot="footer"]')}>
          <slot name="footer" @slotchange=${() => this.requestUpdate()}></slot>
        </footer>
      </dialog>`;
  }

  protected override async show(): Promise<void> {
    if (!matchMedia(narrow).matches) return super.show();
    (this.box as HTMLDialogElement).showModal();
    // Not its first field: that would bring up the keyboard over most of the sheet.
    this.box?.focus();
  }

  protected override hide(): void {
    super.hide();
    if (this.hasUpdated) (this.box as HTMLDialogElement).close();
  }

  protected override focusContent(): void {
    const content = [...this.children].filter((each) => each.slot !== 'trigger');
    (initialFocusOf(content) ?? this.box)?.focus();
  }

  readonly #onMousedown = (event: Event) => {
    // Of the sheet's own box only its backdrop can be hit: the rest is covered by its content.
    if (event.target === this.box && this.box?.matches(':modal')) this.end();
  };

  readonly #onClose = () => {
    if (this.open && !(this.box as HTMLDialogElement).open) this.end();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pb1-popover': Popover;
  }
}
