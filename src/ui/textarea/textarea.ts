import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { InputOptions } from '../input/input.ts';

/** What a text of several lines is. */
export interface TextareaOptions extends Pick<
  InputOptions,
  'id' | 'describedBy' | 'invalid' | 'label' | 'name' | 'value' | 'placeholder' | 'disabled' | 'readonly' | 'maxLength'
> {
  /** Lines shown at least. Default 2. */
  rows?: number | undefined;
  onInput?: ((value: string) => void) | undefined;
  onBlur?: ((event: FocusEvent) => void) | undefined;
}

/** Several lines of text; can be made higher. Needs `inputStyles`. */
export function textarea(options: TextareaOptions): TemplateResult {
  return html`<textarea
    id=${options.id ?? nothing}
    class="input"
    part="input"
    rows=${options.rows ?? 2}
    name=${options.name ?? nothing}
    placeholder=${options.placeholder ?? nothing}
    maxlength=${options.maxLength ?? nothing}
    aria-label=${options.label ?? nothing}
    aria-describedby=${options.describedBy ?? nothing}
    aria-invalid=${options.invalid ? 'true' : nothing}
    ?disabled=${options.disabled}
    ?readonly=${options.readonly}
    .value=${live(options.value)}
    @input=${(event: InputEvent) => options.onInput?.((event.target as HTMLTextAreaElement).value)}
    @blur=${options.onBlur}
  ></textarea>`;
}
