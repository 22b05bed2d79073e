import { expect as expectAccessible, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect } from 'vitest';
import type { PlugboardElement } from '../../../src/elements/plugboard-element.ts';
import { cut, holdRequests, injectFaults } from '../faults.ts';
import { type ContractSubject, isReady, textOf } from './element-contract.ts';

/** The properties that a person sees when they are lost. */
const visible = [
  'display',
  'paddingTop',
  'borderTopWidth',
  'backgroundColor',
  'cursor',
  'fontWeight',
  'color',
] as const;

/** How an element looks in its four states, and that a host's styles cannot break it. */
export function testAppearance<Element extends PlugboardElement>(subject: ContractSubject<Element>): void {
  const { create, host, role, words, route, empty } = subject;

  describe('shows itself', () => {
    const faults = injectFaults();
    const mount = async (around = html``, theme: 'light' | 'dark' = 'light', dir: 'ltr' | 'rtl' = 'ltr') => {
      const element = create(host().plugboard(role));
      element.theme = theme;
      const box = await fixture<HTMLElement>(html`<div dir=${dir} lang="en">${around}${element}</div>`);
      // What a page of that theme has behind it.
      box.style.background = theme === 'dark' ? '#111318' : '#fff';
      return element;
    };

    /** Brings an element into each state; resolves when it is shown. */
    const states: Record<'loading' | 'error' | 'ready' | 'empty', (element: Promise<Element>) => Promise<void>> = {
      async loading(mounted) {
        faults.on(route, holdRequests().fault);
        const element = await mounted;
        await expect.poll(() => element.shadowRoot?.querySelector('.skeleton')).toBeTruthy();
        expect(textOf(element)).not.toContain(words.ready);
      },
      async error(mounted) {
        faults.on(route, cut);
        const element = await mounted;
        await expect.poll(() => textOf(element)).toContain(words.error);
      },
      async ready(mounted) {
        const element = await mounted;
        await expect.poll(() => textOf(element)).toContain(words.ready);
        expect(textOf(element)).not.toContain(words.error);
      },
      async empty(mounted) {
        const element = await mounted;
        await expect.poll(() => textOf(element)).toContain(words.ready);
        empty(element);
        await expect.poll(() => textOf(element)).toContain(words.empty);
      },
    };

    for (const [state, reach] of Object.entries(states)) {
      for (const [theme, dir] of [
        ['light', 'ltr'],
        ['dark', 'ltr'],
        ['light', 'rtl'],
      ] as const) {
        it(`${state}, without a fault that axe finds (${theme}, ${dir})`, async () => {
          const mounted = mount(undefined, theme, dir);
          await reach(mounted);
          const element = await mounted;
          expect(element.shadowRoot?.querySelector<HTMLElement>('[part=base]')?.dir).toBe(dir);
          await expectAccessible(element).to.be.accessible();
        });
      }
    }

    it('the same on a page that unsets all styles', async () => {
      const element = await mount();
      await expect.poll(() => textOf(element)).toContain(words.ready);
      const looks = () =>
        [...(element.shadowRoot?.querySelectorAll('[part~=base] *') ?? [])].map((each) => {
          const style = getComputedStyle(each);
          return `${each.localName}.${each.getAttribute('class') ?? ''}: ${visible.map((name) => style[name]).join('; ')}`;
        });
      const before = looks();
      const reset = document.createElement('style');
      reset.textContent = '* { all: unset; } style { display: none; }';
      document.head.append(reset);
      try {
        expect(looks()).toEqual(before);
        expect(element.shadowRoot?.querySelector('[part=base]')?.clientWidth).toBeGreaterThan(500);
      } finally {
        reset.remove();
      }
    });

    it('without a style in its template, which a strict policy would block', async () => {
      const element = await mount();
      await isReady(element);
      expect([...(element.shadowRoot?.querySelectorAll('[style]') ?? [])]).toEqual([]);
    });
  });
}
