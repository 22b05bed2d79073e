import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page, server, userEvent } from 'vitest/browser';
import type { PlugboardElement } from '../../../src/elements/plugboard-element.ts';
import { holdRequests, injectFaults } from '../faults.ts';
import { recordRequests } from '../recorded-requests.ts';
import { countWindowListeners } from '../window-listeners.ts';
import { type ContractSubject, isReady, textOf } from './element-contract.ts';

/** What an element leaves behind, and that its failures stay its own. */
export function testLife<Element extends PlugboardElement>(subject: ContractSubject<Element>): void {
  const { create, host, role, words, route } = subject;

  describe('comes and goes', () => {
    const faults = injectFaults();
    afterEach(() => void vi.restoreAllMocks());

    it('leaving no listener and no request behind, 200 times, also while it loads', async () => {
      const { requests, fetch } = recordRequests();
      const plugboard = host().plugboard(role, { fetch });
      await Promise.all([plugboard.me(), plugboard.capabilities()]);
      const never = holdRequests();
      faults.on(route, never.fault);
      const around = await fixture(html`<div></div>`);
      const listeners = countWindowListeners();
      const asked = requests.length;
      for (let mount = 0; mount < 200; mount += 1) {
        const element = create(plugboard);
        around.append(element);
        await element.updateComplete;
        // Some of them until their request is out.
        if (mount % 20 === 0) await vi.waitUntil(() => requests.length > asked + mount / 20, { interval: 1 });
        // Half of them move first, as frameworks do.
        if (mount % 2 === 0) around.prepend(element);
        element.remove();
        await Promise.resolve();
      }
      listeners.end();
      expect(listeners.left).toEqual([]);
      expect(requests.length - asked).toBeGreaterThanOrEqual(10);
      expect(requests.filter(({ state }) => state === 'open')).toEqual([]);
      never.release();
    });

    it.skipIf(server.browser !== 'chromium')('leaving nothing in memory', async () => {
      const plugboard = host().plugboard(role);
      const around = await fixture(html`<div></div>`);
      const mounted: WeakRef<Element>[] = [];
      for (let mount = 0; mount < 20; mount += 1) {
        const element = create(plugboard);
        around.append(element);
        await isReady(element);
        element.remove();
        mounted.push(new WeakRef(element));
      }
      const left = async () => {
        await cdp().send('HeapProfiler.collectGarbage');
        return mounted.filter((each) => each.deref()).length;
      };
      // The last one may still be held by this test itself.
      await expect.poll(left).toBeLessThanOrEqual(1);
    });

    it('telling pb-ready once, however often it reads and moves', async () => {
      const plugboard = host().plugboard(role);
      const element = create(plugboard);
      let told = 0;
      element.addEventListener('pb-ready', () => (told += 1));
      const around = await fixture(
        html`<div>
          ${element}
          <section></section>
        </div>`,
      );
      await expect.poll(() => told).toBe(1);
      around.querySelector('section')?.append(element);
      if (route.resource) plugboard.client.changes.report([route.resource]);
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      around.append(element);
      await expect.poll(() => textOf(element)).toContain(words.ready);
      expect(told).toBe(1);
    });

    it('keeping a failure of its own to itself', async () => {
      const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
      // Code that comes later would draw the element anew in the middle of this.
      vi.stubGlobal('requestIdleCallback', undefined);
      onTestFinished(() => void vi.unstubAllGlobals());
      const plugboard = host().plugboard(role);
      const [broken, other] = [create(plugboard), create(plugboard)];
      const around = await fixture(html`<div>${broken}${other}</div>`);
      await expect.poll(() => textOf(other)).toContain(words.ready);
      await expect.poll(() => textOf(broken)).toContain(words.ready);
      const told: unknown[] = [];
      (around as HTMLElement).addEventListener('pb-error', ({ detail }) => told.push(detail));
      Object.assign(broken, {
        render: () => {
          throw new TypeError('A fault of ours.');
        },
      });
      broken.requestUpdate();
      await broken.updateComplete;
      broken.dataset.testid = 'broken';
      const inside = page.getByTestId('broken');
      await expect.element(inside.getByRole('alert')).toBeVisible();
      expect(textOf(broken)).toContain('This part failed');
      expect(told).toEqual([{ code: 'INTERNAL', operation: 'render', requestId: null }]);
      expect(log).toHaveBeenCalledExactlyOnceWith(`<${subject.tag}> failed:`, expect.any(TypeError));
      expect(textOf(other)).toContain(words.ready);

      Reflect.deleteProperty(broken, 'render');
      await userEvent.click(inside.getByRole('button', { name: 'Try again' }));
      await expect.poll(() => textOf(broken)).toContain(words.ready);
      expect(inside.getByRole('alert').elements()).toEqual([]);
    });
  });
}
