import { expect, fixture, html } from '@open-wc/testing';
import bootstrap from '../../src/theming/themes/bootstrap.css?raw';
import highContrast from '../../src/theming/themes/high-contrast.css?raw';
import material from '../../src/theming/themes/material.css?raw';
import shadcn from '../../src/theming/themes/shadcn.css?raw';
import { contrastOf, toRgb } from './colours.ts';
import type { TokensProbe } from './tokens-probe.ts';
import './tokens-probe.ts';

const grounds = ['bg', 'bg-subtle', 'bg-raised', 'bg-hover'];

/** What is read on what. */
const textPairs = [
  ...grounds.flatMap((ground) => ['text', 'text-muted'].map((text) => [text, ground] as const)),
  ['text', 'bg-active'],
  ['text-muted', 'bg-active'],
  ['placeholder', 'bg-raised'],
  ['text', 'selected'],
  ['text-muted', 'selected'],
  ['accent', 'bg'],
  ['accent', 'bg-raised'],
  ['accent', 'selected'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent', 'accent-active'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['on-danger', 'danger-active'],
  ['danger', 'bg-raised'],
  ['danger', 'bg-hover'],
  ...['success', 'warning', 'danger', 'info'].flatMap(
    (tone) =>
      [
        [tone, `${tone}-bg`],
        ['text', `${tone}-bg`],
      ] as const,
  ),
] as const;

/** The edges by which a control is found. */
const edgePairs = [
  ['border-control', 'bg'],
  ['border-control', 'bg-raised'],
  ['focus', 'bg'],
  ['focus', 'bg-raised'],
] as const;

const probeIn = (theme: 'light' | 'dark') => fixture<TokensProbe>(html`<tokens-probe theme=${theme}></tokens-probe>`);

/** The pairs below their ratio, in words. */
function tooLow(probe: TokensProbe, pairs: readonly (readonly [string, string])[], ratio: number): string[] {
  return pairs
    .map(([front, ground]) => ({ front, ground, found: contrastOf(probe.colour(front), probe.colour(ground)) }))
    .filter(({ found }) => found < ratio)
    .map(({ front, ground, found }) => `${front} on ${ground}: ${found.toFixed(2)}`);
}

/** Gives the page the tokens of a host's own design system and the theme that maps them. */
function hostPage(...texts: string[]) {
  document.adoptedStyleSheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('class');
  document.documentElement.removeAttribute('data-bs-theme');
});

for (const scheme of ['light', 'dark'] as const) {
  describe(`contrast, ${scheme}`, () => {
    it('is at least 4.5 between text and its ground', async () => {
      expect(tooLow(await probeIn(scheme), textPairs, 4.5)).to.deep.equal([]);
    });

    it('is at least 3 at the edges of controls', async () => {
      expect(tooLow(await probeIn(scheme), edgePairs, 3)).to.deep.equal([]);
    });

    it('is at least 7 between text and its ground in the high-contrast theme', async () => {
      hostPage(highContrast);
      expect(
        tooLow(
          await probeIn(scheme),
          textPairs.filter(([text]) => text !== 'on-danger'),
          7,
        ),
      ).to.deep.equal([]);
    });
  });
}

describe('contrast of an accent that a host chooses', () => {
  it('is at least 4.5 between the accent and what stands on it, whatever the accent', async () => {
    const probe = await probeIn('light');
    const steps = [0, 36, 73, 109, 128, 146, 182, 219, 255];
    const failures: string[] = [];
    for (const red of steps)
      for (const green of steps)
        for (const blue of steps) {
          probe.style.setProperty('--pb-accent', `rgb(${red} ${green} ${blue})`);
          const found = contrastOf(probe.colour('on-accent'), [red, green, blue]);
          if (found < 4.5) failures.push(`rgb(${red} ${green} ${blue}): ${found.toFixed(2)}`);
        }
    expect(failures).to.deep.equal([]);
  });
});

