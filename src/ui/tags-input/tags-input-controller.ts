import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { classes } from '../classes.ts';
import { focusFrame } from '../input/focus-frame.ts';
import { place } from '../popover/place.ts';
import { tag } from '../tag/tag.ts';
import { onTagKeys } from './tag-keys.ts';
import { tagOptions, type TagSuggestion } from './tag-options.ts';

/** What a field of several short values is; spread the ties of a `field` into it. */
export interface TagsInputOptions {
  id: string;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  /** Its name where no `field` stands around it. */
  label?: string | undefined;
  values: readonly string[];
  /** Offered for the text as typed; those that are chosen are ticked, or left out where any text can be written. */
  suggestions?: readonly TagSuggestion[] | undefined;
  /** Takes what is offered only, in a list below that stays for several (a filter). Default false: takes any text. */
  only?: boolean | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  /** Name of the list. */
  listLabel: string;
  /** Name of the button that removes a value. */
  removeLabel: (value: string) => string;
  onChange: (values: string[]) => void;
  /** The text changed: time to ask for other suggestions. */
  onText?: ((text: string) => void) | undefined;
}

/** What the controller needs of the element that it serves. */
export interface TagsInputHost extends ReactiveControllerHost {
  readonly renderRoot: DocumentFragment | HTMLElement;
}

const separators = /[,،、，]/u;
const unrendered: TagsInputOptions = {
  id: '',
  values: [],
  listLabel: '',
  removeLabel: String,
  onChange: () => undefined,
};

/**
 * A field of labels: Enter and comma add, Backspace in an empty text removes the last, arrows at the start of the text
 * go to the values, arrows up and down through the suggestions. Source: WAI-ARIA APG, combobox with listbox popup.
 * Needs `tagsInputStyles`, `inputStyles`, `tagStyles`, `checkboxStyles`.
 */
export class TagsInputController implements ReactiveController {
  /** What is typed and not added yet. */
  text = '';

  readonly #host: TagsInputHost;
  readonly #fold: (text: string) => string;
  #options = unrendered;
  #isOpen = false;
  #active = -1;
  #stopPlacing: (() => void) | undefined;
  #placed: Element | undefined;

  /** `fold` gives the stored form of a text; the empty one is not added. */
  constructor(host: TagsInputHost, fold: (text: string) => string) {
    this.#host = host;
    this.#fold = fold;
    host.addController(this);
  }

