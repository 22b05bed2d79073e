import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createCustomer, listCustomers } from '../../../src/contract/customers.ts';
import { holdRequests, injectFaults } from '../../support/faults.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { openPicker, type PickerPage } from './picker-page.ts';

describe('"Add customer" of customer-picker', () => {
  const faults = injectFaults();
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
  });

  /** What the field says is wrong, as a screen reader hears it. */
  const fault = (opened: PickerPage, name: string) => {
    const control = opened.field(name).element();
    const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
    const texts = ids.map((id) => opened.picker.shadowRoot?.getElementById(id));
    return control.getAttribute('aria-invalid') === 'true'
      ? texts.at(-1)?.textContent.replaceAll(/\s+/g, ' ').trim()
      : undefined;
  };

  it('adds a customer with all fields, tells the host and shows it in the list', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    const created: unknown[] = [];
    opened.picker.addEventListener('pb-customer-created', ({ detail }) => created.push(detail));
    await opened.openAdd();
    expect(opened.picker.shadowRoot?.activeElement?.id, 'the first field has the focus').toBe('add-name');
    await userEvent.fill(opened.field('Name'), ' Brightline Logistics ');
    await userEvent.fill(opened.field('Description'), 'Freight');
    await userEvent.fill(opened.field('External ID'), 'bl/7');
    await userEvent.fill(opened.labels, 'Logistics,  Big   Ones ,');
    await userEvent.click(opened.submit);
    await opened.shows('Acme', 'Brightline Logistics', 'Globex');
    await expect.element(opened.dialog).not.toBeInTheDocument();
    expect(created).toEqual([expect.objectContaining({ name: 'Brightline Logistics', customer: 'bl/7' })]);
    const { items } = await host.plugboard('org_admin').client.request(listCustomers, { query: { q: 'bright' } });
    expect(items[0]).toMatchObject({ description: 'Freight', externalId: 'bl/7', labels: ['big ones', 'logistics'] });
    await expect.element(opened.inside.getByText('Brightline Logistics was added.')).toBeInTheDocument();
  });

  it('is sent by Enter', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    await userEvent.keyboard('{Enter}');
    await opened.shows('Acme', 'Brightline', 'Globex');
  });

  it('says what the page can see to be wrong, and takes the focus there', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openAdd();
    expect(fault(opened, 'Name'), 'nothing is wrong before an attempt').toBe(undefined);
    await userEvent.click(opened.submit);
    await expect.poll(() => fault(opened, 'Name')).toBe('Enter a name.');
    expect(opened.picker.shadowRoot?.activeElement?.id).toBe('add-name');
    await userEvent.fill(opened.field('Name'), 'x'.repeat(121));
    await expect.poll(() => fault(opened, 'Name')).toBe('At most 120 characters.');
    await userEvent.fill(opened.field('External ID'), 'id:7');
    await userEvent.click(opened.submit);
    await expect.poll(() => fault(opened, 'External ID')).toMatch(/^Not possible as an external ID/);
    await userEvent.fill(opened.field('Name'), 'Brightline');
    await expect.poll(() => fault(opened, 'Name')).toBe(undefined);
  });

  it('says that a name is taken and opens who has it', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    const chosen: string[] = [];
    opened.picker.addEventListener('pb-customer-selected', ({ id }) => chosen.push(id));
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'ACME');
    await userEvent.click(opened.submit);
    await expect.poll(() => fault(opened, 'Name')).toMatch(/^There is already a Acme. Open it, or add what tells/);
    await userEvent.click(opened.button('Open it'));
    expect(chosen).toEqual([host.acme.id]);
    await expect.element(opened.dialog).not.toBeInTheDocument();
  });

  it('says that an external ID is taken, keeps the rest, and ends in success with another', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    await userEvent.fill(opened.field('External ID'), 'acme/1');
    await userEvent.click(opened.submit);
    await expect.poll(() => fault(opened, 'External ID')).toBe('Another customer has this external ID.');
    await expect.element(opened.field('Name')).toHaveValue('Brightline');
    expect(opened.picker.shadowRoot?.activeElement?.id).toBe('add-externalId');
    await userEvent.fill(opened.field('External ID'), 'acme/2');
    expect(fault(opened, 'External ID'), 'the refusal was of another value').toBe(undefined);
    await userEvent.click(opened.submit);
    await opened.shows('Acme', 'Brightline', 'Globex');
  });

  it('makes one customer of a double click, and keeps the width of its button meanwhile', async () => {
    const { of, fetch } = recordRequests();
    const opened = await openPicker(host.plugboard('org_admin', { fetch }));
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    const slow = holdRequests();
    faults.on(createCustomer, slow.fault);
    const { width } = opened.submit.element().getBoundingClientRect();
    await userEvent.dblClick(opened.submit);
    await expect.poll(() => slow.arrived).toBe(1);
    expect(opened.submit.element().getAttribute('aria-busy')).toBe('true');
    expect(opened.submit.element().getBoundingClientRect().width).toBe(width);
    await userEvent.keyboard('{Escape}');
    await expect.element(opened.dialog, { message: 'not lost while it is on its way' }).toBeVisible();
    slow.release();
    await opened.shows('Acme', 'Brightline', 'Globex');
    expect(of('POST', '/v1/customers')).toHaveLength(1);
  });

  it('closes by Escape, Close and Cancel, drops the draft and gives the focus back', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    for (const close of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(opened.dialog.getByRole('button', { name: 'Close' })),
      () => userEvent.click(opened.button('Cancel')),
    ]) {
      await opened.openAdd();
      await expect.element(opened.field('Name')).toHaveValue('');
      await expect.element(opened.labels).toHaveValue('');
      expect(opened.button(/^Remove the label/).elements()).toEqual([]);
      await userEvent.fill(opened.field('Name'), 'Brightline');
      await userEvent.fill(opened.labels, 'not added yet');
      await close();
      await expect.element(opened.dialog).not.toBeInTheDocument();
      expect(opened.picker.shadowRoot?.activeElement?.textContent.trim()).toBe('Add customer');
    }
  });

  it('offers labels in use, and F42: shows labels as they are stored', async () => {
    await host.addCustomers([{ labels: ['İZMİR', 'logistics'] }, { labels: ['logistics'] }]);
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openAdd();
    await userEvent.fill(opened.labels, 'LOG');
    await userEvent.click(opened.inside.getByRole('option', { name: /^logistics/ }));
    await expect.element(opened.button('Remove the label logistics')).toBeVisible();
    await userEvent.fill(opened.labels, 'İZMİR,');
    await expect.element(opened.button(`Remove the label ${'İZMİR'.toLowerCase()}`)).toBeVisible();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    await userEvent.click(opened.submit);
    await expect.element(opened.dialog).not.toBeInTheDocument();
    const { items } = await host.plugboard('org_admin').client.request(listCustomers, { query: { label: 'İZMİR' } });
    expect(items.map(({ labels }) => labels)).toContainEqual(['i̇zmi̇r', 'logistics']);
  });
});
