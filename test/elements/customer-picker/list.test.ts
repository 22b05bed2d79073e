import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { openPicker } from './picker-page.ts';

describe('the list of customer-picker', () => {
  it('shows name, description, labels, external ID and day', async () => {
    const host = await createPageHost();
    await host.addCustomers([
      {
        name: 'Brightline Logistics',
        description: 'Freight in the north',
        externalId: 'bl/7',
        labels: ['EU', 'b', 'c'],
      },
    ]);
    const { shows, row, inside } = await openPicker(host.plugboard('org_admin'));
    await shows('Acme', 'Brightline Logistics', 'Globex');
    const shown = row('Brightline Logistics');
    for (const text of ['Freight in the north', 'bl/7', 'b', 'c', '+1']) {
      await expect.element(shown.getByText(text)).toBeVisible();
    }
    expect(shown.getByRole('time').element().textContent).toMatch(/\d{4}/);
    await expect.element(inside.getByText('3')).toBeVisible();
  });

  it('tells the host which customer was chosen, with what other elements want of it', async () => {
    const host = await createPageHost();
    const { row, picker } = await openPicker(host.plugboard('org_admin'));
    const chosen: unknown[] = [];
    picker.addEventListener('pb-customer-selected', (event) => chosen.push(event.detail));
    await userEvent.click(row('Acme').getByRole('button', { name: 'Acme' }));
    await userEvent.click(row('Globex').getByText('–'));
    expect(chosen).toEqual([
      { customer: 'acme/1', id: host.acme.id, name: 'Acme', externalId: 'acme/1' },
      { customer: `id:${host.globex.id}`, id: host.globex.id, name: 'Globex', externalId: null },
    ]);
  });

  it('sorts by name and by day of creation, both ways, and says so', async () => {
    const host = await createPageHost();
    await host.addCustomers([{ name: 'Zenith' }, { name: 'Brightline' }]);
    const { shows, button, inside } = await openPicker(host.plugboard('org_admin'));
    await shows('Acme', 'Brightline', 'Globex', 'Zenith');
    await userEvent.click(button('Name'));
    await shows('Zenith', 'Globex', 'Brightline', 'Acme');
    await userEvent.click(button('Created'));
    await shows('Acme', 'Globex', 'Zenith', 'Brightline');
    await userEvent.click(button('Created'));
    await shows('Brightline', 'Zenith', 'Globex', 'Acme');
    const heads = inside.getByRole('columnheader');
    expect(heads.elements().map((head) => head.ariaSort ?? head.getAttribute('aria-sort'))).toEqual([
      null,
      null,
      null,
      'descending',
    ]);
  });

  it('pages by scrolling through all customers, each exactly once', async () => {
    const host = await createPageHost();
    const all = Array.from({ length: 118 }, (_, index) => `Customer ${String(index).padStart(3, '0')}`);
    await host.addCustomers(all.map((name) => ({ name })));
    const { requests, fetch } = recordRequests();
    const { shows, names, picker } = await openPicker(host.plugboard('org_admin', { fetch }));
    await shows('Acme', ...all.slice(0, 49));
    while (names().length < 120) {
      const before = names().length;
      picker.scrollIntoView({ block: 'end' });
      await expect.poll(() => names().length).toBeGreaterThan(before);
    }
    await shows('Acme', ...all, 'Globex');
    expect(requests.filter(({ query }) => query.has('pageToken'))).toHaveLength(2);
  });

  it('becomes cards where it is narrow', async () => {
    const host = await createPageHost();
    const { picker, inside, shows } = await openPicker(host.plugboard('org_admin'));
    picker.parentElement?.style.setProperty('inline-size', '360px');
    await expect.element(inside.getByRole('list', { name: 'Customers' })).toBeVisible();
    expect(inside.getByRole('table').elements()).toEqual([]);
    await shows('Acme', 'Globex');
    expect(picker.shadowRoot?.querySelector('[part=base]')?.scrollWidth).toBeLessThanOrEqual(360);
  });

  it('goes from name to name by arrow keys', async () => {
    const host = await createPageHost();
    const { row, picker } = await openPicker(host.plugboard('org_admin'));
    (row('Acme').getByRole('button', { name: 'Acme' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(picker.shadowRoot?.activeElement?.textContent.trim()).toBe('Globex');
  });

  it('F48: shows whole signs as initials', async () => {
    const host = await createPageHost();
    await host.addCustomers(
      ['🧑‍🚀 Crew', '🇫🇷 Léa', '𠮷野', 'सुनीता शर्मा', 'Ångström'.normalize('NFD'), '(Acme) GmbH', '123'].map((name) => ({
        name,
      })),
    );
    const { names, picker } = await openPicker(host.plugboard('org_admin'));
    await expect.poll(() => names()).toHaveLength(9);
    const avatars = [...(picker.shadowRoot?.querySelectorAll('[part~=row] .avatar') ?? [])];
    const initials = Object.fromEntries(avatars.map((avatar, row) => [names()[row], avatar.textContent.trim()]));
    expect(initials).toEqual({
      Acme: 'A',
      Globex: 'G',
      '🧑‍🚀 Crew': 'C',
      '🇫🇷 Léa': 'L',
      '𠮷野': '𠮷',
      'सुनीता शर्मा': 'सुश',
      Ångström: 'Å',
      '(Acme) GmbH': 'AG',
      '123': '1',
    });
  });
});
