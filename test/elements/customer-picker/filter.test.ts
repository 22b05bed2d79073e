import { expect, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listCustomers, updateCustomer } from '../../../src/contract/customers.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { openPicker, type PickerPage } from './picker-page.ts';

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** Makes a customer disabled, as an admin would elsewhere. */
async function disable(host: PageHost, name: string) {
  const { client } = host.plugboard('org_admin');
  const { items } = await client.request(listCustomers, { query: { q: name } });
  const { id, version } = items[0]!;
  await client.request(updateCustomer, { params: { id }, version, body: { status: 'disabled' } });
}

describe('the filter of customer-picker', () => {
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
    await host.addCustomers([
      { name: 'Brightline', description: 'Freight', externalId: 'bl 7', labels: ['eu', 'logistics'] },
      { name: 'Corner', description: 'Corner shop', labels: ['eu'] },
      { name: 'Dune', labels: ['us'] },
    ]);
  });

  const inside = (opened: PickerPage) => opened.inside;
  /** The sentences of the chips. */
  const chips = ({ picker }: PickerPage) =>
    [...(picker.shadowRoot?.querySelectorAll('.toolbar .chip') ?? [])].map((chip) =>
      chip.textContent.replaceAll(/\s+/g, ' ').trim(),
    );

  it('filters by a part of the description', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openFilter();
    await userEvent.fill(opened.field('Description'), 'FREI');
    await opened.shows('Brightline');
    expect(chips(opened)).toEqual(['Description contains FREI']);
  });

  it('filters by the whole external ID, or by having none', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openFilter();
    await userEvent.fill(opened.field('External ID'), 'bl 7');
    await opened.shows('Brightline');
    expect(chips(opened)).toEqual(['External ID is bl 7']);
    await userEvent.fill(opened.field('External ID'), 'bl');
    await expect.poll(() => opened.names()).toEqual([]);
    await userEvent.click(inside(opened).getByText('Only customers without one'));
    await opened.shows('Corner', 'Dune', 'Globex');
    expect(chips(opened)).toEqual(['Without external ID']);
  });

  it('filters by any of several labels', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await opened.openFilter();
    await userEvent.click(opened.labels);
    await userEvent.click(inside(opened).getByRole('option', { name: /^logistics/ }));
    await opened.shows('Brightline');
    await userEvent.click(inside(opened).getByRole('option', { name: /^us/ }));
    await opened.shows('Brightline', 'Dune');
    expect(chips(opened)).toEqual(['Label is logistics or us']);
  });

  it('filters by status', async () => {
    await disable(host, 'Dune');
    const opened = await openPicker(host.plugboard('org_admin'));
    await expect.element(opened.row('Dune').getByText('Disabled')).toBeVisible();
    await opened.openFilter();
    await userEvent.click(inside(opened).getByRole('button', { name: 'Disabled' }));
    await opened.shows('Dune');
    expect(chips(opened)).toEqual(['Status is disabled']);
    await userEvent.click(inside(opened).getByRole('button', { name: 'Active' }));
    await opened.shows('Acme', 'Brightline', 'Corner', 'Globex');
    await userEvent.click(inside(opened).getByRole('button', { name: 'Any' }));
    await opened.shows('Acme', 'Brightline', 'Corner', 'Dune', 'Globex');
    expect(chips(opened)).toEqual([]);
  });

  it('filters by the days of creation, both included, in the reader’s time zone', async () => {
    const { requests, fetch } = recordRequests();
    const opened = await openPicker(host.plugboard('org_admin', { fetch }));
    await opened.openFilter();
    await userEvent.fill(inside(opened).getByLabelText('Created from'), today());
    await userEvent.fill(inside(opened).getByLabelText('Created to'), today());
    await expect.poll(() => chips(opened)).toHaveLength(2);
    await expect.poll(() => requests.findLast(({ query }) => query.has('createdTo'))?.state).toBe('answered');
    await opened.shows('Acme', 'Brightline', 'Corner', 'Dune', 'Globex');
    const { query } = requests.findLast((request) => request.query.has('createdTo'))!;
    const [from, to] = ['createdFrom', 'createdTo'].map((name) => new Date(query.get(name)!));
    expect([from!.getHours(), to!.getHours(), to!.getDate() === from!.getDate()]).toEqual([0, 0, false]);
    await userEvent.fill(inside(opened).getByLabelText('Created to'), '2020-01-01');
    await expect.poll(() => opened.names()).toEqual([]);
  });

  it('filters by what one has starred', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    await userEvent.click(opened.button('Star Dune'));
    await expect.element(opened.button('Remove the star from Dune')).toBeVisible();
    await opened.openFilter();
    await userEvent.click(inside(opened).getByRole('switch', { name: 'Starred only' }));
    await opened.shows('Dune');
    expect(chips(opened)).toEqual(['Starred only']);
  });

  it('takes one filter away by its chip, all by one button, and counts them', async () => {
    const state = { status: 'active', label: ['eu'], starred: true } as const;
    const opened = await openPicker(host.plugboard('org_admin'), { state });
    await expect.element(inside(opened).getByText('No customer matches the filter')).toBeVisible();
    await expect.element(inside(opened).getByRole('button', { name: 'Filter 3' })).toBeVisible();
    await userEvent.click(opened.button('Remove filter: Starred only'));
    await opened.shows('Brightline', 'Corner');
    expect(chips(opened)).toEqual(['Status is active', 'Label is eu']);
    await userEvent.click(inside(opened).getByRole('button', { name: 'Clear all' }).last());
    await opened.shows('Acme', 'Brightline', 'Corner', 'Dune', 'Globex');
  });

  it('closes by Escape and by Done and gives the focus back', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    for (const close of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(inside(opened).getByRole('button', { name: 'Done' })),
    ]) {
      const panel = await opened.openFilter();
      await close();
      await expect.element(panel).not.toBeInTheDocument();
      await expect.poll(() => opened.picker.shadowRoot?.activeElement?.textContent.trim()).toBe('Filter');
    }
  });

  it('is a sheet in a narrow window, whose button says how many it shows', async () => {
    await page.viewport(360, 760);
    onTestFinished(() => page.viewport(1280, 800));
    const opened = await openPicker(host.plugboard('org_admin'), { state: { label: ['eu'] } });
    const panel = await opened.openFilter();
    await expect.element(inside(opened).getByRole('button', { name: 'Done' })).not.toBeInTheDocument();
    await userEvent.click(opened.button('Show 2 customers'));
    await expect.element(panel).not.toBeInTheDocument();
    await opened.shows('Brightline', 'Corner');
  });

  it('asks for labels only once the panel is wanted', async () => {
    const { of, fetch } = recordRequests();
    const opened = await openPicker(host.plugboard('org_admin', { fetch }));
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 }));
    expect(of('GET', '/v1/labels')).toHaveLength(0);
    await opened.openFilter();
    await expect.poll(() => of('GET', '/v1/labels')).toHaveLength(1);
  });
});
