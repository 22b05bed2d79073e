import { beforeAll } from 'vitest';
import type { Plugboard } from '../../../src/client/plugboard.ts';
import type { Role } from '../../../src/contract/permissions.ts';
import type { Route } from '../../../src/contract/route.ts';
import type { PlugboardElement } from '../../../src/elements/plugboard-element.ts';
import type { PageHost } from '../page-host.ts';
import { testAppearance } from './element-appearance.ts';
import { testHandle } from './element-handle.ts';
import { testLife } from './element-life.ts';
import { testProperties } from './element-properties.ts';

/** What the suite needs to know of an element. */
export interface ElementContract<Element extends PlugboardElement = PlugboardElement> {
  /** Its class; the define file is imported by the test. */
  readonly elementClass: new () => Element;
  /** The read that brings its first content. */
  readonly route: Route;
  /** A person who may see it. */
  readonly role: Role;
  /** Words on the screen in each state; those of `ready` come from a host with Acme and Globex. */
  readonly words: { readonly ready: string; readonly empty: string; readonly error: string };
  /** Brings an element that is ready to show that there is nothing. */
  readonly empty: (element: Element) => void;
  /** Each public property: a value that is not its default, and the attribute with its text where it has one. */
  readonly properties: Readonly<Record<string, { value: unknown; attribute?: readonly [name: string, text: string] }>>;
}

/** What the parts of the suite work with. */
export interface ContractSubject<Element extends PlugboardElement> extends ElementContract<Element> {
  readonly tag: string;
  readonly host: () => PageHost;
  /** Makes an element that is not on the page yet. */
  readonly create: (plugboard?: Plugboard, tag?: string) => Element;
}

/** What every public element keeps to, as architecture and elements say; call it in the element's test. */
export function testElementContract<Element extends PlugboardElement>(
  tag: string,
  contract: ElementContract<Element>,
  createHost: () => Promise<PageHost>,
): void {
  describe(`<${tag}> as every element`, () => {
    let host: PageHost;
    beforeAll(async () => {
      host = await createHost();
    });
    const subject: ContractSubject<Element> = {
      ...contract,
      tag,
      host: () => host,
      create: (plugboard, name = tag) =>
        Object.assign<object, object>(document.createElement(name), plugboard ? { plugboard } : {}) as Element,
    };
    testHandle(subject);
    testProperties(subject);
    testLife(subject);
    testAppearance(subject);
  });
}

/** All that a person can read in an element's root and in the roots of what stands there. */
export function textOf(element: Element | null | undefined): string {
  const shown = [...(element?.shadowRoot?.querySelectorAll('*') ?? [])].filter((each) => each.checkVisibility());
  const texts = shown.flatMap((each) => [
    ...[...each.childNodes].filter((node) => node instanceof Text).map(({ data }) => data),
    textOf(each),
  ]);
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

/** Resolves when the element shows its first content. */
export function isReady(element: Element): Promise<unknown> {
  return new Promise((resolve) => element.addEventListener('pb-ready', resolve, { once: true }));
}
