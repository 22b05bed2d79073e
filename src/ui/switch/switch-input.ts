import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Content } from '../content.ts';

/** What a switch is. */
export interface SwitchInputOptions {
  id?: string | undefined;
  describedBy?: string | undefined;
  /** Its words beside it; leave out where a `field` gives the label. */
  label?: Content;
  checked: boolean;
  disabled?: boolean | undefined;
  onChange?: ((checked: boolean) => void) | undefined;
}

/** An on and off that acts at once. Needs `switchStyles` and `checkboxStyles`. */
export function switchInput(options: SwitchInputOptions): TemplateResult {
  // eslint-disable-next-line lit-a11y/role-has-required-aria-attrs -- a native checkbox tells its state by itself
  const control = html`<input
    type="checkbox"
    role="switch"
    class="switch"
    id=${options.id ?? nothing}
    aria-describedby=${options.describedBy ?? nothing}
    ?disabled=${options.disabled}
    .checked=${live(options.checked)}
    @change=${(event: Event) => options.onChange?.((event.target as HTMLInputElement).checked)}
  />`;
  return options.label ? html`<label class="choice-label">${control}<span>${options.label}</span></label>` : control;
}
