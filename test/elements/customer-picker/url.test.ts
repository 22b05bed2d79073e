import { oneEvent } from '@open-wc/testing';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bindStateToUrl } from '../../../src/elements/bind-state-to-url.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { openPicker, type PickerPage } from './picker-page.ts';

async function go(by: number) {
  const popped = oneEvent(window, 'popstate');
  history.go(by);
  await popped;
}

describe('F74: customer-picker in the host’s URL', () => {
  const address = location.href;
  let host: PageHost;
  let unbind: (() => void)[] = [];
  beforeEach(async () => {
    history.pushState(null, '', address);
    host = await createPageHost();
    await host.addCustomers([{ name: 'Brightline', labels: ['eu'] }, { name: 'Brightline West' }]);
  });
  afterEach(() => {
    for (const end of unbind) end();
    unbind = [];
    history.replaceState(null, '', address);
  });

  async function openBound(prefix: string): Promise<PickerPage> {
    const opened = await openPicker(host.plugboard('org_admin'));
    unbind.push(bindStateToUrl(opened.picker, { prefix }));
    return opened;
  }

  /** The state, as field and chips show it. */
  const shown = ({ picker, search }: PickerPage) => [
    (search.element() as HTMLInputElement).value,
    ...[...(picker.shadowRoot?.querySelectorAll('.toolbar .chip') ?? [])].map((chip) =>
      chip.textContent.replaceAll(/\s+/g, ' ').trim(),
    ),
  ];

  it('makes one entry for ten letters and one for each filter; Back, Forward and a reload show the same', async () => {
    const opened = await openBound('c');
    const { length } = history;
    await userEvent.type(opened.search, 'brightline');
    await opened.shows('Brightline', 'Brightline West');
    await opened.openFilter();
    await userEvent.click(opened.inside.getByRole('button', { name: 'Active' }));
    await userEvent.click(opened.labels);
    await userEvent.click(opened.inside.getByRole('option', { name: /^eu/ }));
    await opened.shows('Brightline');
    expect(history.length).toBe(length + 3);
    expect(new URLSearchParams(location.search).get('c.q')).toBe('brightline');

    await go(-1);
    await opened.shows('Brightline', 'Brightline West');
    expect(shown(opened)).toEqual(['brightline', 'Status is active']);
    await go(-1);
    await expect.poll(() => shown(opened)).toEqual(['brightline']);
    await go(-1);
    await opened.shows('Acme', 'Brightline', 'Brightline West', 'Globex');
    expect(shown(opened)).toEqual(['']);
    await go(3);
    await opened.shows('Brightline');
    expect(shown(opened)).toEqual(['brightline', 'Status is active', 'Label is eu']);

    const reloaded = await openBound('c');
    await reloaded.shows('Brightline');
    // The chips come with the filter's own code, which is loaded late.
    await expect.poll(() => shown(reloaded)).toEqual(['brightline', 'Status is active', 'Label is eu']);
  });

  it('keeps two pickers apart by their prefixes', async () => {
    const [left, right] = [await openBound('left'), await openBound('right')];
    await userEvent.fill(left.search, 'west');
    await left.shows('Brightline West');
    await userEvent.fill(right.search, 'acme');
    await right.shows('Acme');
    await left.shows('Brightline West');
    expect(Object.fromEntries(new URLSearchParams(location.search))).toMatchObject({
      'left.q': 'west',
      'right.q': 'acme',
    });
    await go(-1);
    await right.shows('Acme', 'Brightline', 'Brightline West', 'Globex');
    await left.shows('Brightline West');
  });

  it('keeps the host’s own parameters', async () => {
    history.replaceState(null, '', `${location.pathname}?tab=customers`);
    const opened = await openBound('c');
    await userEvent.fill(opened.search, 'west');
    await opened.shows('Brightline West');
    expect(new URLSearchParams(location.search).get('tab')).toBe('customers');
  });
});
