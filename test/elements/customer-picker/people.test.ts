import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createCustomer, listCustomers, starCustomer } from '../../../src/contract/customers.ts';
import { createPlugboard } from '../../../src/client/plugboard.ts';
import { holdRequests, injectFaults, refusal } from '../../support/faults.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { openPicker } from './picker-page.ts';

describe('customer-picker and who is signed in', () => {
  const faults = injectFaults();
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
  });

  /** A host's page on which persons sign in and out. */
  async function openWithSession() {
    const tokenOf = (user: string) => host.token('org_admin', { user });
    let token: string | null = await tokenOf('ada');
    const plugboard = createPlugboard({ baseUrl: '/plugboard', getToken: () => token });
    const opened = await openPicker(plugboard);
    const inside = opened.inside;
    return {
      ...opened,
      inside,
      plugboard,
      /** The host's own session has ended, and the token in use with it. */
      async end() {
        token = null;
        await plugboard.client.session.renew();
      },
      async signIn(user: string) {
        token = await tokenOf(user);
        await plugboard.client.session.renew();
      },
      async switchTo(user: string) {
        const next = await tokenOf(user);
        plugboard.update({ getToken: () => next });
      },
    };
  }

  it('shows a viewer the list without a way to change anything; the server refuses too', async () => {
    const plugboard = host.plugboard('org_viewer');
    const opened = await openPicker(plugboard);
    await opened.shows('Acme', 'Globex');
    await expect.element(opened.button('Add customer')).not.toBeInTheDocument();
    expect(opened.button(/^Star/).elements()).toEqual([]);
    const refused = plugboard.client.request(createCustomer, { body: { name: 'Brightline' } });
    await expect(refused).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  it('keeps the draft when the session ends, names it, and goes on after signing in again', async () => {
    const opened = await openWithSession();
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    await userEvent.fill(opened.field('Description'), 'Freight');
    const told: string[] = [];
    for (const type of ['pb-session-expired', 'pb-navigate']) {
      opened.picker.addEventListener(type, (event) => {
        told.push(type);
        event.preventDefault();
      });
    }
    await opened.end();
    const veil = opened.inside.getByRole('alertdialog', { name: 'Your session has ended' });
    await expect.element(veil).toBeVisible();
    await expect
      .element(veil)
      .toHaveAccessibleDescription(/Your draft Brightline in “Add customer” is kept in this tab\.$/);
    await expect.element(opened.dialog).not.toBeInTheDocument();
    await expect.poll(() => opened.picker.shadowRoot?.activeElement?.textContent.trim()).toBe('Sign in');
    expect(opened.picker.shadowRoot?.querySelector('.content')?.matches('[inert]')).toBe(true);
    await userEvent.click(opened.button('Sign in'));
    expect(told).toEqual(['pb-session-expired', 'pb-navigate']);

    await opened.signIn('ada');
    await expect.element(opened.dialog).toBeVisible();
    await expect.element(veil).not.toBeInTheDocument();
    await expect.element(opened.field('Name')).toHaveValue('Brightline');
    await expect.element(opened.field('Description')).toHaveValue('Freight');
    await userEvent.click(opened.submit);
    await opened.shows('Acme', 'Brightline', 'Globex');
  });

  it('drops the draft when another person signs in', async () => {
    const opened = await openWithSession();
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    await opened.switchTo('ben');
    await expect.element(opened.dialog).not.toBeInTheDocument();
    await opened.shows('Acme', 'Globex');
    await opened.openAdd();
    await expect.element(opened.field('Name')).toHaveValue('');
  });

  it('shows the next person nothing of a draft that was on its way', async () => {
    const opened = await openWithSession();
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    const slow = holdRequests();
    faults.on(createCustomer, slow.fault);
    await userEvent.click(opened.submit);
    await expect.poll(() => slow.arrived).toBe(1);
    await opened.switchTo('ben');
    await expect.element(opened.dialog).not.toBeInTheDocument();
    slow.release(refusal(503, 'UNAVAILABLE'));
    await opened.openAdd();
    expect(opened.inside.getByText('You are not signed in.').elements()).toEqual([]);
    expect(opened.field('Name').element().getAttribute('aria-invalid')).not.toBe('true');
  });

  it('drops rows and draft when the host logs out', async () => {
    const opened = await openWithSession();
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), 'Brightline');
    opened.plugboard.logout();
    await expect.poll(() => opened.names()).toEqual([]);
    await expect.element(opened.inside.getByText('Your session has ended')).toBeVisible();
    expect(opened.inside.getByText(/Your draft/).elements()).toEqual([]);
  });

  it('stars at once, and takes it back when the server refuses', async () => {
    const opened = await openPicker(host.plugboard('org_admin'));
    const slow = holdRequests();
    faults.on(starCustomer, slow.fault);
    await userEvent.click(opened.button('Star Acme'));
    await expect.element(opened.button('Remove the star from Acme')).toBeVisible();
    await expect.poll(() => slow.arrived).toBe(1);
    slow.release(refusal(403, 'FORBIDDEN'));
    await expect.element(opened.button('Star Acme')).toBeInTheDocument();
    await expect.element(opened.inside.getByText('The star could not be saved.')).toBeInTheDocument();
  });

  it('keeps a star and its removal, for oneself', async () => {
    const opened = await openPicker(host.plugboard('org_admin', { user: 'ada' }));
    await userEvent.click(opened.button('Star Acme'));
    await expect.poll(() => starredOf('ada')).toEqual(['Acme']);
    expect(await starredOf('ben')).toEqual([]);
    await userEvent.click(opened.button('Remove the star from Acme'));
    await expect.poll(() => starredOf('ada')).toEqual([]);
  });

  async function starredOf(user: string): Promise<string[]> {
    const { client } = host.plugboard('org_admin', { user });
    const { items } = await client.request(listCustomers, { query: { starred: true } });
    return items.map(({ name }) => name);
  }
});
