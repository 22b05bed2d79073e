import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import { startJourney } from '../support/journey.ts';

const journey = startJourney();

const looks = {
  light: { query: '', width: 1280 },
  dark: { query: 'theme=dark', width: 1280 },
  'right to left': { query: 'dir=rtl', width: 1280 },
  'dark, 360 px': { query: 'theme=dark&width=narrow', width: 360 },
};

describe('the gallery', () => {
  it.each(Object.entries(looks))(
    'shows every state without a fault of accessibility: %s',
    async (_name, { query, width }) => {
      const page = await journey.open('/gallery', { viewport: { width, height: 900 } });
      const stories = await page.locator('nav li').allInnerTexts();
      expect(stories).toContain('customer-picker/session-ended');
      const faults: Record<string, string[]> = {};
      for (const story of stories) {
        await page.goto(`${journey.demo.url}/gallery?alone&story=${story}&${query}`);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.dataset['shown']), { timeout: 20_000 })
          .toBe(story);
        const found = await accessibilityFaults(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) found.push(`${overflow} px too wide`);
        if (found.length > 0) faults[story] = found;
      }
      expect(faults).toEqual({});
    },
  );

  it('leaves no report of its strict policy', async () => {
    expect(await journey.demo.cspReports()).toEqual([]);
  });
});
