import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from './chromium.ts';
import { type RunningDemo, startDemo } from './demo.ts';

/** What a journey works with: the running demo and a browser. */
export interface Journey {
  readonly demo: RunningDemo;
  /** A page of its own context, signed in to Larkfield as the persona. Faults of the page fail the test. */
  open(path: string, options?: OpenOptions): Promise<Page>;
}

interface OpenOptions {
  persona?: 'organization_admin' | 'organization_viewer' | 'customer_admin';
  /** Id of the customer that a `customer_admin` belongs to. */
  customer?: string;
  viewport?: { width: number; height: number };
}

/** Starts the demo and a browser once for the file; call it at its top. */
export function startJourney(): Journey {
  let demo: RunningDemo;
  let browser: Browser;
  let faults: string[] = [];

  beforeAll(async () => {
    [demo, browser] = await Promise.all([
      startDemo(),
      chromiumLaunchOptions().then((options) => chromium.launch(options)),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  beforeEach(() => {
    faults = [];
    onTestFinished(() => {
      if (faults.length > 0) throw new Error(`The page reported: ${faults.join('; ')}`);
    });
  });

  return {
    get demo() {
      return demo;
    },
    async open(path, { persona = 'organization_admin', customer, viewport = { width: 1280, height: 800 } } = {}) {
      const context: BrowserContext = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      onTestFinished(() => context.close());
      const data = { persona, ...(customer !== undefined && { customer }) };
      const signedIn = await context.request.put(`${demo.url}/session`, { data });
      if (!signedIn.ok()) throw new Error(`Signing in failed: ${await signedIn.text()}`);
      await context.addInitScript(() => {
        globalThis.deepActive = () => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return active;
        };
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(demo.url + path);
      return page;
    },
  };
}

declare global {
  /** In the page: the element that has the focus, through all shadow roots. */
  function deepActive(): Element | null;
}
