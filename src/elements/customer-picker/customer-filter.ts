import { html, nothing, type TemplateResult } from 'lit';
import { listLabels } from '../../contract/labels.ts';
import { isSafeLine, toLabel } from '../../contract/text.ts';
import type { LocalizeController } from '../../i18n/localize-controller.ts';
import { button } from '../../ui/button/button.ts';
import { checkbox } from '../../ui/checkbox/checkbox.ts';
import { chip } from '../../ui/chip/chip.ts';
import { count } from '../../ui/count/count.ts';
import { field, type FieldTies } from '../../ui/field/field.ts';
import { listFilterIcon } from '../../ui/icons/list-filter.ts';
import { input } from '../../ui/input/input.ts';
import type { PopoverToggleEvent } from '../../ui/popover/popover.events.ts';
import { segmented } from '../../ui/segmented/segmented.ts';
import { switchInput } from '../../ui/switch/switch-input.ts';
import { TagsInputController } from '../../ui/tags-input/tags-input-controller.ts';
import { QueryController } from '../controllers/query-controller.ts';
import type { PlugboardElement } from '../plugboard-element.ts';
import type { customerPickerMessages } from './customer-picker.messages.ts';
import { countFilters, filterNames } from './customer-picker.state.ts';
import type { CustomerSearch } from './customer-search.ts';

/** What the filter works on and speaks with. */
export interface CustomerFilterOptions {
  words: LocalizeController<typeof customerPickerMessages>;
  search: CustomerSearch;
}

const withoutFilters = Object.fromEntries(filterNames.map((name) => [name, undefined]));

/** The filter's button, the panel that it opens, and the chips of what is set. Takes effect at once. */
export class CustomerFilter {
  readonly #host: PlugboardElement;
  readonly #words: CustomerFilterOptions['words'];
  readonly #search: CustomerSearch;
  readonly #labels: TagsInputController;
  readonly #inUse: QueryController<typeof listLabels>;
  #isOpen = false;

  constructor(host: PlugboardElement, { words, search }: CustomerFilterOptions) {
    this.#host = host;
    this.#words = words;
    this.#search = search;
    this.#labels = new TagsInputController(host, toLabel);
    this.#inUse = new QueryController(host, listLabels, () => this.#labelQuestion());
  }

  /** Button and panel; `summary` says how many are shown of how many. */
  render({ isDisabled, summary }: { isDisabled: boolean; summary: string }): TemplateResult {
    const set = countFilters(this.#search.typed);
    const close = () => this.#toggle(false);
    return html`<pb1-popover
      class="filter"
      label=${this.#words.term('filter')}
      close-label=${this.#host.words.term('close')}
      .open=${this.#isOpen}
      @pb1-toggle=${(event: PopoverToggleEvent) => this.#toggle(event.isOpen)}
    >
      ${button({
        slot: 'trigger',
        label: this.#words.term('filter'),
        icon: listFilterIcon,
        end: set > 0 ? count(this.#words.number(set), 'accent') : nothing,
        disabled: isDisabled,
      })}
      ${this.#isOpen ? this.#renderFields() : nothing}
      <span slot="footer" class="muted grow num" role="status">${summary}</span>
      ${button({ slot: 'footer', label: this.#words.term('clearAll'), variant: 'ghost', disabled: set === 0, onClick: this.#onClear })}
      ${button({ slot: 'footer', label: this.#host.words.term('done'), onClick: close })}
    </pb1-popover>`;
  }

  /** The filters that are set, each to read and to take away. */
  renderChips(): TemplateResult {
    const set = filterNames.filter((name) => this.#search.typed[name] !== undefined);
    return html`${set.map((name) => this.#renderChip(name))}${
      set.length > 1
        ? button({ label: this.#words.term('clearAll'), small: true, variant: 'ghost', onClick: this.#onClear })
        : nothing
    }`;
  }

  #renderChip(name: (typeof filterNames)[number]) {
    const { subject, value } = this.#describe(name);
    return chip({
      content: html`${subject}${value ? html` <b>${value}</b>` : nothing}`,
      removeLabel: this.#words.term('removeFilter', { filter: `${subject} ${value}`.trim() }),
      onRemove: () => this.#search.choose({ [name]: undefined }),
    });
  }

  /** A filter as a short sentence: what it is about, and its value. */
  #describe(name: (typeof filterNames)[number]): { subject: string; value: string } {
    const words = this.#words;
    const { status, description, externalId, label, createdFrom, createdTo } = this.#search.typed;
    const day = (text = '') => words.date(`${text}T00:00`);
    switch (name) {
      case 'status':
        return { subject: words.term('statusIs'), value: words.term(status === 'active' ? 'active' : 'disabled') };
      case 'description':
        return { subject: words.term('descriptionContains'), value: description ?? '' };
      case 'externalId':
        return { subject: words.term('externalIdIs'), value: externalId ?? '' };
      case 'hasExternalId':
        return { subject: words.term('noExternalId'), value: '' };
      case 'label':
        return { subject: words.term('labelIs'), value: words.list(label ?? [], 'disjunction') };
      case 'createdFrom':
        return { subject: words.term('createdSince'), value: day(createdFrom) };
      case 'createdTo':
        return { subject: words.term('createdUntil'), value: day(createdTo) };
      case 'starred':
        return { subject: words.term('starredOnly'), value: '' };
    }
  }

