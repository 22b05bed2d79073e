import type { Placement } from '@floating-ui/dom';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { place } from './place.ts';
import { PopoverToggleEvent } from './popover.events.ts';

/**
 * What popover and menu share: a layer with the attribute `popover`, beside the button in the slot `trigger`. The
 * trigger opens and closes it by itself and says so by `aria-expanded`; a click elsewhere and Escape close it; the focus
 * goes back.
 */
export abstract class TriggeredLayer extends LitElement {
  /** Name of the layer among the parts, and what the trigger says it opens. */
  static part: 'popover' | 'menu';
  static popup: 'dialog' | 'menu';

  /** Default false. */
  @property({ type: Boolean }) open = false;
  /** Names the layer. */
  @property() label = '';
  /** Side and end of the trigger; turns to the other where there is no room. */
  @property() placement: Placement = 'bottom-start';

  #stopPlacing: (() => void) | undefined;
  #wasOpenAtPress = false;
  #hadFocus = false;

  /** Tells on the trigger what it opens; for `slotchange` of its slot. */
  protected readonly describeTrigger = (): void => {
    this.trigger?.setAttribute('aria-haspopup', (this.constructor as typeof TriggeredLayer).popup);
    this.trigger?.setAttribute('aria-expanded', String(this.open));
  };

  /** For `beforetoggle` of the box. */
  protected readonly onBeforeToggle = (event: ToggleEvent): void => {
    if (event.target !== this.box || event.newState !== 'closed') return;
    this.#hadFocus = this.contains((this.getRootNode() as Document | ShadowRoot).activeElement);
  };

  /** For `toggle` of the box: the browser may have closed it. */
  protected readonly onToggle = (event: ToggleEvent): void => {
    if (event.target === this.box && event.newState === 'closed' && this.open) this.end();
  };

  constructor() {
    super();
    this.addEventListener('pointerdown', (event) => this.#onPointerdown(event));
    this.addEventListener('click', (event) => this.#onClick(event));
  }

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('exportparts', (this.constructor as typeof TriggeredLayer).part);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.open = false;
    this.hide();
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!changed.has('open')) return;
    this.describeTrigger();
    if (this.open) void this.show();
    else this.hide();
  }

  protected get box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[popover]');
  }

  protected get trigger(): HTMLElement | null {
    return this.querySelector<HTMLElement>(':scope > [slot="trigger"]');
  }

  /** Puts the focus into the layer, which has just opened. */
  protected abstract focusContent(): void;

  protected async show(): Promise<void> {
    const { box } = this;
    if (!box) return;
    box.classList.add('placing');
    box.showPopover();
    const stop = await place(this.trigger ?? this, box, { placement: this.placement });
    box.classList.remove('placing');
    // Closed again while the code for placing was loading.
    if (!this.open) stop();
    else {
      this.#stopPlacing = stop;
      this.focusContent();
    }
  }

  protected hide(): void {
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
    if (this.hasUpdated && this.box?.matches(':popover-open')) this.box.hidePopover();
    // The browser gives the focus back only from its own descendants, not from what is assigned to a slot.
    if (this.#hadFocus) this.trigger?.focus();
    this.#hadFocus = false;
  }

  /** Opens for the person. */
  protected begin(): void {
    this.open = true;
    this.dispatchEvent(new PopoverToggleEvent(true));
  }

  /** Closes for the person. */
  protected end(): void {
    this.open = false;
    this.hide();
    this.dispatchEvent(new PopoverToggleEvent(false));
  }

  #onPointerdown(event: PointerEvent) {
    this.#wasOpenAtPress = this.open && this.#isOfTrigger(event);
  }

  #onClick(event: MouseEvent) {
    // A press on the trigger closes an open layer already: its click shall not open it again. Keys press nothing.
    const wasOpen = this.#wasOpenAtPress && event.detail > 0;
    this.#wasOpenAtPress = false;
    if (!this.#isOfTrigger(event)) return;
    if (this.open) this.end();
    else if (!wasOpen) this.begin();
  }

  #isOfTrigger(event: Event) {
    const { trigger } = this;
    return trigger !== null && event.composedPath().includes(trigger);
  }
}
