import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPageHost } from '../../support/page-host.ts';
import { openPicker } from './picker-page.ts';

describe('customer-picker before there is a customer', () => {
  it('says what a customer is and offers one place to begin', async () => {
    const host = await createPageHost();
    await host.removeCustomers();
    const opened = await openPicker(host.plugboard('org_admin'));
    await expect.element(opened.inside.getByRole('heading', { name: 'No customers yet' })).toBeVisible();
    await expect
      .element(opened.inside.getByText(/^A customer holds the integrations, .+ uses Larkfield/))
      .toBeVisible();
    expect(opened.search.elements(), 'nothing to search').toEqual([]);
    expect(opened.inside.getByRole('button', { name: 'Add customer' }).elements()).toHaveLength(1);
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    await userEvent.click(opened.submit);
    await opened.shows('Brightline');
    await expect.element(opened.search).toBeVisible();
  });

  it('offers a viewer nothing to add', async () => {
    const host = await createPageHost();
    await host.removeCustomers();
    const opened = await openPicker(host.plugboard('org_viewer'));
    await expect.element(opened.inside.getByRole('heading', { name: 'No customers yet' })).toBeVisible();
    await expect.element(opened.button('Add customer')).not.toBeInTheDocument();
  });
});
