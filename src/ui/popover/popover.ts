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

  @query('dialog') private readonly box!: HTMLDialogElement | null;
  #stopPlacing: (() => void) | undefined;
  #wasOpenAtPress = false;
  #hadFocus = false;

  constructor() {
    super();
    this.addEventListener('pointerdown', (event) => this.#onPointerdown(event));
    this.addEventListener('click', (event) => this.#onClick(event));
  }

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
    this.#onTriggerChange();
    if (this.open) void this.#show();
    else this.#hide();
  }

  override render(): TemplateResult {
    const close = { label: this.closeLabel, icon: xIcon, iconOnly: true, variant: 'ghost' } as const;
    return html`<slot name="trigger" @slotchange=${this.#onTriggerChange}></slot>
      <dialog
        popover="auto"
        part="popover"
        tabindex="-1"
        aria-label=${this.label}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
        @close=${this.#onClosed}
      >
        <header>
          <h2 class="heading">${this.label}</h2>
          ${button({ ...close, onClick: () => this.#end() })}
        </header>
        <div class="body"><slot></slot></div>
        ${this.#renderFooter()}
      </dialog>`;
  }

  #renderFooter() {
    if (!this.querySelector(':scope > [slot="footer"]')) return nothing;
    return html`<footer><slot name="footer"></slot></footer>`;
  }

  get #trigger() {
    return this.querySelector<HTMLElement>(':scope > [slot="trigger"]');
  }

  async #show() {
    const { box } = this;
    if (!box) return;
    if (matchMedia(narrow).matches) {
      box.showModal();
      // Not its first field: that would bring up the keyboard over most of the sheet.
      box.focus();
      return;
    }
    box.classList.add('placing');
    box.showPopover();
    const stop = await place(this.#trigger ?? this, box, { placement: this.placement });
    box.classList.remove('placing');
    // Closed again while the code for placing was loading.
    if (!this.open) stop();
    else {
      this.#stopPlacing = stop;
      const content = [...this.children].filter((each) => each.slot !== 'trigger');
      (initialFocusOf(content) ?? box).focus();
    }
  }

  #hide() {
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
    if (this.box?.matches(':popover-open')) this.box.hidePopover();
    else this.box?.close();
    // The browser gives the focus back only from its own descendants, not from what is assigned to a slot.
    if (this.#hadFocus) this.#trigger?.focus();
    this.#hadFocus = false;
  }

  /** Closed by the person. */
  #end() {
    this.open = false;
    this.#hide();
    this.dispatchEvent(new PopoverToggleEvent(false));
  }

  #isOfTrigger(event: Event) {
    const trigger = this.#trigger;
    return trigger !== null && event.composedPath().includes(trigger);
  }

  #onTriggerChange() {
    this.#trigger?.setAttribute('aria-haspopup', 'dialog');
    this.#trigger?.setAttribute('aria-expanded', String(this.open));
  }

  #onBeforeToggle(event: ToggleEvent) {
    if (event.target !== this.box || event.newState !== 'closed') return;
    this.#hadFocus = this.contains((this.getRootNode() as Document | ShadowRoot).activeElement);
  }

  #onToggle(event: ToggleEvent) {
    if (event.target === this.box && event.newState === 'closed') this.#onClosed();
  }

  #onClosed() {
    if (this.open && !this.box?.open) this.#end();
  }

  #onPointerdown(event: PointerEvent) {
    this.#wasOpenAtPress = this.open && this.#isOfTrigger(event);
  }

  #onClick(event: MouseEvent) {
    // A press on the trigger closes an open popover already: its click shall not open it again. Keys press nothing.
    const wasOpen = this.#wasOpenAtPress && event.detail > 0;
    this.#wasOpenAtPress = false;
    const [target] = event.composedPath();
    // Of the sheet's own box only its backdrop can be hit: the rest is covered by its content.
    if ((target === this.box && this.box.matches(':modal')) || (this.open && this.#isOfTrigger(event))) this.#end();
    else if (!wasOpen && this.#isOfTrigger(event)) {
      this.open = true;
      this.dispatchEvent(new PopoverToggleEvent(true));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pb1-popover': Popover;
  }
}
