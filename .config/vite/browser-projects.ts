import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { firefox } from 'playwright';
import type { BrowserProviderOption } from 'vitest/node';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from '../../test/support/chromium.ts';
import { freePort } from '../../test/support/free-port.ts';
import { findMiniBrowser, webkitDriver } from '../../test/support/webkit.ts';
import { besideOnePage } from './node-projects.ts';
import { resolveFromSource } from './resolve.ts';

const support = (file: string) => fileURLToPath(new URL(`../../test/support/${file}`, import.meta.url));

/**
 * Everything that needs a page: ui, elements, theming, i18n, and the client as a browser runs it. In Chromium always;
 * with `PLUGBOARD_BROWSERS=all` also in Firefox and WebKit, each where it is installed.
 */
export async function browserProjects(): Promise<TestProjectInlineConfiguration[]> {
  const chromium = await browserProject(
    'browser',
    'chromium',
    playwright({ launchOptions: await chromiumLaunchOptions() }),
  );
  return process.env.PLUGBOARD_BROWSERS === 'all' ? [chromium, ...(await otherEngines())] : [chromium];
}

async function otherEngines(): Promise<TestProjectInlineConfiguration[]> {
  const projects: TestProjectInlineConfiguration[] = [];
  const systemFirefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((file) => existsSync(file));
  if (existsSync(firefox.executablePath())) {
    projects.push(await browserProject('firefox', 'firefox', playwright()));
  } else if (systemFirefox) {
    // An unpatched Firefox is driven by WebDriver BiDi, which Playwright chooses by this channel.
    const launchOptions = { channel: 'moz-firefox', executablePath: systemFirefox };
    projects.push(await browserProject('firefox', 'firefox', playwright({ launchOptions })));
  }
  const miniBrowser = findMiniBrowser();
  if (miniBrowser) projects.push(await browserProject('webkit', 'webkit', webkitDriver(miniBrowser)));
  return projects;
}

async function browserProject(
  name: string,
  engine: 'chromium' | 'firefox' | 'webkit',
  provider: BrowserProviderOption,
): Promise<TestProjectInlineConfiguration> {
  const browserServerPort = await freePort();
  return {
    ...resolveFromSource,
    resolve: {
      ...resolveFromSource.resolve,
      alias: { '@web/test-runner-commands': support('test-runner-commands.ts') },
    },
    server: { proxy: { '/plugboard': `http://127.0.0.1:${browserServerPort}` } },
    // The worker that msw needs in a page, served without a copy in the repository.
    plugins: [msw({ mode: 'worker-only' })],
    optimizeDeps: {
      // Named, so that the first run does not find them one by one and reload the page.
      include: [
        '@floating-ui/dom',
        '@lit/context',
        '@open-wc/testing',
        'lit',
        'lit/decorators.js',
        'lit/directives/live.js',
        'msw',
        'msw/browser',
        'react',
        'react-dom/client',
        'zod/mini',
      ],
    },
    test: {
      name,
      include: ['test/{ui,elements,theming,i18n,client-browser}/**/*.test.ts'],
      // @open-wc/testing removes its fixtures by the global afterEach.
      globals: true,
      // A page in the background has no idle moments, and the pages would share one service worker.
      ...besideOnePage,
      hookTimeout: 60_000,
      globalSetup: [support('browser-global-setup.ts')],
      provide: { browserServerPort },
      setupFiles: [support('browser-setup.ts')],
      // What a test waits for comes from a real server, on machines that may be busy.
      expect: { poll: { timeout: 10_000 } },
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        provider,
        instances: [{ browser: engine }],
        screenshotFailures: false,
        viewport: { width: 1280, height: 800 },
      },
    },
  };
}
