import '../../ui/dialog/dialog.define.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Customer } from '../../contract/customers.ts';
import { listLabels } from '../../contract/labels.ts';
import { isSafeLine, toLabel } from '../../contract/text.ts';
import { LocalizeController } from '../../i18n/localize-controller.ts';
import { banner } from '../../ui/banner/banner.ts';
import { button } from '../../ui/button/button.ts';
import type { Content } from '../../ui/content.ts';
import type { LayerCloseEvent } from '../../ui/dialog/dialog.events.ts';
import { fieldStyles } from '../../ui/field/field.styles.ts';
import { field, type FieldTies } from '../../ui/field/field.ts';
import { circleAlertIcon } from '../../ui/icons/circle-alert.ts';
import { input } from '../../ui/input/input.ts';
import { tagsInputStyles } from '../../ui/tags-input/tags-input.styles.ts';
import { TagsInputController } from '../../ui/tags-input/tags-input-controller.ts';
import { textarea } from '../../ui/textarea/textarea.ts';
import { QueryController } from '../controllers/query-controller.ts';
import type { PlugboardElement } from '../plugboard-element.ts';
import { addCustomerMessages } from './add-customer.messages.ts';
import type { CustomerDraftField, DraftFault } from './customer-draft.ts';
import { CustomerForm } from './customer-form.ts';
import { customerPickerMessages } from './customer-picker.messages.ts';

/** Whom the dialog tells. */
export interface AddCustomerOptions {
  onCreated: (customer: Customer) => void;
  /** "Open it", of the customer that has the name already. */
  onOpenExisting: (customer: Customer) => void;
}

/** What the dialog needs in the picker's root beside what the list needs. */
export const addCustomerStyles = [fieldStyles, tagsInputStyles];

const controlId = (name: CustomerDraftField) => `add-${name}`;

/**
 * "Add customer": a dialog whose draft stays until it is saved or dropped, also when the request fails or the session
 * ends. A double click or a lost reply makes one customer.
 */
export class AddCustomer {
  readonly #host: PlugboardElement;
  readonly #options: AddCustomerOptions;
  readonly #words: LocalizeController<typeof customerPickerMessages & typeof addCustomerMessages>;
  readonly #form: CustomerForm;
  readonly #labels: TagsInputController;
  readonly #suggestions: QueryController<typeof listLabels>;
  #isOpen = false;

  constructor(host: PlugboardElement, options: AddCustomerOptions) {
    this.#host = host;
    this.#options = options;
    const english = { ...customerPickerMessages, ...addCustomerMessages };
    this.#words = new LocalizeController(host, english, 'customer-picker');
    this.#form = new CustomerForm(host);
    this.#labels = new TagsInputController(host, toLabel);
    this.#suggestions = new QueryController(host, listLabels, () => this.#labelQuestion());
  }

  /** The name of a draft that is not saved, if there is one. */
  get draftName(): string | undefined {
    const name = this.#form.draft.name.trim();
    return this.#isOpen && name !== '' ? name : undefined;
  }

