import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.ts';
import { startJourney } from '../support/journey.ts';

const journey = startJourney();

/** In a window of that width, what is clicked one after the other to see a story's looks. */
const windows = { 1280: ['light', 'dark', 'rtl'], 360: ['dark'] };

describe('the gallery', () => {
  it.each(Object.entries(windows))(
    'shows every state without a fault of accessibility, %s px wide',
    async (windowWidth, looks) => {
      const width = Number(windowWidth);
      const page = await journey.open('/gallery', { viewport: { width, height: 900 } });
      const stories = await page.locator('nav li').allInnerTexts();
      expect(stories).toContain('customer-picker/session-ended');
      const faults: Record<string, string[]> = {};
      for (const story of stories) {
        const query = `alone&story=${story}&width=${width < 640 ? 'narrow' : 'wide'}`;
        await page.goto(`${journey.demo.url}/gallery?${query}`);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.dataset['shown']), { timeout: 20_000 })
          .toBe(story);
        for (const look of looks) {
          await page.evaluate(wear, look);
          const found = await accessibilityFaults(page);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (overflow > 0) found.push(`${overflow} px too wide`);
          if (found.length > 0) faults[`${story}, ${look}`] = found;
        }
      }
      expect(faults).toEqual({});
    },
  );

  it('leaves no report of its strict policy', async () => {
    expect(await journey.demo.cspReports()).toEqual([]);
  });
});

/** In the page: clicks on the look's link, which is out of sight where a story is alone, and waits until it is seen. */
async function wear(look: string): Promise<void> {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav fieldset a')];
  const link = links.find(({ textContent }) => textContent === look);
  if (!link) throw new Error(`There is no look "${look}".`);
  link.click();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
