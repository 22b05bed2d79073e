import { expect, fixture, html } from '@open-wc/testing';
import { registerLocale } from '../../src/i18n/locales.ts';
import { directionOf } from '../../src/i18n/localize-controller.ts';
import { pseudoLocale, registerPseudoLocale } from '../../src/i18n/pseudo-locale.ts';
import type { LocalizeProbe } from './localize-host.ts';
import './localize-host.ts';

const probe = (template = html`<localize-probe></localize-probe>`) => fixture<LocalizeProbe>(template);

afterEach(() => {
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
});

describe('language of an element', () => {
  it('is its own, else that of its handle, else that around it, else English', async () => {
    document.documentElement.removeAttribute('lang');
    const around = await fixture<HTMLElement>(html`<div lang="ja"><localize-probe></localize-probe></div>`);
    const element = around.querySelector('localize-probe')!;
    element.locale = 'de';
    element.handle = { locale: 'fr' };
    expect(element.words.locale).to.equal('de');
    element.locale = null;
    expect(element.words.locale).to.equal('fr');
    element.handle = {};
    expect(element.words.locale).to.equal('ja');
    around.removeAttribute('lang');
    expect(element.words.locale).to.equal('en');
  });

  it('is found through the shadow roots around it', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="pt-BR"></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const inner = root.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const element = inner.appendChild(document.createElement('localize-probe'));
    expect(element.words.locale).to.equal('pt-BR');
  });

  it('is English where what it is given is no language tag', async () => {
    const element = await probe();
    element.locale = 'not a tag!';
    expect(element.words.locale).to.equal('en');
  });

  it('follows the page when its language changes, and no longer after it has left the page', async () => {
    registerLocale('nl', () => ({ add: 'Klant toevoegen' }));
    const element = await probe();
    const text = () => element.renderRoot.querySelector('b')!.textContent;
    document.documentElement.lang = 'nl-BE';
    // The observer reports in a microtask, and the element renders in the next.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(text()).to.equal('Klant toevoegen');
    element.remove();
    document.documentElement.lang = 'en';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(text()).to.equal('Klant toevoegen');
  });
});

describe('direction', () => {
  it('is that of the language that was given, else that of the page', async () => {
    const element = await probe();
    element.locale = 'ar';
    expect(element.words.dir).to.equal('rtl');
    document.documentElement.dir = 'rtl';
    element.locale = 'de';
    expect(element.words.dir).to.equal('ltr');
    element.locale = undefined;
    expect(element.words.dir).to.equal('rtl');
    document.documentElement.removeAttribute('dir');
    document.documentElement.lang = 'he';
    expect(element.words.dir).to.equal('rtl');
  });

  it('is known by the script of a language', () => {
    expect(['ar', 'he', 'fa', 'ur', 'ckb', 'az-Arab', 'dv'].map(directionOf)).to.deep.equal(Array(7).fill('rtl'));
    expect(['en', 'de', 'ja', 'az', 'hi'].map(directionOf)).to.deep.equal(Array(5).fill('ltr'));
  });
});

/** Never called: the compiler refuses each of these calls, and fails if it would not. */
export function refused({ words }: LocalizeProbe): void {
  // @ts-expect-error: there is no such phrase
  words.term('absent');
  // @ts-expect-error: this phrase needs a number
  words.term('found');
  // @ts-expect-error: this phrase needs a number
  words.term('found', '12');
  // @ts-expect-error: this phrase takes nothing
  words.term('add', 12);
}

describe('phrases', () => {
  it('are English as given, with plurals and figures', async () => {
    const element = await probe();
    expect(await element.shown('b')).to.equal('Add customer');
    expect(await element.shown('i')).to.equal('1,284 customers');
    element.count = 1;
    expect(await element.shown('i')).to.equal('1 customer');
  });

  it('hold templates where their language has them', async () => {
    const element = await probe();
    expect(await element.shown('span')).to.equal('There is already a Atlas Fuel. Open it.');
    expect(element.renderRoot.querySelector('span a')).to.have.text('Open it');
  });

  it('keep English plurals and figures while they are English, whatever the language of the page', async () => {
    const element = await probe();
    element.locale = 'ja';
    element.count = 1;
    expect(await element.shown('i')).to.equal('1 customer');
    element.locale = 'de';
    element.count = 1284;
    expect(await element.shown('i')).to.equal('1,284 customers');
    expect(element.words.number(1284)).to.equal('1.284');
  });

  it('are translated where a language has them, by its region or without, and English where not', async () => {
    registerLocale('de', (name) =>
      name === 'localize-probe'
        ? {
            add: 'Kunde hinzufügen',
            found: (
              count: number,
              format: {
                plural: (n: number, forms: { one: string; other: string }) => string;
                number: (n: number) => string;
              },
            ) => format.plural(count, { one: '1 Kunde', other: `${format.number(count)} Kunden` }),
          }
        : undefined,
    );
    const element = await probe();
    element.locale = 'de-AT';
    expect(await element.shown('b')).to.equal('Kunde hinzufügen');
    element.locale = 'de';
    expect(await element.shown('i')).to.equal('1.284 Kunden');
    expect(await element.shown('span')).to.contain('There is already');
  });

  it('are the host’s own where it gives them: for one element, else for all', async () => {
    const element = await probe();
    element.handle = { messages: { all: { add: 'New', close: 'Shut' }, 'localize-probe': { add: 'New client' } } };
    expect(await element.shown('b')).to.equal('New client');
    expect(element.words.term('close')).to.equal('Shut');
    element.handle = { messages: { 'localize-probe': { found: (count: number) => `${count} clients` } } };
    expect(await element.shown('i')).to.equal('1284 clients');
  });

  it('are bracketed and 40 % longer in the pseudo-locale, so that a literal is seen', async () => {
    registerPseudoLocale();
    const element = await probe();
    element.locale = pseudoLocale;
    const text = await element.shown('b');
    expect(text).to.match(/^\[.*\]$/);
    expect(text.length).to.be.at.least(Math.ceil('Add customer'.length * 1.4));
    expect(text).not.to.contain('Add');
    expect(await element.shown('i')).to.match(/^\[1,284 .*\]$/);
    expect(await element.shown('span')).to.match(/^\[.*\]$/);
  });
});
