import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect } from 'vitest';
import type { PlugboardElement } from '../../../src/elements/plugboard-element.ts';
import { type ContractSubject, isReady, textOf } from './element-contract.ts';

type Loose = Record<string, unknown>;

/** How an element takes attributes and properties. */
export function testProperties<Element extends PlugboardElement>(subject: ContractSubject<Element>): void {
  const { create, host, role, words, properties, elementClass } = subject;

  describe('takes attributes and properties', () => {
    it('which are all known here', () => {
      const known = [...(elementClass as unknown as typeof PlugboardElement).elementProperties]
        .filter(([, options]) => !options.state)
        .map(([name]) => String(name));
      expect(Object.keys(properties).toSorted()).toEqual(known.filter((name) => name !== 'plugboard').toSorted());
    });

    for (const [name, { value, attribute }] of Object.entries(properties)) {
      if (attribute) {
        it(`${name} by attribute as by property`, async () => {
          const element = create();
          const initial = (element as Loose)[name];
          element.setAttribute(...attribute);
          await fixture(element);
          expect((element as Loose)[name]).toEqual(value);
          element.removeAttribute(attribute[0]);
          expect((element as Loose)[name] ?? initial, 'the default').toEqual(initial);
        });
      }

      it(`${name}: undefined and null mean the default`, async () => {
        const plugboard = host().plugboard(role);
        const plain = create(plugboard);
        await Promise.all([isReady(plain), fixture(plain)]);
        for (const nothing of [undefined, null]) {
          const element = Object.assign(create(plugboard), { [name]: value });
          const ready = isReady(element);
          Object.assign(element, { [name]: nothing });
          await Promise.all([ready, fixture(element)]);
          await expect.poll(() => textOf(element)).toBe(textOf(plain));
          expect(element.getAttributeNames()).toEqual([]);
        }
      });
    }

    it('that were set before it was defined', async () => {
      const tag = `late-${subject.tag}`;
      const element = create(host().plugboard(role), tag);
      for (const [name, { value }] of Object.entries(properties)) Object.assign(element, { [name]: value });
      await fixture(html`<div>${element}</div>`);
      const ready = isReady(element);
      customElements.define(tag, class extends (elementClass as unknown as typeof HTMLElement) {});
      await ready;
      for (const [name, { value }] of Object.entries(properties)) expect((element as Loose)[name]).toEqual(value);
      expect(
        Object.keys(element).filter((name) => name in properties),
        'no value hides its property',
      ).toEqual([]);
    });

    it('from HTML, without a script', async () => {
      const around = await fixture(html`<div></div>`);
      const attributes = Object.values(properties).flatMap(({ attribute }) => (attribute ? [attribute] : []));
      const element = create();
      for (const attribute of attributes) element.setAttribute(...attribute);
      const { body } = new DOMParser().parseFromString(element.outerHTML, 'text/html');
      around.append(body.firstElementChild!);
      const parsed = around.firstElementChild as Element;
      const ready = isReady(parsed);
      parsed.plugboard = host().plugboard(role);
      await ready;
      expect(textOf(parsed).length).toBeGreaterThan(words.ready.length);
    });
  });
}
