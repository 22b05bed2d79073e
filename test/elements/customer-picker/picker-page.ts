import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { Plugboard } from '../../../src/client/plugboard.ts';
import type { CustomerPicker } from '../../../src/elements/customer-picker/customer-picker.ts';
import '../../../src/elements/customer-picker/customer-picker.define.ts';

/** What a person sees of one picker and does with it. */
export interface PickerPage {
  readonly picker: CustomerPicker;
  /** Where to look for all that it shows. */
  readonly inside: Locator;
  readonly search: Locator;
  readonly dialog: Locator;
  /** The names in the list, from top to bottom. */
  names(): string[];
  /** Waits until the list shows exactly these names, in this order. */
  shows(...names: string[]): Promise<void>;
  /** The row or card of a customer. */
  row(name: string): Locator;
  button(name: string | RegExp): Locator;
  /** Opens "Add customer". */
  openAdd(): Promise<void>;
  /** Opens the filter's panel. */
  openFilter(): Promise<Locator>;
  /** The text field of the dialog or panel whose name begins so, e.g. `Description`. */
  field(name: string): Locator;
  /** The labels field of the dialog or panel. */
  readonly labels: Locator;
  /** The button that sends the dialog. */
  readonly submit: Locator;
}

let made = 0;

/** Puts a picker on the page, as a host does, and waits for its first content. */
export async function openPicker(
  plugboard: Plugboard,
  properties: Partial<Pick<CustomerPicker, 'state' | 'readOnly' | 'locale'>> = {},
): Promise<PickerPage> {
  const picker = document.createElement('customer-picker');
  const isReady = new Promise((resolve) => picker.addEventListener('pb-ready', resolve, { once: true }));
  Object.assign(picker, { plugboard, ...properties });
  await fixture<HTMLElement>(html`<div>${picker}</div>`);
  await isReady;
  return pickerPage(picker);
}

/** What a person sees of a picker that is on the page. */
export function pickerPage(picker: CustomerPicker): PickerPage {
  picker.dataset.testid = `picker-${(made += 1)}`;
  const inside = page.getByTestId(picker.dataset.testid);
  const names = () =>
    [...(picker.shadowRoot?.querySelectorAll('[part~=row] .name') ?? [])].map((name) => name.textContent.trim());
  const button = (name: string | RegExp) => inside.getByRole('button', { name });
  return {
    picker,
    inside,
    search: inside.getByRole('searchbox', { name: 'Search by name' }),
    dialog: inside.getByRole('dialog', { name: 'Add customer' }),
    names,
    shows: (...expected) => vi.waitFor(() => expect(names()).toEqual(expected), { timeout: 10_000 }),
    row: (name) => inside.getByRole('row').filter({ has: page.getByRole('button', { name }) }),
    button,
    async openAdd() {
      await userEvent.click(button('Add customer').first());
      await expect.element(inside.getByRole('dialog', { name: 'Add customer' })).toBeVisible();
    },
    async openFilter() {
      await userEvent.click(button(/^Filter/).first());
      const panel = inside.getByRole('dialog', { name: 'Filter' });
      await expect.element(panel).toBeVisible();
      return panel;
    },
    field: (name) => inside.getByRole('textbox', { name: new RegExp(`^${name}`) }),
    labels: inside.getByRole('combobox', { name: /^Labels/ }),
    // What stands in the dialog comes from the picker's own root.
    submit: button('Add customer').last(),
  };
}
