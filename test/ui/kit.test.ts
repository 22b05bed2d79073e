import { expect, fixture, html } from '@open-wc/testing';
import { cdp } from 'vitest/browser';
import type { KitPage } from './kit-page.ts';
import './kit-page.ts';

afterEach(() => document.documentElement.removeAttribute('dir'));

/** All pieces, as a page has them. */
async function kit(theme: 'light' | 'dark', dir: 'ltr' | 'rtl'): Promise<KitPage> {
  document.documentElement.dir = dir;
  return fixture<KitPage>(html`<kit-page theme=${theme}></kit-page>`);
}

describe('all pieces on one page', () => {
  for (const [theme, dir] of [
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
  ] as const) {
    it(`have no fault that axe finds (${theme}, ${dir})`, async () => {
      await expect(await kit(theme, dir)).to.be.accessible();
    });
  }

  it('set no style in a template, which a strict policy would block', async () => {
    const page = await kit('light', 'ltr');
    expect([...page.renderRoot.querySelectorAll('[style]')]).to.deep.equal([]);
  });

  it('have targets of at least 24 px', async () => {
    const page = await kit('light', 'ltr');
    const tooSmall = [
      ...page.renderRoot.querySelectorAll<HTMLElement>('button, select, input:not(.bare, [type=radio])'),
    ]
      .map((each) => each.closest('label') ?? each)
      .filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        const { width: more } = getComputedStyle(each, '::before');
        return (
          Math.min(width, height) < 20 ||
          (Math.min(width, height) < 24 && Number.parseFloat(more) < 24 && !each.matches('label'))
        );
      })
      .map((each) => each.outerHTML);
    expect(tooSmall).to.deep.equal([]);
  });

  it('stay within a panel of 360 px', async () => {
    const page = await kit('light', 'ltr');
    page.style.inlineSize = '360px';
    const base = page.renderRoot.querySelector<HTMLElement>('[part=base]')!;
    base.classList.add('narrow');
    const wide = [...base.querySelectorAll<HTMLElement>('.field, .banner, .empty, .card-list, .chip, .choice')].filter(
      (each) => each.scrollWidth > each.clientWidth + 1,
    );
    expect(wide.map((each) => each.className)).to.deep.equal([]);
  });

  it('show what is on, chosen or off in forced colours', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    try {
      const page = await kit('light', 'ltr');
      const colour = (selector: string) => getComputedStyle(page.renderRoot.querySelector(selector)!);
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const [off, on] = [...page.renderRoot.querySelectorAll('.check')].map(
        (each) => getComputedStyle(each).backgroundColor,
      );
      expect(on).not.to.equal(off);
      expect(colour('.segmented > [aria-pressed=true]').backgroundColor).not.to.equal(
        colour('.segmented > [aria-pressed=false]').backgroundColor,
      );
      expect(colour('.switch:checked').backgroundColor).not.to.equal(colour('.switch:not(:checked)').backgroundColor);
      expect(colour('.button:disabled').color).not.to.equal(colour('.button:not(:disabled)').color);
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    }
  });

  it('do not move where motion is reduced', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    try {
      const page = await kit('light', 'ltr');
      const moving = page.getAnimations({ subtree: true });
      expect(moving).to.deep.equal([]);
      const spinner = page.renderRoot.querySelector('.spinner')!;
      expect(getComputedStyle(spinner).animationName).to.equal('none');
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    }
  });
});
