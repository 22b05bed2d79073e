import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { fileURLToPath } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from '../../test/support/chromium.ts';
import { resolveFromSource } from './resolve.ts';

const support = (file: string) => fileURLToPath(new URL(`../../test/support/${file}`, import.meta.url));

/** Everything that needs a page: ui, elements, theming, i18n, and the client as a browser runs it. */
export async function browserProject(): Promise<TestProjectInlineConfiguration> {
  return {
    ...resolveFromSource,
    resolve: {
      ...resolveFromSource.resolve,
      alias: { '@web/test-runner-commands': support('test-runner-commands.ts') },
    },
    // The worker that msw needs in a page, served without a copy in the repository.
    plugins: [msw({ mode: 'worker-only' })],
    optimizeDeps: {
      // Named, so that the first run does not find them one by one and reload the page.
      include: [
        '@floating-ui/dom',
        '@lit/context',
        '@lit/task',
        '@open-wc/testing',
        'eventsource-parser',
        'ky',
        'lit',
        'lit/decorators.js',
        'lit/directive.js',
        'lit/async-directive.js',
        'lit/directives/class-map.js',
        'lit/directives/if-defined.js',
        'lit/directives/live.js',
        'lit/directives/ref.js',
        'lit/directives/repeat.js',
        'msw',
        'msw/browser',
        'zod/mini',
      ],
    },
    test: {
      name: 'browser',
      include: ['test/{ui,elements,theming,i18n,client-browser}/**/*.test.ts'],
      // @open-wc/testing removes its fixtures by the global afterEach.
      globals: true,
      setupFiles: [support('browser-setup.ts')],
      browser: {
        enabled: true,
        headless: true,
        provider: playwright({ launchOptions: await chromiumLaunchOptions() }),
        instances: [{ browser: 'chromium' }],
        screenshotFailures: false,
        viewport: { width: 1280, height: 800 },
      },
    },
  };
}
