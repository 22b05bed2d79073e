import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { listCustomers } from '../../../src/contract/customers.ts';
import { getMe } from '../../../src/contract/me.ts';
import { cut, htmlPage, injectFaults, refusal } from '../../support/faults.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { openPicker } from './picker-page.ts';

describe('customer-picker when something is wrong', () => {
  const faults = injectFaults();
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
  });

  async function open(...options: Parameters<PageHost['plugboard']>) {
    const plugboard = host.plugboard(...options);
    const opened = await openPicker(plugboard);
    const inside = opened.inside;
    return { ...opened, inside, plugboard, text: (words: string | RegExp) => inside.getByText(words) };
  }

  /** Everything below reads again, as after a write by another element of the page. */
  const refresh = ({ plugboard }: { plugboard: ReturnType<PageHost['plugboard']> }) =>
    plugboard.client.changes.report(['customers']);

  for (const [what, fault, sentence] of [
    ['there is no connection', cut, 'The server could not be reached. Nothing was changed.'],
    ['a proxy answers', htmlPage, 'Something on the way to the server gave an unexpected reply. Nothing was changed.'],
    ['the server is down', refusal(503, 'UNAVAILABLE'), 'The server cannot answer right now.'],
    ['the server failed', refusal(500, 'INTERNAL'), 'Something failed on the server.'],
  ] as const) {
    it(`says so when ${what} at first, and goes on by "Try again"`, async () => {
      faults.on(listCustomers, fault);
      const opened = await open('org_admin');
      await expect.element(opened.text('Customers could not be loaded')).toBeVisible();
      await expect.element(opened.text(new RegExp(`^${sentence.replaceAll('.', String.raw`\.`)}`))).toBeVisible();
      faults.clear();
      await userEvent.click(opened.button('Try again'));
      await opened.shows('Acme', 'Globex');
      expect(opened.text('Customers could not be loaded').elements()).toEqual([]);
    });
  }

  it('gives an id to send where a server answered', async () => {
    faults.on(listCustomers, refusal(503, 'UNAVAILABLE'));
    const opened = await open('org_admin');
    await expect.element(opened.text('req_fault')).toBeVisible();
    await expect.element(opened.button('Copy request id')).toBeVisible();
  });

  it('says when it tries again by itself, and does', async () => {
    faults.on(listCustomers, cut);
    const opened = await open('org_admin');
    await expect.element(opened.text(/We try again in [1-5] s\.$/)).toBeVisible();
    faults.clear();
    await opened.shows('Acme', 'Globex');
  });

  it('keeps the rows when a refresh fails, says how old they are and goes on by "Try now"', async () => {
    const opened = await open('org_admin');
    faults.on(listCustomers, refusal(503, 'UNAVAILABLE'));
    refresh(opened);
    await expect.element(opened.text(/^Not updated since .+ Trying again in \d+ s\.$/)).toBeVisible();
    expect(opened.names()).toEqual(['Acme', 'Globex']);
    faults.clear();
    await host.addCustomers([{ name: 'Brightline' }]);
    await userEvent.click(opened.button('Try now'));
    await opened.shows('Acme', 'Brightline', 'Globex');
    expect(opened.text(/^Not updated since/).elements()).toEqual([]);
  });

  describe('while the browser has no network', () => {
    /** What the browser does when the network goes or comes. */
    const setOnline = (isOnline: boolean) => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
      dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
    };
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'onLine');
      dispatchEvent(new Event('online'));
    });

    it('says so, keeps the rows, turns off what needs the server, and goes on once it is back', async () => {
      const opened = await open('org_admin');
      setOnline(false);
      await expect.element(opened.text('You are offline.')).toBeVisible();
      await expect.element(opened.text(/These rows are from .+\. Updates go on once you are back\.$/)).toBeVisible();
      expect(opened.names()).toEqual(['Acme', 'Globex']);
      for (const off of [opened.search, opened.button('Filter'), opened.button('Add customer')]) {
        await expect.element(off).toBeDisabled();
      }
      expect(opened.button(/^Star/).elements()).toEqual([]);
      faults.on(listCustomers, cut);
      refresh(opened);
      faults.clear();
      await host.addCustomers([{ name: 'Brightline' }]);
      setOnline(true);
      await expect.element(opened.search).toBeEnabled();
      refresh(opened);
      await opened.shows('Acme', 'Brightline', 'Globex');
    });

    it('asks again by itself for what failed meanwhile', async () => {
      const opened = await open('org_admin');
      setOnline(false);
      faults.on(listCustomers, cut);
      const failed = new Promise((resolve) => opened.picker.addEventListener('pb-error', resolve, { once: true }));
      refresh(opened);
      await failed;
      faults.clear();
      await host.addCustomers([{ name: 'Brightline' }]);
      setOnline(true);
      await opened.shows('Acme', 'Brightline', 'Globex');
    });
  });

  it('tells a customer’s admin that the list is not for them, and asks again on demand', async () => {
    const opened = await open('customer_admin');
    await expect.element(opened.text('You can’t see the customers')).toBeVisible();
    await expect
      .element(
        opened.text(/^Your role, Customer admin, does not include the list of customers\. An admin of Larkfield/),
      )
      .toBeVisible();
    expect(opened.button('Add customer').elements()).toEqual([]);
    expect(opened.search.elements()).toEqual([]);
    await userEvent.click(opened.button('Check again'));
    await expect.element(opened.text('You can’t see the customers')).toBeVisible();
  });

  it('tells the host of each failure, with route and request id', async () => {
    const opened = await open('org_admin');
    const told: unknown[] = [];
    opened.picker.addEventListener('pb-error', ({ detail }) => told.push(detail));
    faults.on(listCustomers, refusal(503, 'UNAVAILABLE'));
    refresh(opened);
    await expect
      .poll(() => told)
      .toEqual([{ code: 'UNAVAILABLE', operation: 'GET /v1/customers', requestId: 'req_fault' }]);
  });

  it('shows the list also when it cannot be said who is signed in', async () => {
    faults.on(getMe, refusal(500, 'INTERNAL'));
    const opened = await open('org_admin');
    await opened.shows('Acme', 'Globex');
  });
});