describe('themes for what hosts have', () => {
  const shadcnPage = `:root { --background: oklch(1 0 0); --foreground: oklch(0.145 0 0); --card: oklch(1 0 0);
      --muted: oklch(0.97 0 0); --muted-foreground: oklch(0.556 0 0); --accent: oklch(0.97 0 0);
      --primary: oklch(0.205 0 0); --primary-foreground: oklch(0.985 0 0); --border: oklch(0.922 0 0); --radius: 0.625rem; }
    .dark { --background: oklch(0.145 0 0); --foreground: oklch(0.985 0 0); --card: oklch(0.205 0 0);
      --muted: oklch(0.269 0 0); --muted-foreground: oklch(0.708 0 0); --accent: oklch(0.269 0 0);
      --primary: oklch(0.922 0 0); --primary-foreground: oklch(0.205 0 0); --border: oklch(1 0 0 / 10%); }`;
  const bootstrapPage = `:root, [data-bs-theme=light] { --bs-body-bg: #fff; --bs-body-color: #212529;
      --bs-tertiary-bg: #f8f9fa; --bs-secondary-bg: #e9ecef; --bs-border-color: #dee2e6; --bs-link-color: #0d6efd;
      --bs-success-text-emphasis: #0a3622; --bs-success-bg-subtle: #d1e7dd; --bs-warning-text-emphasis: #664d03;
      --bs-warning-bg-subtle: #fff3cd; --bs-danger-text-emphasis: #58151c; --bs-danger-bg-subtle: #f8d7da;
      --bs-info-text-emphasis: #055160; --bs-info-bg-subtle: #cff4fc; --bs-border-radius: 6px; --bs-border-radius-lg: 8px; }
    [data-bs-theme=dark] { color-scheme: dark; --bs-body-bg: #212529; --bs-body-color: #dee2e6;
      --bs-tertiary-bg: #2b3035; --bs-secondary-bg: #343a40; --bs-border-color: #495057; --bs-link-color: #6ea8fe;
      --bs-success-text-emphasis: #75b798; --bs-success-bg-subtle: #051b11; --bs-warning-text-emphasis: #ffda6a;
      --bs-warning-bg-subtle: #332701; --bs-danger-text-emphasis: #ea868f; --bs-danger-bg-subtle: #2c0b0e;
      --bs-info-text-emphasis: #6edff6; --bs-info-bg-subtle: #032830; }`;
  const materialPage = `:root { color-scheme: light dark; }
    :root { --md-sys-color-surface: light-dark(#fef7ff, #141218); --md-sys-color-surface-container-lowest: light-dark(#fff, #0f0d13);
      --md-sys-color-surface-container-low: light-dark(#f7f2fa, #1d1b20); --md-sys-color-surface-container: light-dark(#f3edf7, #211f26);
      --md-sys-color-surface-container-high: light-dark(#ece6f0, #2b2930); --md-sys-color-on-surface: light-dark(#1d1b20, #e6e0e9);
      --md-sys-color-on-surface-variant: light-dark(#49454f, #cac4d0); --md-sys-color-outline: light-dark(#79747e, #938f99);
      --md-sys-color-outline-variant: light-dark(#cac4d0, #49454f); --md-sys-color-primary: light-dark(#6750a4, #d0bcff);
      --md-sys-color-on-primary: light-dark(#fff, #381e72); --md-sys-color-error: light-dark(#b3261e, #f2b8b5); }`;

  for (const dark of [false, true]) {
    const scheme = dark ? 'dark' : 'light';
    const element = () => fixture<TokensProbe>(html`<tokens-probe></tokens-probe>`);
    const material3 = () => fixture<TokensProbe>(html`<tokens-probe theme=${scheme}></tokens-probe>`);

    it(`follows shadcn/ui, ${scheme}, and can be read`, async () => {
      hostPage(shadcnPage, shadcn);
      document.documentElement.classList.toggle('dark', dark);
      const probe = await element();
      expect(probe.colour('accent')).to.deep.equal(toRgb(dark ? 'oklch(0.922 0 0)' : 'oklch(0.205 0 0)'));
      expect(probe.value('border-top-left-radius', 'radius')).to.equal('10px');
      expect(tooLow(probe, textPairs, 4.5)).to.deep.equal([]);
      expect(tooLow(probe, edgePairs, 3)).to.deep.equal([]);
    });

    it(`follows Bootstrap, ${scheme}, and can be read`, async () => {
      hostPage(bootstrapPage, bootstrap);
      document.documentElement.dataset.bsTheme = scheme;
      const probe = await element();
      expect(probe.colour('bg')).to.deep.equal(toRgb(dark ? '#212529' : '#fff'));
      expect(tooLow(probe, textPairs, 4.5)).to.deep.equal([]);
      expect(tooLow(probe, edgePairs, 3)).to.deep.equal([]);
    });

    it(`follows Material, ${scheme}, and can be read`, async () => {
      hostPage(materialPage, material);
      const probe = await material3();
      expect(probe.colour('accent')).to.deep.equal(toRgb(dark ? '#d0bcff' : '#6750a4'));
      expect(tooLow(probe, textPairs, 4.5)).to.deep.equal([]);
      expect(tooLow(probe, edgePairs, 3)).to.deep.equal([]);
    });
  }
});
