import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import type { Content } from '../content.ts';
import { spinner } from '../spinner/spinner.ts';

/** What a button is. */
export interface ButtonOptions {
  /** Its words; with `iconOnly` its name for those who do not see the icon. */
  label: string;
  icon?: TemplateResult | undefined;
  /** After the words, e.g. a chevron of a menu or a count. */
  end?: Content;
  /** Shows the icon alone, in a square. Default false. */
  iconOnly?: boolean | undefined;
  /** `primary` once on a screen; `danger-solid` only in the dialog that asks. Default `default`. */
  variant?: 'default' | 'primary' | 'ghost' | 'danger' | 'danger-solid' | undefined;
  /** 28 instead of 36 px high. Default false. */
  small?: boolean | undefined;
  /** Default `button`; `submit` sends the form around it. */
  type?: 'button' | 'submit' | undefined;
  /** Works and takes no click; keeps width and focus. Default false. */
  busy?: boolean | undefined;
  /** Default false. */
  disabled?: boolean | undefined;
  /** For a button that stays pressed. */
  pressed?: boolean | undefined;
  /** For a button that opens something. */
  expanded?: boolean | undefined;
  /** Id of an element in the same root that says more. */
  describedBy?: string | undefined;
  /** A native hint, e.g. a shortcut. */
  title?: string | undefined;
  id?: string | undefined;
  /** Of a parent that assigns it, e.g. `trigger` of a popover. */
  slot?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
}

const state = (value: boolean | undefined) => (value === undefined ? nothing : value ? 'true' : 'false');

/** A button. Needs `buttonStyles`, `spinnerStyles` and `iconStyles`. Parts: `button`, and `primary-button`. */
export function button(options: ButtonOptions): TemplateResult {
  const { label, icon, end, iconOnly, variant = 'default', small, type = 'button', busy, disabled } = options;
  // A busy button is not `disabled`: that would take the focus away. It swallows the click, and with it the submit.
  const onClick = busy ? (event: Event) => event.preventDefault() : options.onClick;
  return html`<button
    id=${options.id ?? nothing}
    slot=${options.slot ?? nothing}
    class=${classes('button', variant, small && 'small', iconOnly && 'icon-only')}
    part=${variant === 'primary' ? 'button primary-button' : 'button'}
    type=${type}
    title=${options.title ?? nothing}
    aria-label=${iconOnly ? label : nothing}
    aria-describedby=${options.describedBy ?? nothing}
    aria-pressed=${state(options.pressed)}
    aria-expanded=${state(options.expanded)}
    aria-busy=${busy ? 'true' : nothing}
    aria-disabled=${busy ? 'true' : nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    <span class="words">${icon}${iconOnly ? nothing : label} ${end}</span>${busy ? spinner : nothing}
  </button>`;
}
