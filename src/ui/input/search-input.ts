import { nothing, type TemplateResult } from 'lit';
import { button } from '../button/button.ts';
import { searchIcon } from '../icons/search.ts';
import { xIcon } from '../icons/x.ts';
import { kbd } from '../kbd/kbd.ts';
import { input, type InputOptions } from './input.ts';

/** What a search is: an input with its icon, a way to empty it, and the key that jumps to it. */
export interface SearchInputOptions extends Omit<InputOptions, 'type' | 'icon' | 'end'> {
  /** Name of the button that empties it. */
  clearLabel: string;
}

/** A search. Needs `inputStyles`, `kbdStyles`, `buttonStyles`. Emptying it calls `onInput` and keeps the focus in it. */
export function searchInput({ clearLabel, ...options }: SearchInputOptions): TemplateResult {
  const clear = (event: Event) => {
    const control = (event.currentTarget as HTMLElement).parentElement?.querySelector('input');
    if (!control) return;
    control.value = '';
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.focus();
  };
  const end =
    options.value !== '' && !options.disabled
      ? button({ label: clearLabel, icon: xIcon, iconOnly: true, variant: 'ghost', small: true, onClick: clear })
      : options.shortcut
        ? kbd(options.shortcut)
        : nothing;
  return input({ ...options, type: 'search', icon: searchIcon, end });
}
