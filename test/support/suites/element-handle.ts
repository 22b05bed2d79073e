import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect, vi } from 'vitest';
import { configurePlugboard, type Plugboard } from '../../../src/client/plugboard.ts';
import type { PlugboardElement } from '../../../src/elements/plugboard-element.ts';
import '../../../src/elements/plugboard-provider/plugboard-provider.define.ts';
import { recordRequests } from '../recorded-requests.ts';
import { type ContractSubject, isReady, textOf } from './element-contract.ts';

/** As before `configurePlugboard` was called: for a page there is no way back, for a test there must be. */
function forgetPageDefault() {
  const page = (globalThis as Record<symbol, { default?: { plugboard?: Plugboard | undefined } } | undefined>)[
    Symbol.for('plugboard.1')
  ];
  if (page?.default) page.default.plugboard = undefined;
}

/** How an element finds its handle to the server, and what it shows without one. */
export function testHandle<Element extends PlugboardElement>({
  tag,
  create,
  host,
  role,
  words,
  route,
}: ContractSubject<Element>): void {
  describe('finds its handle', () => {
    afterEach(() => {
      vi.useRealTimers();
      vi.restoreAllMocks();
      forgetPageDefault();
    });

    it('and shows its skeleton until there is one; after 10 s it says that it is not connected', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
      const element = await fixture<Element>(create());
      vi.advanceTimersByTime(9_999);
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('.skeleton')).not.toBe(null);
      expect(textOf(element)).not.toMatch(/not connected|could not/);
      vi.advanceTimersByTime(1);
      await element.updateComplete;
      expect(textOf(element)).toContain('This part is not connected yet');
      expect(element.shadowRoot?.querySelector('.skeleton')).toBe(null);
      expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`<${tag}> has no server`));

      vi.useRealTimers();
      const ready = isReady(element);
      element.plugboard = host().plugboard(role);
      await ready;
      expect(textOf(element)).toContain(words.ready);
    });

    it('in this order: its own property, the provider around, the page’s default', async () => {
      const recorders = { own: recordRequests(), provider: recordRequests(), page: recordRequests() };
      const askedOf = () =>
        Object.entries(recorders).flatMap(([name, { of }]) => of(route.method, route.path).map(() => name));
      const getToken = () => host().token(role);
      configurePlugboard({ baseUrl: '/plugboard', getToken, fetch: recorders.page.fetch });
      const provided = host().plugboard(role, { fetch: recorders.provider.fetch });
      const element = create(host().plugboard(role, { fetch: recorders.own.fetch }));
      const around = await fixture(
        html`<div>
          <plugboard-provider .plugboard=${provided}>${element}</plugboard-provider>
        </div>`,
      );
      await expect.poll(askedOf).toEqual(['own']);
      element.plugboard = null;
      await expect.poll(askedOf).toEqual(['own', 'provider']);
      around.append(element);
      await expect.poll(askedOf).toEqual(['own', 'provider', 'page']);
    });

    it('when the page’s default comes late', async () => {
      const element = await fixture<Element>(create());
      const ready = isReady(element);
      configurePlugboard({ baseUrl: '/plugboard', getToken: () => host().token(role) });
      await ready;
      expect(textOf(element)).toContain(words.ready);
    });

    it('inside another shadow root', async () => {
      const outer = document.createElement('div');
      const element = create();
      outer.attachShadow({ mode: 'open' }).append(element);
      const ready = isReady(element);
      await fixture(html`<plugboard-provider .plugboard=${host().plugboard(role)}>${outer}</plugboard-provider>`);
      await ready;
      expect(textOf(element)).toContain(words.ready);
    });
  });
}
