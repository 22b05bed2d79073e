import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Content } from '../content.ts';
import { checkIcon } from '../icons/check.ts';
import { minusIcon } from '../icons/minus.ts';

/** What a checkbox is. */
export interface CheckboxOptions {
  id?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  /** Its words; with `hideLabel` for screen readers only. */
  label: Content;
  hideLabel?: boolean | undefined;
  name?: string | undefined;
  checked: boolean;
  /** Some of what it stands for is on. Default false. */
  indeterminate?: boolean | undefined;
  disabled?: boolean | undefined;
  onChange?: ((checked: boolean) => void) | undefined;
}

/** A choice that waits for Save; what acts at once is a `switchInput`. Needs `checkboxStyles` and `textStyles`. */
export function checkbox(options: CheckboxOptions): TemplateResult {
  return html`<label class="choice-label">
    <span class="check"
      ><input
        type="checkbox"
        id=${options.id ?? nothing}
        name=${options.name ?? nothing}
        aria-describedby=${options.describedBy ?? nothing}
        aria-invalid=${options.invalid ? 'true' : nothing}
        ?disabled=${options.disabled}
        .checked=${live(options.checked)}
        .indeterminate=${live(options.indeterminate ?? false)}
        @change=${(event: Event) => options.onChange?.((event.target as HTMLInputElement).checked)}
      />${options.indeterminate ? minusIcon : checkIcon}</span
    ><span class=${options.hideLabel ? 'hidden-text' : nothing}>${options.label}</span>
  </label>`;
}
