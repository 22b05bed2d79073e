import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { holdRequests, injectFaults, keepNoCode } from '../../support/faults.ts';
import { createPageHost } from '../../support/page-host.ts';
import { openPicker } from './picker-page.ts';

describe('customer-picker before the code of its filter is there', () => {
  keepNoCode();
  const faults = injectFaults();

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
