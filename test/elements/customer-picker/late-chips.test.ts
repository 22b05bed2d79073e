import { afterEach, expect, it, vi } from 'vitest';
import { holdRequests, injectFaults, keepNoCode } from '../../support/faults.ts';
import { createPageHost } from '../../support/page-host.ts';
import { openPicker } from './picker-page.ts';

// In a file of its own: a page loads code once.
keepNoCode();
const faults = injectFaults();
afterEach(() => vi.unstubAllGlobals());

it('says how many filters a given state has, then which, without anybody opening the panel', async () => {
  // As in Safari, where nothing is loaded ahead without a reason.
  vi.stubGlobal('requestIdleCallback', undefined);
  const slow = holdRequests();
  faults.onCode('customer-filter-panel.ts', slow.fault);
  const state = { status: 'disabled', starred: true } as const;
  const opened = await openPicker((await createPageHost()).plugboard('org_admin'), { state });
  await expect.element(opened.button(/^Filter/)).toHaveTextContent('Filter 2');
  const chip = opened.button('Remove filter: Status is disabled');
  expect(chip.elements()).toEqual([]);
  slow.release();
  await expect.element(chip).toBeVisible();
  await expect.element(opened.button('Remove filter: Starred only')).toBeVisible();
});
