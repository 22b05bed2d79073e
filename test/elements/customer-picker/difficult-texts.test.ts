import { beforeAll, expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listCustomers } from '../../../src/contract/customers.ts';
import { listLabels } from '../../../src/contract/labels.ts';
import { toLabel } from '../../../src/contract/text.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { openPicker } from './picker-page.ts';

describe('F31: the routes behind the picker take texts literally', () => {
  const texts = ['85% full', '85x full', 'order_no=7', 'orderxno=7', String.raw`c:\new`, 'c:new'];
  const found: readonly (readonly [string, string])[] = [
    ['85%', '85% full'],
    ['order_no', 'order_no=7'],
    [String.raw`c:\n`, String.raw`c:\new`],
  ];
  let host: PageHost;
  beforeAll(async () => {
    host = await createPageHost();
    await host.addCustomers(texts.map((text) => ({ name: text, description: text, labels: [text] })));
  });

  for (const parameter of ['q', 'nameStartsWith', 'description', 'labelContains'] as const) {
    it(`in ${parameter}`, async () => {
      const { client } = host.plugboard('org_admin');
      for (const [typed, name] of found) {
        const { items } = await client.request(listCustomers, { query: { [parameter]: typed } });
        expect(items.map((customer) => customer.name)).toEqual([name]);
      }
    });
  }

  it('in the labels that are offered', async () => {
    const { client } = host.plugboard('org_admin');
    for (const [typed, label] of found) {
      const { items } = await client.request(listLabels, { query: { q: typed } });
      expect(items).toEqual([{ label, count: 1 }]);
    }
  });
});

describe('F42: labels with the Turkish capital İ', () => {
  const typed = ['İZMİR', 'izmir', 'I'];
  let host: PageHost;
  beforeAll(async () => {
    host = await createPageHost();
    for (const label of typed) await host.addCustomers([{ name: `Office ${label}`, labels: [label] }]);
  });

  it('have one stored form for server, suggestions and page, which can be written back', async () => {
    const { client } = host.plugboard('org_admin');
    const { items: labels } = await client.request(listLabels, { query: {} });
    const { items: customers } = await client.request(listCustomers, { query: { q: 'Office' } });
    const stored = typed.map(toLabel).toSorted();
    expect(labels.map(({ label }) => label).toSorted()).toEqual(stored);
    expect(customers.flatMap((customer) => customer.labels).toSorted()).toEqual(stored);
    expect(stored.map(toLabel)).toEqual(stored);
    expect(new Set(stored).size).toBe(3);
  });

  for (const label of typed) {
    it(`are found as they are typed: ${label}`, async () => {
      const opened = await openPicker(host.plugboard('org_admin'));
      await opened.openFilter();
      await userEvent.fill(opened.labels, label);
      const name = new RegExp(`^${toLabel(label)} ?\\d*$`);
      await userEvent.click(opened.inside.getByRole('option', { name }));
      await opened.shows(`Office ${label}`);
      const bound = await openPicker(host.plugboard('org_admin'), { state: { label: [label] } });
      await bound.shows(`Office ${label}`);
    });
  }

  it('are measured as they are stored: what was accepted can be written back', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Office of 50');
    await userEvent.fill(opened.labels, `${'İ'.repeat(50)},`);
    await userEvent.click(opened.submit);
    await expect.element(opened.inside.getByText('At most 50 characters.')).toBeVisible();
    await userEvent.click(opened.button(`Remove the label ${toLabel('İ'.repeat(50))}`));
    await userEvent.fill(opened.labels, `${'İ'.repeat(25)},`);
    await userEvent.click(opened.submit);
    await expect.element(opened.dialog).not.toBeInTheDocument();
    const { items } = await host.plugboard('org_admin').client.request(listCustomers, { query: { q: 'of 50' } });
    expect(items[0]?.labels).toEqual([toLabel('İ'.repeat(25))]);
  });
});

describe('F46: external IDs with URL characters', () => {
  const ids = ['a/b', 'a%2Fb', 'a?b#c', 'a+b', 'ü ñ'];
  let host: PageHost;
  beforeAll(async () => {
    host = await createPageHost();
    await host.addCustomers(ids.map((externalId) => ({ name: `Customer ${externalId}`, externalId })));
  });

  it('are shown as they are, filtered by, and told to the host', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    const told: string[] = [];
    opened.picker.addEventListener('pb-customer-selected', ({ customer }) => told.push(customer));
    await opened.openFilter();
    for (const id of ids) {
      await userEvent.fill(opened.field('External ID'), id);
      await opened.shows(`Customer ${id}`);
      await expect.element(opened.row(`Customer ${id}`).getByText(id)).toBeVisible();
    }
    await userEvent.click(opened.button('Done'));
    await userEvent.click(opened.button(`Customer ${ids.at(-1)}`));
    expect(told).toEqual([ids.at(-1)]);
  });

  it('can be added, each beside the others', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    await userEvent.fill(opened.field('External ID'), 'a%2fb');
    await userEvent.click(opened.submit);
    await expect.element(opened.dialog).not.toBeInTheDocument();
    const { items } = await host
      .plugboard('org_admin')
      .client.request(listCustomers, { query: { externalId: 'a%2fb' } });
    expect(items.map(({ name }) => name)).toEqual(['Brightline']);
  });
});