  #renderFields() {
    const words = this.#words;
    const { description, status, starred } = this.#search.typed;
    return html`${field({
      id: 'filter-description',
      label: words.term('description'),
      aside: true,
      control: (ties) =>
        input({
          ...ties,
          value: description ?? '',
          placeholder: words.term('contains'),
          maxLength: 200,
          onInput: (value) => this.#search.type({ description: value === '' ? undefined : value }),
        }),
    })}
    ${field({
      id: 'filter-external-id',
      label: words.term('externalId'),
      aside: true,
      control: (ties) => this.#renderExternalId(ties),
    })}
    ${field({
      id: 'filter-labels',
      label: words.term('labels'),
      aside: true,
      control: (ties) => this.#renderLabels(ties),
    })}
    ${field({
      id: 'filter-status',
      label: words.term('status'),
      aside: true,
      group: true,
      control: () =>
        segmented({
          labelledBy: 'filter-status-label',
          fill: true,
          value: status ?? 'any',
          options: [
            { value: 'any', label: words.term('statusAny') },
            { value: 'active', label: words.term('statusActive') },
            { value: 'disabled', label: words.term('statusDisabled') },
          ],
          onSelect: (chosen) => this.#search.choose({ status: chosen === 'any' ? undefined : chosen }),
        }),
    })}
    ${field({
      id: 'filter-created',
      label: words.term('created'),
      aside: true,
      group: true,
      control: () =>
        html`<div class="row" role="group" aria-labelledby="filter-created-label">
          ${this.#renderDay('createdFrom')}<span class="muted">${words.term('to')}</span>${this.#renderDay('createdTo')}
        </div>`,
    })}
    ${field({
      id: 'filter-starred',
      label: words.term('starredOnly'),
      aside: true,
      control: (ties) =>
        switchInput({
          ...ties,
          checked: starred === true,
          onChange: (only) => this.#search.choose({ starred: only || undefined }),
        }),
    })}`;
  }

  #renderExternalId(ties: FieldTies) {
    const { externalId, hasExternalId } = this.#search.typed;
    return html`${input({
      ...ties,
      value: externalId ?? '',
      placeholder: this.#words.term('wholeId'),
      maxLength: 128,
      disabled: hasExternalId === false,
      onInput: (value) => this.#search.type({ externalId: value === '' ? undefined : value }),
    })}
    ${checkbox({
      label: this.#words.term('withoutExternalId'),
      checked: hasExternalId === false,
      onChange: (only) => this.#search.choose({ hasExternalId: only ? false : undefined, externalId: undefined }),
    })}`;
  }

  #renderLabels(ties: FieldTies) {
    const inUse = this.#inUse.value?.items.slice(0, 6) ?? [];
    return this.#labels.render({
      ...ties,
      only: true,
      values: this.#search.typed.label ?? [],
      suggestions: inUse.map(({ label, count: uses }) => ({ value: label, end: this.#words.number(uses) })),
      listLabel: this.#words.term('labelsInUse'),
      removeLabel: (label) => this.#words.term('removeLabel', { label }),
      onText: () => this.#host.requestUpdate(),
      onChange: (chosen) => this.#search.choose({ label: chosen.length > 0 ? chosen : undefined }),
    });
  }

  #renderDay(name: 'createdFrom' | 'createdTo') {
    return input({
      type: 'date',
      label: this.#words.term(name),
      value: this.#search.typed[name] ?? '',
      onChange: (value) => this.#search.choose({ [name]: value === '' ? undefined : value }),
    });
  }

  #labelQuestion() {
    if (!this.#isOpen) return undefined;
    const q = this.#labels.text.trim();
    return { query: q !== '' && isSafeLine(q) ? { q } : {} };
  }

  #toggle(isOpen: boolean) {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
  }

  readonly #onClear = () => this.#search.choose(withoutFilters);
}
