import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../button/button.ts';
import { classes } from '../classes.ts';

/** What a choice of few is. */
export interface SegmentedOptions<Value extends string> {
  /** Its name, or `labelledBy` of a `field({ group: true })`. */
  label?: string | undefined;
  labelledBy?: string | undefined;
  value: Value;
  options: readonly { value: Value; label: string }[];
  /** Takes the whole width in equal parts. Default false. */
  fill?: boolean | undefined;
  disabled?: boolean | undefined;
  onSelect: (value: Value) => void;
}

/** One of few, as buttons side by side. Needs `segmentedStyles` and `buttonStyles`. */
export function segmented<Value extends string>(options: SegmentedOptions<Value>): TemplateResult {
  return html`<div
    class=${classes('segmented', options.fill && 'fill')}
    role="group"
    aria-label=${options.label ?? nothing}
    aria-labelledby=${options.labelledBy ?? nothing}
  >
    ${options.options.map(({ value, label }) =>
      button({
        label,
        pressed: value === options.value,
        disabled: options.disabled,
        onClick: () => options.onSelect(value),
      }),
    )}
  </div>`;
}
