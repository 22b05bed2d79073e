import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import type { Content } from '../content.ts';
import { circleAlertIcon } from '../icons/circle-alert.ts';

/** What ties a control to its label and words: spread it into the options of the control. */
export interface FieldTies {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
}

/** What stands around one control. */
export interface FieldOptions {
  /** Of the control, unique in its root; the words below get `<id>-help` and `<id>-error`. */
  id: string;
  label: Content;
  /** The word "optional" in the person's language, where the field is. */
  optional?: string | undefined;
  help?: Content;
  /** What is wrong and what to do; shown instead of the help and announced. Only after blur or submit. */
  error?: Content;
  /** The label stands before the control where there is room for both, else above it. Default false. */
  aside?: boolean | undefined;
  /** The control is 20 px high, as a switch: beside its label, at the end of the line where it is narrow. Default false. */
  short?: boolean | undefined;
  /** The control is no native one: its label is `<id>-label`, for `aria-labelledby`. Default false. */
  group?: boolean | undefined;
  /** Makes the control, e.g. `(ties) => input({ ...ties, value })`. */
  control: (ties: FieldTies) => Content;
}

const isGiven = (content: Content) => content != null && content !== nothing && content !== '';

/** Label, control, help and error, tied by ids. Needs `fieldStyles`. Parts: `field`, `label`, `help`, `error`. */
export function field({
  id,
  label,
  optional,
  help,
  error,
  aside,
  short,
  group,
  control,
}: FieldOptions): TemplateResult {
  const hasError = isGiven(error);
  const hasHelp = !hasError && isGiven(help);
  const describedBy = hasError ? `${id}-error` : hasHelp ? `${id}-help` : undefined;
  const words = html`${label}${optional ? html` <span class="optional">${optional}</span>` : nothing}`;
  return html`<div class=${classes('field', aside && 'aside', short && 'short')} part="field">
    <div class="pair">
      ${
        group
          ? html`<span class="label" part="label" id="${id}-label">${words}</span>`
          : html`<label class="label" part="label" for=${id}>${words}</label>`
      }
      <div class="control">
        ${control({ id, describedBy, invalid: hasError })}
        <div aria-live="polite">
          ${
            hasError
              ? html`<p class="error" part="error" id="${id}-error">${circleAlertIcon}<span>${error}</span></p>`
              : nothing
          }
        </div>
        ${hasHelp ? html`<p class="help" part="help" id="${id}-help">${help}</p>` : nothing}
      </div>
    </div>
  </div>`;
}
