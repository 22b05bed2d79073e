import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import type { Content } from '../content.ts';
import { checkIcon } from '../icons/check.ts';
import { marked } from '../text/marked.ts';

/** A value that is offered. */
export interface TagSuggestion {
  value: string;
  /** At its end, e.g. how many have it. */
  end?: Content;
}

/** What the list below a labels field is. */
export interface TagOptionsOptions {
  /** Of the field: the list is `<id>-list`, an option `<id>-option-<index>`. */
  id: string;
  /** Name of the list. */
  label: string;
  suggestions: readonly TagSuggestion[];
  chosen: readonly string[];
  /** What is marked in each. */
  typed: string;
  /** Index of the one that the keyboard is on, or -1. */
  active: number;
  /** Ticks what is chosen and stays in the flow; else a layer. */
  only: boolean;
  onChoose: (value: string) => void;
}

/** The list of suggestions; the focus stays in the text, which names the active one by `aria-activedescendant`. */
export function tagOptions(options: TagOptionsOptions): TemplateResult {
  const { id, label, suggestions, chosen, typed, active, only, onChoose } = options;
  const renderOption = ({ value, end }: TagSuggestion, index: number) => {
    const isChosen = chosen.includes(value);
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the keys are those of the text
    return html`<li
      id="${id}-option-${index}"
      class=${classes('option', index === active && 'current')}
      role="option"
      aria-selected=${isChosen}
      @click=${() => onChoose(value)}
    >
      ${only ? html`<span class=${classes('check', isChosen && 'on')}>${checkIcon}</span>` : nothing}
      <span class="grow ellipsis" dir="auto">${marked(value, typed)}</span>
      <span class="muted num">${end}</span>
    </li>`;
  };
  // A press on an option must not take the focus out of the text, which would close the list.
  return html`<ul
    id="${id}-list"
    class=${classes('options', !only && 'layer')}
    role="listbox"
    aria-label=${label}
    aria-multiselectable=${only ? 'true' : nothing}
    popover=${only ? nothing : 'manual'}
    @mousedown=${(event: Event) => event.preventDefault()}
  >
    ${suggestions.map(renderOption)}
  </ul>`;
}
