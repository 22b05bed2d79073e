import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chevronDownIcon } from '../icons/chevron-down.ts';

/** What a choice of several from a closed list is; spread the ties of a `field` into it. */
export interface SelectOptions<Value extends string> {
  id?: string | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  /** Its name where no `field` stands around it. */
  label?: string | undefined;
  value: Value;
  options: readonly { value: Value; label: string; disabled?: boolean | undefined }[];
  disabled?: boolean | undefined;
  onChange: (value: Value) => void;
}

/** The native select. Needs `selectStyles` and `inputStyles`. */
export function select<Value extends string>(options: SelectOptions<Value>): TemplateResult {
  return html`<span class="select"
    ><select
      id=${options.id ?? nothing}
      class="input"
      part="input"
      aria-label=${options.label ?? nothing}
      aria-describedby=${options.describedBy ?? nothing}
      aria-invalid=${options.invalid ? 'true' : nothing}
      ?disabled=${options.disabled}
      .value=${live(options.value as string)}
      @change=${(event: Event) => options.onChange((event.target as HTMLSelectElement).value as Value)}
    >
      ${options.options.map(
        ({ value, label, disabled }) =>
          html`<option value=${value as string} ?disabled=${disabled} ?selected=${value === options.value}>
            ${label}
          </option>`,
      )}</select
    >${chevronDownIcon}</span
  >`;
}
