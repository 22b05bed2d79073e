import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CustomerPickerState } from '../../../src/elements/customer-picker/customer-picker.state.ts';
import { pseudoLocale, registerPseudoLocale } from '../../../src/i18n/pseudo-locale.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { openPicker } from './picker-page.ts';

registerPseudoLocale();

describe('what a host gives customer-picker and hears of it', () => {
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
    await host.addCustomers([{ name: 'Brightline', description: 'Freight', labels: ['eu'] }]);
  });

  it('asks for the state it is given and tells nobody of that', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    let told = 0;
    opened.picker.addEventListener('pb-state-changed', () => (told += 1));
    opened.picker.state = { q: 'bright', sort: '-name' };
    await opened.shows('Brightline');
    await expect.element(opened.search).toHaveValue('bright');
    opened.picker.state = null;
    await opened.shows('Acme', 'Brightline', 'Globex');
    await expect.element(opened.search).toHaveValue('');
    expect([told, opened.picker.state]).toEqual([0, {}]);
  });

  it('tells of what a person changed: typing is no step, choosing is one', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    const told: unknown[] = [];
    opened.picker.addEventListener('pb-state-changed', ({ detail }) => told.push(detail));
    await userEvent.fill(opened.search, 'b');
    await opened.shows('Brightline', 'Globex');
    await userEvent.click(opened.button('Name'));
    await opened.shows('Globex', 'Brightline');
    expect(told).toEqual([
      { state: { q: 'b' }, isStep: false },
      { state: { q: 'b', sort: '-name' }, isStep: true },
    ]);
    expect(opened.picker.state).toEqual({ q: 'b', sort: '-name' });
  });

  it('leaves out of a state what it does not know, such as a URL that somebody edited', async () => {
    const { requests, fetch } = recordRequests();
    const state = {
      q: 7,
      description: ' ',
      externalId: 'id:1',
      hasExternalId: true,
      label: ['eu', 3, ''],
      status: 'gone',
      createdFrom: 'yesterday',
      createdTo: '2026-99-99',
      starred: 'yes',
      sort: 'avatar',
      page: 9,
    } as unknown as CustomerPickerState;
    const opened = await openPicker(host.plugboard('org_admin', { fetch }), { state });
    await opened.shows('Brightline');
    expect(opened.picker.state).toEqual({ label: ['eu'] });
    const { query } = requests.find(({ path }) => path === '/v1/customers')!;
    expect([...query]).toEqual([
      ['label', 'eu'],
      ['count', 'true'],
    ]);
  });

  it('offers nothing that changes anything while it is read-only', async () => {
    const opened = await openPicker(host.plugboard('org_admin'), { readOnly: true });
    await opened.shows('Acme', 'Brightline', 'Globex');
    expect(opened.button('Add customer').elements()).toEqual([]);
    expect(opened.button(/^Star/).elements()).toEqual([]);
    await userEvent.fill(opened.search, 'Norwick');
    await expect.element(opened.inside.getByText('No customer matches “Norwick”')).toBeVisible();
    expect(opened.button(/^Add/).elements()).toEqual([]);
    opened.picker.readOnly = false;
    await expect.element(opened.button('Add customer')).toBeVisible();
  });

  it('prefers the host’s own words, and takes new ones while it is shown', async () => {
    const plugboard = host.plugboard('org_admin', {
      messages: { 'customer-picker': { title: 'Clients', countOf: ({ total }: { total: string }) => `of ${total}` } },
    });
    const opened = await openPicker(plugboard, { state: { q: 'bright' } });
    const inside = opened.inside;
    await expect.element(inside.getByRole('heading', { name: 'Clients' })).toBeVisible();
    await expect.element(inside.getByText('of 3')).toBeVisible();
    plugboard.update({ messages: { 'customer-picker': { title: 'Accounts' } } });
    await expect.element(inside.getByRole('heading', { name: 'Accounts' })).toBeVisible();
  });

  it('says no word that is not translated', async () => {
    const data = /^(Acme|Brightline|Globex|Freight|eu|acme\/1|AB?|B|G|[\d\s,:/APM]+|\/|Nov .*|.*\d{4}.*)$/;
    const opened = await openPicker(host.plugboard('org_admin'), {
      locale: pseudoLocale,
      state: { status: 'active', createdFrom: '2020-01-01' },
    });
    await opened.shows('Acme', 'Brightline', 'Globex');
    const { picker } = opened;
    await userEvent.click(picker.shadowRoot!.querySelector<HTMLElement>('[slot=trigger]')!);
    await expect.poll(() => picker.shadowRoot?.querySelector('#filter-description')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(picker.shadowRoot!.querySelector<HTMLElement>('.title-row .primary')!);
    await expect.poll(() => picker.shadowRoot?.querySelector('#add-name')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => picker.shadowRoot?.querySelector('[aria-invalid=true]')).toBeTruthy();
    const literals = wordsOf(picker.shadowRoot!).filter((words) => !/\[.*\]/s.test(words) && !data.test(words));
    expect(literals).toEqual([]);
  });
});

/** All texts and names in a root and the roots of what stands in it. */
function wordsOf(root: ShadowRoot): string[] {
  const words: (string | null)[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'style' || element.closest('svg')) continue;
    if (element.shadowRoot) words.push(...wordsOf(element.shadowRoot));
    const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data);
    words.push(
      own.join(' '),
      ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name)),
    );
  }
  return words.map((text) => text?.trim() ?? '').filter((text) => text !== '');
}
