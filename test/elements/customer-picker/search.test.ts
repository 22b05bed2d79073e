import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listCustomers } from '../../../src/contract/customers.ts';
import { cut, holdRequests, injectFaults } from '../../support/faults.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { openPicker, type PickerPage } from './picker-page.ts';

describe('the search of customer-picker', () => {
  const faults = injectFaults();
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
  });

  it('finds by a part of the name, marks how many, and goes back to all', async () => {
    await host.addCustomers([{ name: 'Brightline' }, { name: 'Old Brightwater' }]);
    const { search, shows, button, picker, inside } = await openPicker(host.plugboard('org_admin'));
    await userEvent.fill(search, 'BRIGHT');
    await shows('Brightline', 'Old Brightwater');
    await expect.element(inside.getByText('2 of 4', { exact: true })).toBeVisible();
    await userEvent.click(button('Clear search'));
    await shows('Acme', 'Brightline', 'Globex', 'Old Brightwater');
    expect(picker.shadowRoot?.activeElement?.id).toBe('search');
  });

  it('asks once for a word that is typed without a pause', async () => {
    const { requests, fetch } = recordRequests();
    const { search, shows } = await openPicker(host.plugboard('org_admin', { fetch }));
    const input = search.element() as HTMLInputElement;
    // In one moment: between two keys of a driver a busy machine may pause.
    for (const typed of ['g', 'gl', 'glo']) {
      input.value = typed;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await shows('Globex');
    expect(requests.map(({ query }) => query.get('q')).filter((q) => q !== null)).toEqual(['glo']);
  });

  it('drops an answer that a newer question has overtaken', async () => {
    const { search, shows, names } = await openPicker(host.plugboard('org_admin'));
    const slow = holdRequests();
    faults.on(listCustomers, (request) => (request.url.includes('q=ac') ? slow.fault(request) : undefined));
    await userEvent.fill(search, 'ac');
    await expect.poll(() => slow.arrived).toBeGreaterThan(0);
    expect(names(), 'the rows of before stay meanwhile').toEqual(['Acme', 'Globex']);
    await userEvent.fill(search, 'glo');
    await shows('Globex');
    slow.release();
    await openPicker(host.plugboard('org_admin'));
    expect(names()).toEqual(['Globex']);
  });

  it('offers to add whom nobody is called, and the way out', async () => {
    const { search, inside, button, field, shows } = await openPicker(host.plugboard('org_admin'));
    await userEvent.fill(search, 'Norwick');
    await expect.element(inside.getByText('No customer matches “Norwick”')).toBeVisible();
    await userEvent.click(button('Add “Norwick”'));
    await expect.element(field('Name')).toHaveValue('Norwick');
    await userEvent.click(button('Cancel'));
    await userEvent.click(inside.getByRole('button', { name: 'Clear search' }).last());
    await shows('Acme', 'Globex');
  });

  it('keeps the rows and goes on by itself when a search finds no network', async () => {
    const { search, shows, names, inside } = await openPicker(host.plugboard('org_admin'));
    faults.on(listCustomers, cut);
    await userEvent.fill(search, 'glo');
    await expect.element(inside.getByText(/^Not updated since/)).toBeVisible();
    expect(names()).toEqual(['Acme', 'Globex']);
    faults.clear();
    await userEvent.click(inside.getByRole('button', { name: 'Try now' }));
    await shows('Globex');
  });

  describe('F31: takes what is typed literally', () => {
    const names = ['85% full', '85X full', 'order_no=7', 'orderXno=7', String.raw`C:\new`, 'C:new'];
    let page: PickerPage;
    beforeEach(async () => {
      await host.addCustomers(names.map((name) => ({ name, description: `about ${name}` })));
      page = await openPicker(host.plugboard('org_admin'));
    });
    const found: readonly (readonly [string, string])[] = [
      ['85%', '85% full'],
      ['order_no', 'order_no=7'],
      ['%', '85% full'],
      ['_', 'order_no=7'],
      [String.raw`\n`, String.raw`C:\new`],
      ['\\', String.raw`C:\new`],
    ];

    it('in names', async () => {
      for (const [typed, name] of found) {
        await userEvent.fill(page.search, typed);
        await page.shows(name);
      }
    });

    it('in descriptions', async () => {
      await page.openFilter();
      for (const [typed, name] of found) {
        await userEvent.fill(page.field('Description'), typed);
        await page.shows(name);
      }
    });
  });

  it('F31: offers labels that contain what is typed literally', async () => {
    await host.addCustomers([{ labels: ['85% full', '85x full', 'a_b', 'axb', String.raw`c:\new`] }]);
    const { openFilter, picker, labels } = await openPicker(host.plugboard('org_admin'));
    await openFilter();
    const options = () =>
      [...(picker.shadowRoot?.querySelectorAll('#filter-labels-list .option > .grow') ?? [])].map((option) =>
        option.textContent.trim(),
      );
    for (const [typed, label] of [
      ['%', '85% full'],
      ['_', 'a_b'],
      [String.raw`\n`, String.raw`c:\new`],
    ] as const) {
      await userEvent.fill(labels, typed);
      await expect.poll(options).toEqual([label]);
    }
  });
});
