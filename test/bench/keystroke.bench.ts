import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { openDatabase } from '../../src/store/open.ts';
import { chromiumLaunchOptions } from '../support/chromium.ts';
import { type RunningDemo, startDemo } from '../support/demo.ts';
import { seedCustomers } from './seed-customers.ts';

/*
 * node --conditions=plugboard-source test/bench/keystroke.bench.ts [--customers 100000] [--words 12]
 * From a keystroke in the search of customer-picker to the first frame that shows its results, in the built demo, with
 * many customers and with its own 400 turn about: p50 and p95 in ms. What the picker waits for the next key is in them.
 */

const { values } = parseArgs({
  options: { customers: { type: 'string', default: '100000' }, words: { type: 'string', default: '12' } },
});

const syllables = 'ka lo mi ren tu sa vel no bri da fe gor hu jan kol lin mar ost pra qua ri sol tam ul'.split(' ');

async function withCustomers(size: number): Promise<RunningDemo & { remove(): void }> {
  const data = mkdtempSync(path.join(tmpdir(), 'plugboard-bench-'));
  const remove = () => rmSync(data, { recursive: true });
  const first = await startDemo({ data });
  if (size === 0) return { ...first, remove };
  await first.stop();
  const { organization } = JSON.parse(readFileSync(path.join(data, 'larkfield-keys.json'), 'utf8')) as {
    organization: string;
  };
  const db = await openDatabase({ dataDir: path.join(data, 'plugboard/database') });
  await seedCustomers(db, organization, size);
  await db.close();
  return { ...(await startDemo({ data })), remove };
}

const firstRow = 'customer-picker tbody tr:first-child';

interface Side {
  readonly name: string;
  readonly page: Page;
  /** What the first row says while nothing is searched for. */
  readonly top: string;
  readonly times: number[];
}

async function open(name: string, demo: RunningDemo): Promise<Side> {
  const page = await (await browser.newContext()).newPage();
  await page.context().request.put(`${demo.url}/session`, { data: { persona: 'organization_admin' } });
  await page.goto(demo.url);
  await page.locator('customer-picker tbody tr').nth(10).waitFor();
  return { name, page, top: await page.locator(firstRow).innerText(), times: [] };
}

/** Types one key and resolves with the ms until a frame shows other rows; undefined if they stay the same for 3 s. */
async function strike(page: Page, key: string): Promise<number | undefined> {
  await page.evaluate(() => {
    globalThis.painted = new Promise((resolve) => {
      const body = document.querySelector('customer-picker')!.shadowRoot!;
      const rows = () => [...body.querySelectorAll('tbody tr')].map((row) => row.textContent).join();
      const before = rows();
      let struck = 0;
      addEventListener('keydown', () => (struck = performance.now()), { once: true, capture: true });
      const stop = setTimeout(() => end(undefined), 3000);
      const observer = new MutationObserver(() => {
        if (rows() === before) return;
        observer.disconnect();
        // The frame that shows them has been made when the task after it runs.
        requestAnimationFrame(() => setTimeout(() => end(performance.now() - struck)));
      });
      observer.observe(body, { childList: true, subtree: true, characterData: true });
      function end(result: number | undefined) {
        clearTimeout(stop);
        observer.disconnect();
        resolve(result);
      }
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => globalThis.painted);
}

declare global {
  /** In the page: the ms from the last key to the frame that shows its results. */
  var painted: Promise<number | undefined>;
}

async function typeWord({ page, top, times }: Side, word: string): Promise<void> {
  const field = page.locator('customer-picker input[type=search]');
  await field.fill('');
  await page.locator(firstRow, { hasText: top.split('\n')[0] ?? '' }).waitFor();
  await field.focus();
  for (const key of word) {
    const time = await strike(page, key);
    if (time !== undefined) times.push(time);
  }
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

const few = await withCustomers(0);
const many = await withCustomers(Number(values.customers));
const browser = await chromium.launch(await chromiumLaunchOptions());
const sides = [await open('400 customers', few), await open(`${Number(values.customers) + 400} customers`, many)];
for (const word of syllables.slice(0, Number(values.words))) {
  for (const side of sides) await typeWord(side, word);
}
for (const { name, times } of sides) {
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(`${name}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${times.length} keystrokes`);
}
const ratio = (share: number) => (quantile(sides[1]!.times, share) / quantile(sides[0]!.times, share)).toFixed(2);
console.log(`ratio: p50 ${ratio(0.5)}, p95 ${ratio(0.95)}`);

await browser.close();
for (const demo of [few, many]) {
  await demo.stop();
  demo.remove();
}
