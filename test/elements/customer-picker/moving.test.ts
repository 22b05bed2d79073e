import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { openPicker } from './picker-page.ts';

describe('F73: customer-picker that is moved in the page', () => {
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
  });

  const moves: Record<string, (picker: HTMLElement) => void> = {
    'to another container': (picker) => {
      const other = document.createElement('section');
      picker.parentElement?.append(other);
      other.append(picker);
    },
    'out and in within one task': (picker) => {
      const { parentElement } = picker;
      picker.remove();
      parentElement?.append(picker);
    },
  };

  for (const [how, move] of Object.entries(moves)) {
    it(`asks for nothing again and keeps what is typed, ${how}`, async () => {
      const { requests, fetch } = recordRequests();
      const opened = await openPicker(host.plugboard('org_admin', { fetch }));
      let told = 0;
      opened.picker.addEventListener('pb-ready', () => (told += 1));
      await opened.openAdd();
      await userEvent.fill(opened.field('Name'), 'Brightline');
      await userEvent.fill(opened.field('External ID'), 'bl 7');
      await expect.poll(() => requests.every(({ state }) => state === 'answered')).toBe(true);
      const asked = requests.length;
      move(opened.picker);
      await opened.picker.updateComplete;
      await expect.element(opened.dialog).toBeVisible();
      await expect.element(opened.field('Name')).toHaveValue('Brightline');
      await expect.element(opened.field('External ID')).toHaveValue('bl 7');
      expect([requests.length - asked, told]).toEqual([0, 0]);
      await userEvent.click(opened.submit);
      await opened.shows('Acme', 'Brightline', 'Globex');
    });

    it(`searches for what was being typed, ${how}`, async () => {
      const opened = await openPicker(host.plugboard('org_admin'));
      const field = opened.search.element() as HTMLInputElement;
      field.value = 'glo';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      move(opened.picker);
      await expect.element(opened.search).toHaveValue('glo');
      await opened.shows('Globex');
    });
  }

  it('reads again, once, when it comes back later', async () => {
    const { of, fetch } = recordRequests();
    const opened = await openPicker(host.plugboard('org_admin', { fetch }));
    const { picker } = opened;
    const { parentElement } = picker;
    picker.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await host.addCustomers([{ name: 'Brightline' }]);
    parentElement?.append(picker);
    await opened.shows('Acme', 'Brightline', 'Globex');
    expect(of('GET', '/v1/customers')).toHaveLength(2);
  });
});
