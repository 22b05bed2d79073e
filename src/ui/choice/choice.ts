import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { classes } from '../classes.ts';
import type { Content } from '../content.ts';

/** One of a group of choices. */
export interface ChoiceOptions {
  /** Of the group: the choices of one name exclude one another. */
  name: string;
  value: string;
  label: Content;
  /** What it means, on a second line. With it, or with `card`, the choice has a frame. */
  text?: Content;
  checked: boolean;
  disabled?: boolean | undefined;
  onChange: (value: string) => void;
}

/** A radio button, with a text a framed one. Needs `choiceStyles`, `checkboxStyles`, `textStyles`. */
export function choice({ name, value, label, text, checked, disabled, onChange }: ChoiceOptions): TemplateResult {
  return html`<label class=${classes('choice-label', text !== undefined && 'choice')}>
    <input
      type="radio"
      class="radio"
      name=${name}
      value=${value}
      ?disabled=${disabled}
      .checked=${live(checked)}
      @change=${() => onChange(value)}
    />
    ${
      text === undefined
        ? html`<span>${label}</span>`
        : html`<span><span class="label">${label}</span><span class="note muted">${text ?? nothing}</span></span>`
    }
  </label>`;
}
