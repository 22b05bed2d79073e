import '../../ui/popover/popover.define.ts';
import { css, html, type TemplateResult } from 'lit';
import { listLabels } from '../../contract/labels.ts';
import { isSafeLine, toLabel } from '../../contract/text.ts';
import { LocalizeController } from '../../i18n/localize-controller.ts';
import { button } from '../../ui/button/button.ts';
import { checkboxStyles } from '../../ui/checkbox/checkbox.styles.ts';
import { checkbox } from '../../ui/checkbox/checkbox.ts';
import { chipStyles } from '../../ui/chip/chip.styles.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { field, type FieldTies } from '../../ui/field/field.ts';
import { input } from '../../ui/input/input.ts';
import { segmentedStyles } from '../../ui/segmented/segmented.styles.ts';
import { segmented } from '../../ui/segmented/segmented.ts';
import { switchStyles } from '../../ui/switch/switch.styles.ts';
import { switchInput } from '../../ui/switch/switch-input.ts';
import { tagsInputStyles } from '../../ui/tags-input/tags-input.styles.ts';
import { TagsInputController } from '../../ui/tags-input/tags-input-controller.ts';
import { QueryController } from '../controllers/query-controller.ts';
import type { PlugboardElement } from '../plugboard-element.ts';
import { sizeWords } from './customer-count.ts';
import { customerFilterChips } from './customer-filter-chips.ts';
import { customerFilterPanelMessages } from './customer-filter-panel.messages.ts';
import { customerPickerMessages } from './customer-picker.messages.ts';
import { countFilters, filterNames } from './customer-picker.state.ts';
import type { CustomerSearch } from './customer-search.ts';

/** What the panel needs in the picker's root beside what the list needs. */
export const customerFilterPanelStyles = [
  chipStyles,
  fieldStyles,
  checkboxStyles,
  switchStyles,
  segmentedStyles,
  tagsInputStyles,
  css`
    .sheet > .primary {
      flex: 1;
    }
    @media (width >= 560px) {
      .sheet {
        display: none;
      }
    }
    @media (width < 560px) {
      .beside {
        display: none;
      }
    }
  `,
];

const withoutFilters = Object.fromEntries(filterNames.map((name) => [name, undefined]));

/** The fields of the filter, and the chips of what is set; what is chosen takes effect at once. */
export class CustomerFilterPanel {
  readonly #host: PlugboardElement;
  readonly #words: LocalizeController<typeof customerPickerMessages & typeof customerFilterPanelMessages>;
  readonly #search: CustomerSearch;
  readonly #labels: TagsInputController;
  readonly #inUse: QueryController<typeof listLabels>;

  /** `isOpen` says whether labels are to be asked for. */
  constructor(host: PlugboardElement, search: CustomerSearch, isOpen: () => boolean) {
    this.#host = host;
    const english = { ...customerPickerMessages, ...customerFilterPanelMessages };
    this.#words = new LocalizeController(host, english, 'customer-picker');
    this.#search = search;
    this.#labels = new TagsInputController(host, toLabel);
    this.#inUse = new QueryController(host, listLabels, () => (isOpen() ? this.#labelQuestion() : undefined));
  }

  /** The chips of what is set. */
  renderChips(): TemplateResult {
    return customerFilterChips({
      words: this.#words,
      filters: this.#search.typed,
      onRemove: (name) => this.#search.choose({ [name]: undefined }),
      onClear: this.#onClear,
    });
  }

  /** Fields and footer, for the popover around. */
  render(onDone: () => void): TemplateResult {
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
      short: true,
      control: (ties) =>
        switchInput({
          ...ties,
          checked: starred === true,
          onChange: (only) => this.#search.choose({ starred: only || undefined }),
        }),
    })}
    ${this.#renderFooter(onDone)}`;
  }

  /** Beside the button the count stands alone; in the sheet, which covers the list, it is what the button shows. */
  #renderFooter(onDone: () => void) {
    const clear = {
      label: this.#words.term('clearAll'),
      disabled: countFilters(this.#search.typed) === 0,
      onClick: this.#onClear,
    };
    const show = { label: this.#showWords, variant: 'primary', onClick: onDone } as const;
    return html`<div slot="footer" class="row grow beside">
        <span class="muted grow num" role="status">${this.#summary}</span>
        ${button({ ...clear, variant: 'ghost' })} ${button({ label: this.#host.words.term('done'), onClick: onDone })}
      </div>
      <div slot="footer" class="row grow sheet">${button(clear)} ${button(show)}</div>`;
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

  /** How many are shown of how many; empty while that is not known. */
  get #summary() {
    const { found, total } = this.#search;
    if (found === undefined || total === undefined) return '';
    const words = this.#words;
    return words.term('shownCustomers', { shown: sizeWords(found, words), total: sizeWords(total, words) });
  }

  get #showWords() {
    const { found } = this.#search;
    if (found === undefined) return this.#host.words.term('done');
    return this.#words.term('showCustomers', { found, size: sizeWords(found, this.#words) });
  }

  #labelQuestion() {
    const q = this.#labels.text.trim();
    return { query: q !== '' && isSafeLine(q) ? { q } : {} };
  }

  readonly #onClear = () => this.#search.choose(withoutFilters);
}
