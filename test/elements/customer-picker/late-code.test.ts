import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cut, injectFaults, keepNoCode } from '../../support/faults.ts';
import { createPageHost } from '../../support/page-host.ts';
import { openPicker } from './picker-page.ts';

const sentence =
  'This could not be loaded. Check the connection and try again; if that does not help, reload the page.';

describe('customer-picker when the code of "Add customer" cannot be loaded', () => {
  keepNoCode();
  const faults = injectFaults();

  it('says so, and opens it once it can', async () => {
    faults.onCode('add-customer.ts', cut);
    const opened = await openPicker((await createPageHost()).plugboard('org_admin'));
    await userEvent.click(opened.button('Add customer'));
    await expect.element(opened.inside.getByText(sentence)).toBeInTheDocument();
    await expect.element(opened.button('Add customer')).not.toHaveAttribute('aria-busy');
    if (await keepsFailures()) return;
    faults.clear();
    await userEvent.click(opened.button('Add customer'));
    await expect.element(opened.dialog).toBeVisible();
  });

  /** A browser from before the summer of 2026 never loads a file again that has once failed in a page. */
  async function keepsFailures(): Promise<boolean> {
    const load = () =>
      import('./late-code-probe.ts').then(
        () => true,
        () => false,
      );
    faults.onCode('late-code-probe.ts', cut, 1);
    expect(await load()).toBe(false);
    return !(await load());
  }
});
