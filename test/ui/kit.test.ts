import { expect, fixture, html } from '@open-wc/testing';
import { it } from 'vitest';
import { cdp, page, server } from 'vitest/browser';
import { kitStories } from '../../demo/gallery/stories/kit.ts';
import type { KitPiece } from '../../demo/gallery/kit/kit-piece.ts';

/** Shows a story of the gallery. */
async function show(id: string): Promise<KitPiece> {
  const stage = await fixture<HTMLElement>(html`<main></main>`);
  await kitStories.find((story) => story.id === id)?.show(stage);
  return stage.querySelector('kit-piece')!;
}

/** Only Chromium can be told to. */
const canEmulate = server.browser === 'chromium';
const emulate = (name: string, value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
const emulateNothing = () => cdp().send('Emulation.setEmulatedMedia', { features: [] });

/** What is smaller than a target may be (WCAG 2.5.8), but boxes of 16 px and more that stand apart in their line. */
function smallTargets(piece: KitPiece): string[] {
  return [...piece.renderRoot.querySelectorAll('button, select, input:not(.bare)')]
    .filter((each) => {
      const box = (each.closest('label') ?? each).getBoundingClientRect();
      const { width } = getComputedStyle(each, '::before');
      const size = Math.max(Math.min(box.width, box.height), Number.parseFloat(width) || 0);
      return size < (each.matches('[type=checkbox], [type=radio]') ? 16 : 24);
    })
    .map((each) => each.className);
}

describe('every piece', () => {
  for (const { id } of kitStories) {
    it(`fits a window of 360 px, has targets of 24 px and sets no style in its template (${id})`, async () => {
      await page.viewport(360, 760);
      try {
        const piece = await show(id);
        expect(document.documentElement.scrollWidth).to.be.at.most(360);
        expect(smallTargets(piece)).to.deep.equal([]);
        // A strict policy would block it.
        expect([...piece.renderRoot.querySelectorAll('[style]')]).to.deep.equal([]);
      } finally {
        await page.viewport(1280, 800);
      }
    });
  }

  it.runIf(canEmulate)('shows what is on, chosen or off in forced colours', async () => {
    await emulate('forced-colors', 'active');
    try {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const choices = await show('kit/choices');
      const ground = (piece: KitPiece, selector: string) =>
        getComputedStyle(piece.renderRoot.querySelector(selector)!).backgroundColor;
      expect(ground(choices, '.check:has(:checked)')).not.to.equal(ground(choices, '.check'));
      expect(ground(choices, '.switch:checked')).not.to.equal(ground(choices, '.switch'));
      const buttons = await show('kit/buttons');
      const segment = '.segmented > [aria-pressed=';
      expect(ground(buttons, `${segment}true]`)).not.to.equal(ground(buttons, `${segment}false]`));
      const [normal, disabled] = ['.button:not(:disabled)', '.button:disabled'].map(
        (selector) => getComputedStyle(buttons.renderRoot.querySelector(selector)!).color,
      );
      expect(disabled).not.to.equal(normal);
    } finally {
      await emulateNothing();
    }
  });

  it.runIf(canEmulate)('stands still where motion is reduced', async () => {
    await emulate('prefers-reduced-motion', 'reduce');
    try {
      const piece = await show('kit/buttons');
      expect(getComputedStyle(piece.renderRoot.querySelector('.spinner')!).animationName).to.equal('none');
      expect(getComputedStyle(piece.renderRoot.querySelector('.button')!).transitionDuration).to.equal('0s');
      expect(piece.getAnimations({ subtree: true })).to.deep.equal([]);
    } finally {
      await emulateNothing();
    }
  });
});
