import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { classes } from '../classes.ts';
import type { Content } from '../content.ts';
import { focusFrame } from './focus-frame.ts';

/** What an input is; spread the ties of a `field` into it. */
export interface InputOptions {
  id?: string | undefined;
  describedBy?: string | undefined;
  /** Default false. */
  invalid?: boolean | undefined;
  /** Its name where no `field` stands around it. */
  label?: string | undefined;
  name?: string | undefined;
  value: string;
  /** Default `text`. */
  type?: 'text' | 'search' | 'email' | 'tel' | 'url' | 'number' | 'date' | 'password' | undefined;
  placeholder?: string | undefined;
  /** For ids and code: one width a sign, always from left to right. Default false. */
  mono?: boolean | undefined;
  /** Before the words. */
  icon?: TemplateResult | undefined;
  /** After the words: a unit, a key, a small ghost button. */
  end?: Content;
  disabled?: boolean | undefined;
  readonly?: boolean | undefined;
  required?: boolean | undefined;
  /** Takes the focus when the dialog or popover around it opens. Default false. */
  autofocus?: boolean | undefined;
  maxLength?: number | undefined;
  /** Default `off`. */
  autocomplete?: AutoFill | undefined;
  /** A key that jumps here, as `aria-keyshortcuts` has it. */
  shortcut?: string | undefined;
  onInput?: ((value: string, event: InputEvent) => void) | undefined;
  onChange?: ((value: string, event: Event) => void) | undefined;
  onBlur?: ((event: FocusEvent) => void) | undefined;
  onKeydown?: ((event: KeyboardEvent) => void) | undefined;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** One line of text. Needs `inputStyles`. Events of the native control end in the element's root as any others. */
export function input(options: InputOptions): TemplateResult {
  const { id, describedBy, invalid, label, name, value, type = 'text', placeholder, mono, icon, end } = options;
  const isWrapped = icon !== undefined || end !== undefined;
  const frame = classes('input', mono && 'mono');
  const control = html`<input
    id=${id ?? nothing}
    class=${isWrapped ? 'bare' : frame}
    part=${isWrapped ? nothing : 'input'}
    type=${type}
    name=${name ?? nothing}
    dir=${mono ? 'ltr' : nothing}
    placeholder=${placeholder ?? nothing}
    maxlength=${options.maxLength ?? nothing}
    autocomplete=${options.autocomplete ?? 'off'}
    aria-label=${label ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    aria-invalid=${invalid ? 'true' : nothing}
    aria-keyshortcuts=${options.shortcut ?? nothing}
    ?disabled=${options.disabled}
    ?readonly=${options.readonly}
    ?required=${options.required}
    ?autofocus=${options.autofocus}
    .value=${live(value)}
    @input=${(event: InputEvent) => options.onInput?.(valueOf(event), event)}
    @change=${(event: Event) => options.onChange?.(valueOf(event), event)}
    @blur=${options.onBlur}
    @keydown=${options.onKeydown}
  />`;
  if (!isWrapped) return control;
  return html`<div class="${frame} affixed" part="input" @mousedown=${focusFrame}>${icon}${control}${end}</div>`;
}
