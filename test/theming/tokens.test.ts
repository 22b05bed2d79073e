import { expect, fixture, html } from '@open-wc/testing';
import { it } from 'vitest';
import { cdp, server } from 'vitest/browser';
import defaultTheme from '../../src/theming/themes/default.css?raw';
import { defaultOf, type TokenName, tokens } from '../../src/theming/tokens.ts';
import { distanceOf, toRgb } from './colours.ts';
import type { TokensProbe } from './tokens-probe.ts';
import './tokens-probe.ts';

const schemes = ['light', 'dark'] as const;

/** The custom properties that a style sheet sets on the root. */
function declared(text: string): Map<string, string> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  return new Map([...style].map((name) => [name, style.getPropertyValue(name)]));
}

const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('tokens', () => {
  it('gives each token its default, in light and in dark', async () => {
    for (const [scheme, index] of [
      ['light', 0],
      ['dark', 1],
    ] as const) {
      const probe = await fixture<TokensProbe>(html`<tokens-probe theme=${scheme}></tokens-probe>`);
      for (const name of ['bg', 'text', 'border-control', 'accent', 'danger', 'info-bg'] as const) {
        expect(probe.colour(name), `${name}, ${scheme}`).to.deep.equal(toRgb(tokens[name][index]));
      }
    }
  });

  // The figures are the drawn ones; a difference of 3 in 255 is not seen.
  for (const [name, light, dark, within] of [
    ['on-accent', '#fff', '#0f1530', 3],
    ['accent-hover', '#324fc2', '#a9baff', 3],
    ['selected', '#edf1ff', '#222b4a', 3],
    ['focus', '#3b5bdb', '#91a7ff', 0],
    ['on-danger', '#fff', '#2b0b0d', 5],
  ] as const) {
    it(`derives ${name} as drawn from the default colours`, async () => {
      for (const scheme of schemes) {
        const probe = await fixture<TokensProbe>(html`<tokens-probe theme=${scheme}></tokens-probe>`);
        const drawn = toRgb(scheme === 'light' ? light : dark);
        const found = probe.colour(name);
        expect(distanceOf(found, drawn), `${scheme}: ${found.join()} for ${drawn.join()}`).to.be.at.most(within);
      }
    });
  }

  it('takes a value that the host sets on any ancestor, and what follows from it', async () => {
    const around = await fixture(html`<div><tokens-probe theme="light"></tokens-probe></div>`);
    const probe = around.querySelector('tokens-probe')!;
    (around as HTMLElement).style.setProperty('--pb-accent', '#00643c');
    (around as HTMLElement).style.setProperty('--pb-radius', '2px');
    expect(probe.colour('accent')).to.deep.equal([0, 100, 60]);
    expect(probe.colour('focus')).to.deep.equal([0, 100, 60]);
    expect(probe.colour('on-accent')).to.deep.equal([255, 255, 255]);
    const [red, green, blue] = probe.colour('selected');
    expect(green, 'the ground of what is selected is tinted with it').to.be.greaterThan(Math.max(red, blue));
    expect(probe.value('border-top-left-radius', 'radius')).to.equal('2px');
  });

  it('follows the scheme that it inherits, unless it is given its own', async () => {
    const around = await fixture<HTMLElement>(html`<div><tokens-probe></tokens-probe></div>`);
    const probe = around.querySelector('tokens-probe')!;
    around.style.colorScheme = 'dark';
    expect(probe.colour('bg')).to.deep.equal(toRgb('#111318'));
    around.style.colorScheme = 'light';
    expect(probe.colour('bg')).to.deep.equal(toRgb('#fff'));
    probe.setAttribute('theme', 'dark');
    expect(probe.colour('bg')).to.deep.equal(toRgb('#111318'));
    probe.setAttribute('theme', 'auto');
    expect(probe.colour('bg')).to.deep.equal(toRgb('#fff'));
    probe.base.dataset.theme = 'dark';
    expect(probe.colour('bg')).to.deep.equal(toRgb('#111318'));
  });

  it('lists every token with its default in default.css, but those that follow from the accent', () => {
    const followers: TokenName[] = ['on-accent', 'accent-hover', 'selected', 'focus'];
    const wanted = (Object.keys(tokens) as TokenName[]).filter((name) => !followers.includes(name));
    const found = declared(defaultTheme);
    expect([...found.keys()]).to.deep.equal(wanted.map((name) => `--pb-${name}`));
    for (const name of wanted) expect(squeezed(found.get(`--pb-${name}`)!), name).to.equal(squeezed(defaultOf(name)));
    for (const name of followers) expect(defaultTheme).to.contain(`--pb-${name}`);
  });

  it.runIf(server.browser === 'chromium')('has no duration where motion is reduced', async () => {
    const probe = await fixture<TokensProbe>(html`<tokens-probe></tokens-probe>`);
    expect(probe.value('transition-duration', 'duration')).to.equal('0.15s');
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    try {
      expect(probe.value('transition-duration', 'duration')).to.equal('0s');
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    }
  });
});
