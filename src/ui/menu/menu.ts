import { html, type TemplateResult } from 'lit';
import { TriggeredLayer } from '../popover/triggered-layer.ts';
import { menuLayerStyles } from './menu.styles.ts';

/**
 * A menu of actions beside its trigger. Its items are `menuItem(…)` between its tags, in the root of its owner. Arrows,
 * Home, End and first letters move, Enter and space choose, Escape and Tab close. Source: WAI-ARIA APG, menu button.
 *
 * @slot trigger - The button that opens it.
 * @slot - Items, and `<hr class="menu-line">` between groups.
 * @fires pb1-toggle - A person opened or closed it.
 * @csspart menu - The box; exported, so that it is a part of the owner too.
 */
export class Menu extends TriggeredLayer {
  static override styles = menuLayerStyles;
  static override part = 'menu' as const;
  static override popup = 'menu' as const;

  constructor() {
    super();
    this.placement = 'bottom-end';
    this.addEventListener('keydown', (event) => this.#onKeydown(event));
    this.addEventListener('click', (event) => this.#onItemClick(event));
  }

  override render(): TemplateResult {
    return html`<slot name="trigger" @slotchange=${this.describeTrigger}></slot>
      <div
        popover="auto"
        part="menu"
        role="menu"
        aria-label=${this.label}
        @beforetoggle=${this.onBeforeToggle}
        @toggle=${this.onToggle}
      >
        <slot></slot>
      </div>`;
  }

  get #items() {
    return [...this.querySelectorAll<HTMLElement>(':scope > [role="menuitem"]')];
  }

  protected override focusContent(): void {
    this.#items[0]?.focus();
  }

  #onKeydown(event: KeyboardEvent) {
    const items = this.#items;
    const at = items.indexOf(event.target as HTMLElement);
    if (at < 0) {
      if (event.key !== 'ArrowDown' || event.target !== this.trigger || this.open) return;
      this.begin();
    } else if (event.key === 'ArrowDown') items.at((at + 1) % items.length)?.focus();
    else if (event.key === 'ArrowUp') items.at(at - 1)?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Tab') {
      // The focus goes on from the trigger, as if there had been no menu.
      this.end();
      return;
    } else if (event.key.length === 1 && event.key !== ' ') {
      const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      order.find((item) => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    } else return;
    event.preventDefault();
  }

  #onItemClick(event: Event) {
    const item = (event.target as Element).closest('[role="menuitem"]');
    if (item && !item.matches('[aria-disabled="true"]')) this.end();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pb1-menu': Menu;
  }
}
