import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import type { Content } from '../content.ts';

/** What an action of a menu is. */
export interface MenuItemOptions {
  label: string;
  icon?: TemplateResult | undefined;
  /** On a second line, e.g. why it cannot be done. */
  note?: string | undefined;
  /** At its end, e.g. a key. */
  end?: Content;
  /** Takes something away: last in the menu. Default false. */
  danger?: boolean | undefined;
  /** Can be reached and read, does nothing. Default false. */
  disabled?: boolean | undefined;
  onClick: () => void;
}

/** An action in a `pb1-menu`. Needs `menuItemStyles`, `iconStyles`, `textStyles`. */
export function menuItem({ label, icon, note, end, danger, disabled, onClick }: MenuItemOptions): TemplateResult {
  return html`<button
    type="button"
    role="menuitem"
    tabindex="-1"
    class=${classes('menu-item', danger && 'danger')}
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${disabled ? nothing : onClick}
  >
    ${icon}<span class="grow">${label}${note ? html`<span class="note">${note}</span>` : nothing}</span>${end}
  </button>`;
}
