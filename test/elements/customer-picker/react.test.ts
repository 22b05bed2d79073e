import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { pickerPage } from './picker-page.ts';

describe('customer-picker in React 19', () => {
  let host: PageHost;
  let unmount: (() => void) | undefined;
  beforeAll(async () => {
    host = await createPageHost();
  });
  afterEach(() => unmount?.());

  /** A page of a host whose component renders one picker with these properties; `render` renders it again. */
  async function renderPage(properties: object, { isStrict = false } = {}) {
    const recorder = recordRequests();
    const plugboard = host.plugboard('org_admin', { fetch: recorder.fetch });
    const container = await fixture<HTMLElement>(html`<div></div>`);
    const told: string[] = [];
    container.addEventListener('pb-ready', () => told.push('pb-ready'));
    const root = createRoot(container);
    unmount = () => root.unmount();
    const render = (next: object) => {
      const picker = createElement('customer-picker', { plugboard, ...next });
      root.render(isStrict ? createElement(StrictMode, null, picker) : picker);
    };
    render(properties);
    await expect.poll(() => container.querySelector('customer-picker')).toBeTruthy();
    const opened = pickerPage(container.querySelector('customer-picker')!);
    return { ...opened, ...recorder, render, told, container };
  }

  const given = {
    readOnly: true,
    state: { q: 'glo', sort: '-name' },
    locale: 'en-GB',
    shortcuts: 'off',
    theme: 'dark',
  };

  for (const [what, taken] of [
    ['leaves them out', {}],
    ['gives undefined', Object.fromEntries(Object.keys(given).map((name) => [name, undefined]))],
    ['gives null', Object.fromEntries(Object.keys(given).map((name) => [name, null]))],
  ] as const) {
    it(`F71: goes back to its defaults when the next render ${what}`, async () => {
      const opened = await renderPage(given);
      await opened.shows('Globex');
      expect(opened.button('Add customer').elements()).toEqual([]);
      opened.render(taken);
      await opened.shows('Acme', 'Globex');
      await expect.element(opened.button('Add customer')).toBeVisible();
      const { picker } = opened;
      expect(picker.state).toEqual({});
      expect(picker.getAttributeNames()).toEqual(['data-testid']);
      expect(picker.shadowRoot?.querySelector('kbd')?.textContent).toBe('/');
      const sent = opened.requests.flatMap(({ query }) => [...query.values()]);
      expect(sent.filter((value) => /null|undefined|object/.test(value))).toEqual([]);
    });
  }

  it('F71: can be written in with readOnly={false}', async () => {
    const opened = await renderPage({ readOnly: true });
    await opened.shows('Acme', 'Globex');
    opened.render({ readOnly: false });
    await expect.element(opened.button('Add customer')).toBeVisible();
  });

  it('tells React of its events by their exact names', async () => {
    const chosen: unknown[] = [];
    const listen = (event: CustomEvent) => chosen.push(event.detail);
    const opened = await renderPage({ 'onpb-customer-selected': listen });
    await opened.shows('Acme', 'Globex');
    await userEvent.click(opened.button('Acme'));
    expect(chosen).toEqual([expect.objectContaining({ customer: 'acme/1', name: 'Acme' })]);
  });

  it('F73: asks once and is ready once in strict mode', async () => {
    const opened = await renderPage({}, { isStrict: true });
    await opened.shows('Acme', 'Globex');
    expect(opened.told).toEqual(['pb-ready']);
    expect(opened.requests.map(({ path }) => path).toSorted()).toEqual(['/v1/customers', '/v1/me']);
    opened.render({});
    await opened.picker.updateComplete;
    expect(opened.requests).toHaveLength(2);
  });
});
