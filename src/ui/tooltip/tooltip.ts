import type { Placement } from '@floating-ui/dom';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { kbd } from '../kbd/kbd.ts';
import { kbdStyles } from '../kbd/kbd.styles.ts';
import { place } from '../popover/place.ts';
import { tooltipStyles } from './tooltip.styles.ts';

/** How long a pointer rests on the thing before its hint comes, and how long it may take to the hint, in milliseconds. */
const delays = { show: 400, hide: 100 };

/**
 * A hint beside a thing that can have the focus: its full text, the exact time, a key. Comes with the focus at once and
 * with the pointer after a moment, stays while the pointer is on it, goes with Escape (WCAG 1.4.13). The thing gets the
 * text as its `aria-description` unless that is its name already.
 *
 * @slot - The thing.
 */
export class Tooltip extends LitElement {
  static override styles = [kbdStyles, tooltipStyles];

  /** The hint; without one nothing comes. */
  @property() text = '';
  /** A key that does the same. */
  @property() key = '';
  /** Default `top`. */
  @property() placement: Placement = 'top';

  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopPlacing: (() => void) | undefined;
  #isShown = false;

  constructor() {
    super();
    this.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'touch') this.#after(delays.show, true);
    });
    this.addEventListener('pointerleave', () => this.#after(delays.hide, false));
    this.addEventListener('focusin', (event) => {
      if ((event.target as Element).matches(':focus-visible')) this.#set(true);
    });
    this.addEventListener('focusout', () => this.#set(false));
    this.addEventListener('click', () => this.#set(false));
    this.addEventListener('keydown', (event) => this.#onKeydown(event));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#set(false);
  }

  protected override updated() {
    const thing = this.firstElementChild;
    if (!thing) return;
    const isNamed = [thing.getAttribute('aria-label'), thing.textContent.trim()].includes(this.text);
    if (this.text && !isNamed) thing.setAttribute('aria-description', this.text);
    else thing.removeAttribute('aria-description');
  }

  override render(): TemplateResult {
    return html`<slot @slotchange=${() => this.requestUpdate()}></slot>
      <span popover="manual" aria-hidden="true">${this.text}${this.key ? kbd(this.key) : nothing}</span>`;
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[popover]');
  }

  #after(delay: number, isShown: boolean) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(isShown), delay);
  }

  #set(isShown: boolean) {
    clearTimeout(this.#timer);
    if (isShown === this.#isShown || (isShown && !this.text)) return;
    this.#isShown = isShown;
    if (isShown) void this.#show();
    else {
      this.#stopPlacing?.();
      this.#stopPlacing = undefined;
      if (this.#box?.matches(':popover-open')) this.#box.hidePopover();
    }
  }

  async #show() {
    const box = this.#box;
    if (!box) return;
    box.showPopover();
    const stop = await place(this.firstElementChild ?? this, box, { placement: this.placement });
    if (this.#isShown) this.#stopPlacing = stop;
    else stop();
  }

  #onKeydown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !this.#isShown) return;
    // One layer at a time: what is around stays open.
    event.preventDefault();
    event.stopPropagation();
    this.#set(false);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pb1-tooltip': Tooltip;
  }
}
