import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cut, holdRequests, injectFaults, keepNoCode } from '../../support/faults.ts';
import { createPageHost } from '../../support/page-host.ts';
import { openPicker } from './picker-page.ts';

describe('customer-picker before all of its code is there', () => {
  keepNoCode();
  const faults = injectFaults();

  it('says that "Add customer" could not be loaded, and opens it once it can', async () => {
    faults.onCode('add-customer.ts', cut);
    faults.onCode('customer-filter-panel.ts', cut);
    const opened = await openPicker((await createPageHost()).plugboard('org_admin'));
    await userEvent.click(opened.button('Add customer'));
    const sentence = 'This could not be loaded. Check the connection and try again.';
    await expect.element(opened.inside.getByText(sentence)).toBeInTheDocument();
    await expect.element(opened.button('Add customer')).not.toHaveAttribute('aria-busy');
    faults.clear();
    await userEvent.click(opened.button('Add customer'));
    await expect.element(opened.dialog).toBeVisible();
  });

  it('opens the filter as soon as its code comes, with the focus in it', async () => {
    const slow = holdRequests();
    faults.onCode('customer-filter-panel.ts', slow.fault);
    const opened = await openPicker((await createPageHost()).plugboard('org_admin'));
    await userEvent.click(opened.button('Filter'));
    await expect.element(opened.button('Filter')).toHaveAttribute('aria-busy', 'true');
    const panel = opened.inside.getByRole('dialog', { name: 'Filter' });
    expect(panel.elements()).toEqual([]);
    slow.release();
    await expect.element(panel).toBeVisible();
    await expect.poll(() => opened.picker.shadowRoot?.activeElement?.id).toBe('filter-description');
    await expect.element(opened.button('Done')).toBeVisible();
  });
});
