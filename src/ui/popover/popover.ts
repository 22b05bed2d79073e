import type { Placement } from '@floating-ui/dom';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { button } from '../button/button.ts';
import { buttonStyles } from '../button/button.styles.ts';
import { initialFocusOf } from '../dialog/initial-focus.ts';
import { iconStyles } from '../icon/icon.styles.ts';
import { xIcon } from '../icons/x.ts';
import { textStyles } from '../text/text.styles.ts';
import { place } from './place.ts';
import { PopoverToggleEvent } from './popover.events.ts';
import { popoverStyles } from './popover.styles.ts';

/** Narrower windows show a sheet at the bottom. The window, not the element: the layer lies over the whole page. */
const narrow = '(width < 560px)';

/**
 * A layer beside its trigger, in the top layer: a click elsewhere or Escape closes it, and the focus goes back. Where
 * the window is narrow it is a modal sheet at the bottom. The trigger opens it by itself and gets `aria-expanded`.
 *
 * @slot trigger - The button that opens it.
 * @slot - The content, 12 px between its parts.
 * @slot footer - Buttons and words below.
 * @fires pb1-toggle - A person opened or closed it.
 * @csspart popover - The box; exported, so that it is a part of the owner too.
 * @cssproperty --_popover-width - Default as its content.
 */
export class Popover extends LitElement {
  static override styles = [iconStyles, textStyles, buttonStyles, popoverStyles];

  /** Default false. */
  @property({ type: Boolean }) open = false;
  /** Names the layer, and is the title of the sheet. */
  @property() label = '';
  /** Name of the sheet's close button. */
  @property({ attribute: 'close-label' }) closeLabel = '';
  /** Default `bottom-start`. */
  @property() placement: Placement = 'bottom-start';

  @query('dialog') private readonly box!: HTMLDialogElement;
  @query('slot[name="trigger"]') private readonly triggerSlot!: HTMLSlotElement;

  #stop: (() => void) | undefined;
  #wasOpen = false;
  #hadFocus = false;

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('exportparts', 'popover');
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.open = false;
    this.#hide();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('open')) return;
    this.#trigger?.setAttribute('aria-expanded', String(this.open));
    if (this.open) void this.#show();
    else this.#hide();
  }

  override render(): TemplateResult {
    return html`<slot
        name="trigger"
        @slotchange=${this.#onTriggerChange}
        @pointerdown=${() => (this.#wasOpen = this.open)}
        @click=${this.#onTriggerClick}
      ></slot>
      <dialog
        popover="auto"
        part="popover"
        tabindex="-1"
        aria-label=${this.label}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
        @close=${this.#onClosed}
        @click=${this.#onBoxClick}
      >
        <header>
          <h2 class="heading">${this.label}</h2>
          ${button({ label: this.closeLabel, icon: xIcon, iconOnly: true, variant: 'ghost', onClick: () => this.#end() })}
        </header>
        <div class="body"><slot></slot></div>
        ${this.querySelector(':scope > [slot="footer"]') ? html`<footer><slot name="footer"></slot></footer>` : nothing}
      </dialog>`;
  }

  get #trigger() {
    return this.triggerSlot.assignedElements()[0];
  }

  async #show() {
    if (matchMedia(narrow).matches) {
      this.box.showModal();
      // Not its first field: that would bring up the keyboard over most of the sheet.
      return this.box.focus();
    }
    this.box.classList.add('placing');
    this.box.showPopover();
    const stop = await place(this.#trigger ?? this, this.box, { placement: this.placement });
    this.box.classList.remove('placing');
    // Closed again while the code for placing was loading.
    if (!this.open) return stop();
    this.#stop = stop;
    const content = [...this.children].filter((each) => each.slot !== 'trigger');
    (initialFocusOf(content) ?? this.box).focus();
  }

  #hide() {
    this.#stop?.();
    this.#stop = undefined;
    if (this.box?.matches(':popover-open')) this.box.hidePopover();
    else this.box?.close();
    // The browser gives the focus back only from its own descendants, not from what is assigned to a slot.
    if (this.#hadFocus) (this.#trigger as HTMLElement | undefined)?.focus();
    this.#hadFocus = false;
  }

  /** Closed by the person. */
  #end() {
    this.open = false;
    this.#hide();
    this.dispatchEvent(new PopoverToggleEvent(false));
  }

  #onTriggerChange() {
    this.#trigger?.setAttribute('aria-haspopup', 'dialog');
    this.#trigger?.setAttribute('aria-expanded', String(this.open));
  }

  #onTriggerClick() {
    // The press that begins this click has closed an open popover already: then it shall stay closed.
    const isOpening = !this.open && !this.#wasOpen;
    this.#wasOpen = false;
    if (this.open) return this.#end();
    if (!isOpening) return;
    this.open = true;
    this.dispatchEvent(new PopoverToggleEvent(true));
  }

  #onBeforeToggle(event: ToggleEvent) {
    if (event.target !== this.box || event.newState !== 'closed') return;
    this.#hadFocus = this.contains((this.getRootNode() as Document | ShadowRoot).activeElement);
  }

  #onToggle(event: ToggleEvent) {
    if (event.target === this.box && event.newState === 'closed') this.#onClosed();
  }

  #onClosed() {
    if (this.open && !this.box.open) this.#end();
  }

  #onBoxClick(event: Event) {
    if (event.target === this.box && this.box.matches(':modal')) this.#end();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pb1-popover': Popover;
  }
}
