import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../../test/support/chromium.ts';
import { startDemo } from '../../test/support/demo.ts';
import { root, run } from './run.ts';

/*
 * node .config/scripts/screenshots.ts [part of a story's name …]
 * Pictures of every story of the gallery and of the demo's page of customers, each light, dark, narrow and from right
 * to left, in `dist/screenshots`, to be put beside the drawings; and the README's own in `.github`.
 */

const folder = path.join(root, 'dist/screenshots');
const looks: Readonly<Record<string, { readonly query: string; readonly width: number }>> = {
  light: { query: 'theme=light', width: 1280 },
  dark: { query: 'theme=dark', width: 1280 },
  narrow: { query: 'theme=light&width=narrow', width: 360 },
  rtl: { query: 'theme=light&dir=rtl', width: 1280 },
};

const asked = process.argv.slice(2);
await run('node', ['.config/scripts/build.ts', '--stale', 'demo']);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  for (const story of (await storiesOf()).filter(isAsked)) {
    for (const [look, { query, width }] of Object.entries(looks)) {
      const file = path.join(folder, `${story.replaceAll('/', '-')}-${look}.png`);
      await picture(
        `${demo.url}/gallery?story=${encodeURIComponent(story)}&${query}&alone`,
        width,
        file,
        '[data-shown]',
      );
    }
  }
  for (const [look, { query, width }] of Object.entries(looks).filter(() => isAsked('customers'))) {
    await picture(
      `${demo.url}/customers?${query}`,
      width,
      path.join(folder, `customers-${look}.png`),
      'customer-picker',
    );
  }
  if (asked.length === 0) {
    await picture(
      `${demo.url}/customers?theme=light`,
      1280,
      path.join(root, '.github/customers.png'),
      'customer-picker',
    );
  }
} finally {
  await browser.close();
  await demo.stop();
}

function isAsked(name: string): boolean {
  return asked.length === 0 || asked.some((part) => name.includes(part));
}

/** Signs in as the organization's admin, which is what the gallery's elements act as. */
async function open(width: number, url: string) {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  await page.request.put(`${demo.url}/session`, {
    headers: { Origin: demo.url },
    data: { persona: 'organization_admin' },
  });
  await page.goto(url);
  return page;
}

async function storiesOf(): Promise<string[]> {
  const page = await open(1280, `${demo.url}/gallery`);
  const links = await page.locator('nav li a').allTextContents();
  await page.close();
  return links;
}

async function picture(url: string, width: number, file: string, shown: string): Promise<void> {
  const page = await open(width, url);
  await page.locator(shown).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file });
  await page.close();
  console.log(path.relative(root, file));
}