  hostUpdated(): void {
    const list = this.#isOpen ? this.#find(`${this.#options.id}-list`) : null;
    if (list?.popover && list !== this.#placed) void this.#show(list);
    if (!list) this.#unplace();
  }

  hostDisconnected(): void {
    this.#isOpen = false;
    this.#unplace();
  }

  /** The field; call it in the host's `render`. */
  render(options: TagsInputOptions): TemplateResult {
    this.#options = options;
    const { id, values, removeLabel } = options;
    const isShown = this.#isOpen && this.#offered().length > 0;
    return html`<div class="tags-input">
      <div
        class=${classes('input', 'tokens', options.disabled && 'disabled')}
        part="input"
        @keydown=${onTagKeys}
        @mousedown=${focusFrame}
      >
        ${values.map((value) => tag({ label: value, removeLabel: removeLabel(value), onRemove: () => this.#remove(value) }))}
        <input
          id=${id}
          class="bare"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          aria-autocomplete="list"
          aria-expanded=${isShown}
          aria-controls=${isShown ? `${id}-list` : nothing}
          aria-activedescendant=${isShown && this.#active >= 0 ? `${id}-option-${this.#active}` : nothing}
          aria-label=${options.label ?? nothing}
          aria-describedby=${options.describedBy ?? nothing}
          aria-invalid=${options.invalid ? 'true' : nothing}
          placeholder=${options.placeholder ?? nothing}
          ?disabled=${options.disabled}
          .value=${live(this.text)}
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
          @focus=${() => this.#setOpen(this.#opensFor(this.text))}
          @blur=${this.#onBlur}
        />
      </div>
      ${isShown ? this.#renderList() : nothing}
    </div>`;
  }

  #renderList() {
    const { id, only = false, listLabel, values } = this.#options;
    return tagOptions({
      id,
      label: listLabel,
      suggestions: this.#offered(),
      chosen: values,
      typed: this.text.trim(),
      active: this.#active,
      only,
      onChoose: (value) => this.#choose(value),
    });
  }

  #offered(): readonly TagSuggestion[] {
    const { suggestions = [], values, only } = this.#options;
    return only ? suggestions : suggestions.filter(({ value }) => !values.includes(value));
  }

  #setOpen(isOpen: boolean) {
    if (this.#isOpen === isOpen) return;
    this.#isOpen = isOpen;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  #setText(text: string) {
    this.text = text;
    this.#active = -1;
    this.#isOpen = this.#opensFor(text);
    this.#options.onText?.(text);
    this.#host.requestUpdate();
  }

  /** A list over the page comes only for a text, or by arrow: unasked it would cover what comes next in the form. */
  #opensFor(text: string) {
    return this.#options.only === true || text.trim() !== '';
  }

  /** Adds each text that is new in its stored form. */
  #add(texts: readonly string[]) {
    const { values, onChange } = this.#options;
    const next = [...new Set([...values, ...texts.map(this.#fold).filter((text) => text !== '')])];
    this.#setText('');
    if (next.length > values.length) onChange(next);
  }

  #remove(value: string) {
    const { id, values, onChange } = this.#options;
    onChange(values.filter((other) => other !== value));
    this.#find(id)?.focus();
  }

  #choose(value: string) {
    const { only, values, onChange } = this.#options;
    if (!only) this.#add([value]);
    else onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  }

  async #move(step: 1 | -1) {
    const { length } = this.#offered();
    if (length === 0) return;
    this.#isOpen = true;
    this.#active = this.#active < 0 && step < 0 ? length - 1 : (this.#active + step + length) % length;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#find(`${this.#options.id}-option-${this.#active}`)?.scrollIntoView({ block: 'nearest' });
  }

  #find(id: string) {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }

  async #show(list: HTMLElement) {
    this.#unplace();
    this.#placed = list;
    list.showPopover();
    const stop = await place(list.previousElementSibling ?? list, list, { matchWidth: true });
    if (this.#placed === list) this.#stopPlacing = stop;
    else stop();
  }

  #unplace() {
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
    this.#placed = undefined;
  }

  #onInput = (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    const parts = text.split(separators);
    if (parts.length === 1 || this.#options.only) this.#setText(text);
    else {
      const rest = parts.pop() ?? '';
      this.#add(parts);
      this.#setText(rest.trimStart());
    }
  };

  #onKeydown = (event: KeyboardEvent) => {
    // What an input method composes is not ours yet.
    if (event.isComposing) return;
    const { values, only } = this.#options;
    const active = this.#isOpen ? this.#offered()[this.#active] : undefined;
    const last = values.at(-1);
    if (event.key === 'ArrowDown') void this.#move(1);
    else if (event.key === 'ArrowUp') void this.#move(-1);
    else if (event.key === 'Enter' && active) this.#choose(active.value);
    else if (event.key === 'Enter' && this.text.trim() && !only) this.#add([this.text]);
    else if (event.key === 'Escape' && this.#isOpen && this.#offered().length > 0) this.#setOpen(false);
    else if (event.key === 'Backspace' && this.text === '' && last !== undefined) this.#remove(last);
    else return;
    // Ours: it neither sends the form around nor closes the dialog.
    event.preventDefault();
    event.stopPropagation();
  };

  #onBlur = () => {
    // A list in the flow stays: closing it would move what the person is just pressing.
    if (this.#options.only) return;
    if (this.text.trim()) this.#add([this.text]);
    this.#setOpen(false);
  };
}