  /** Opens the dialog, with a name to begin with if one is given. */
  open(name?: string): void {
    // What became of a former draft after it was dropped concerns nobody any more.
    if (!this.#isOpen) this.#form.resetFailure();
    this.#isOpen = true;
    if (name !== undefined) this.#form.change({ name });
    this.#host.requestUpdate();
  }

  /** Closes the dialog and drops the draft. */
  discard(): void {
    this.#isOpen = false;
    // Or leaving the field, which closing does, would add it to the next draft.
    this.#labels.text = '';
    this.#form.reset();
  }

  render(): TemplateResult {
    const words = this.#words;
    const common = this.#host.words;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <pb1-dialog
        .open=${this.#isOpen && !this.#host.isSessionEnded}
        heading=${words.term('addCustomer')}
        close-label=${common.term('close')}
        @pb1-close=${this.#onClose}
      >
        ${this.#isOpen ? this.#renderFields() : nothing}
        ${button({ slot: 'footer', label: common.term('cancel'), onClick: () => this.discard() })}
        ${button({
          slot: 'footer',
          type: 'submit',
          variant: 'primary',
          label: words.term('addCustomer'),
          busy: this.#form.isBusy,
        })}
      </pb1-dialog>
    </form>`;
  }

  #renderFields() {
    const words = this.#words;
    const optional = words.term('optional');
    const { name, description, externalId } = this.#form.draft;
    return html`${this.#renderFailure()}
    ${field({
      id: controlId('name'),
      label: words.term('name'),
      error: this.#renderError('name'),
      control: (ties) => input({ ...ties, ...this.#events('name'), value: name, required: true, autofocus: true }),
    })}
    ${field({
      id: controlId('description'),
      label: words.term('description'),
      optional,
      error: this.#renderError('description'),
      control: (ties) => textarea({ ...ties, ...this.#events('description'), value: description }),
    })}
    ${field({
      id: controlId('externalId'),
      label: words.term('externalId'),
      optional,
      help: words.term('externalIdHelp'),
      error: this.#renderError('externalId'),
      control: (ties) => input({ ...ties, ...this.#events('externalId'), value: externalId, mono: true }),
    })}
    ${field({
      id: controlId('labels'),
      label: words.term('labels'),
      optional,
      error: this.#renderError('labels'),
      control: (ties) => this.#renderLabels(ties),
    })}`;
  }

  #renderLabels(ties: FieldTies) {
    const words = this.#words;
    return this.#labels.render({
      ...ties,
      values: this.#form.draft.labels,
      suggestions: this.#suggestions.value?.items.slice(0, 8).map(({ label, count }) => ({ value: label, end: count })),
      placeholder: words.term('addALabel'),
      listLabel: words.term('labelsInUse'),
      removeLabel: (label) => words.term('removeLabel', { label }),
      onChange: (labels) => this.#form.change({ labels }),
      onText: () => this.#host.requestUpdate(),
    });
  }

  /** A failure that belongs to no field: what was typed is kept. */
  #renderFailure() {
    const { failure } = this.#form;
    if (!failure) return nothing;
    const lead = this.#host.errorWords.term(failure.code);
    return banner({ tone: 'danger', icon: circleAlertIcon, lead, text: this.#words.term('draftSafe') });
  }

  #renderError(name: CustomerDraftField): Content {
    const words = this.#words;
    const fault = this.#form.faultOf(name);
    if (fault) return this.#describeFault(name, fault);
    const refusal = this.#form.refusalOf(name);
    if (!refusal) return nothing;
    if (name === 'externalId' && refusal.code === 'TAKEN') return words.term('externalIdTaken');
    return refusal.code === 'TAKEN' ? this.#renderNameTaken() : words.term('refused');
  }

  #describeFault(name: CustomerDraftField, fault: DraftFault) {
    const words = this.#words;
    if (fault.kind === 'missing') return words.term('nameMissing');
    if (fault.kind === 'long') return words.term('tooLong', { max: words.number(fault.max) });
    return words.term(name === 'externalId' ? 'externalIdImpossible' : 'badCharacters');
  }

  #renderNameTaken() {
    const words = this.#words;
    const { existing } = this.#form;
    const open = () => {
      this.discard();
      if (existing) this.#options.onOpenExisting(existing);
    };
    return html`${words.term('nameTaken', { name: existing?.name ?? this.#form.draft.name.trim() })}
    ${existing ? html`<button type="button" class="link" @click=${open}>${words.term('openIt')}</button>${words.term('nameTakenOr')}` : words.term('nameTakenHint')}`;
  }

  #events(name: Exclude<CustomerDraftField, 'labels'>) {
    return {
      onInput: (value: string) => this.#form.change({ [name]: value }),
      onBlur: () => this.#form.leave(name),
    };
  }

  #labelQuestion() {
    if (!this.#isOpen) return undefined;
    const q = this.#labels.text.trim();
    return { query: { of: 'customers' as const, ...(q !== '' && isSafeLine(q) && { q }) } };
  }

  readonly #onClose = (event: LayerCloseEvent) => {
    if (this.#form.isBusy) event.preventDefault();
    else this.discard();
  };

  readonly #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit() {
    const sent = await this.#form.send();
    if ('created' in sent) {
      this.discard();
      this.#options.onCreated(sent.created);
    } else if (sent.wrong) this.#focus(sent.wrong);
  }

  #focus(name: CustomerDraftField) {
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#${controlId(name)}`)?.focus(),
    );
  }
}
