import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { defineBrowserProvider } from '@vitest/browser';
import { freePort } from './free-port.ts';

/** Debian's `webkit2gtk-driver`, which is enough of WebKit for the tests; undefined where it is not installed. */
export function findMiniBrowser(): string | undefined {
  const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  return existsSync('/usr/bin/WebKitWebDriver') ? miniBrowser : undefined;
}

// WebDriver's code points for keys; source: W3C WebDriver, section 17.4.2.
const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

const namedKey = (name: string) => (keys as Partial<Record<string, string>>)[name] ?? name;

/** A WebKit window, driven by WebDriver. */
class WebKit {
  readonly #session: string;
  readonly #processes: readonly ChildProcess[];

  private constructor(session: string, processes: readonly ChildProcess[]) {
    this.#session = session;
    this.#processes = processes;
  }

  /** @param miniBrowser the program, as {@link findMiniBrowser} finds it */
  static async start(miniBrowser: string): Promise<WebKit> {
    const processes: ChildProcess[] = [];
    const display = process.env.DISPLAY ?? (await startScreen(processes));
    const port = await freePort();
    processes.push(
      spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
        stdio: 'ignore',
        env: {
          ...process.env,
          DISPLAY: display,
          // Root may not make the sandbox's namespaces; pages are our own.
          WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
          WEBKIT_DISABLE_COMPOSITING_MODE: '1',
          LIBGL_ALWAYS_SOFTWARE: '1',
          NO_AT_BRIDGE: '1',
        },
      }),
    );
    const driver = `http://127.0.0.1:${port}`;
    await untilReady(`${driver}/status`);
    const { sessionId } = (await call('POST', `${driver}/session`, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } },
      },
    })) as { sessionId: string };
    return new WebKit(`${driver}/session/${sessionId}`, processes);
  }

  async open(url: string): Promise<void> {
    await this.#call('POST', '/url', { url });
  }

  /** Presses keys in the frame of the test, each down and up, while `modifier` is held. */
  async press(pressed: readonly string[], modifier?: string): Promise<void> {
    const frame = await this.#call('POST', '/element', { using: 'css selector', value: 'iframe[data-vitest]' });
    await this.#call('POST', '/frame', { id: frame });
    const strokes = pressed.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    const held = modifier
      ? [{ type: 'keyDown', value: modifier }, ...strokes, { type: 'keyUp', value: modifier }]
      : strokes;
    try {
      await this.#call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions: held }] });
    } finally {
      await this.#call('POST', '/frame', { id: null });
    }
  }

  async close(): Promise<void> {
    await call('DELETE', this.#session).catch(() => undefined);
    for (const child of this.#processes.toReversed()) child.kill();
  }

  #call(method: string, command: string, body: unknown): Promise<unknown> {
    return call(method, this.#session + command, body);
  }
}

async function startScreen(processes: ChildProcess[]): Promise<string> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  processes.push(screen);
  const [text] = (await Promise.race([
    once(screen.stdio[3] as Readable, 'data'),
    once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb did not start.'))),
  ])) as [Buffer];
  return `:${text.toString().trim()}`;
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      await call('GET', url);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function call(method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`WebDriver refused ${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

/** Vitest's provider for the WebKit of {@link findMiniBrowser}. Keys are trusted; clicks are the element's own. */
export const webkitDriver = (miniBrowser: string) =>
  defineBrowserProvider({
    name: 'webkit-driver',
    supportedBrowser: ['webkit'],
    providerFactory(project) {
      let browser: WebKit | undefined;
      // The commands that `userEvent` and the runner ask of a provider, by Vitest's own names.
      const register = (name: string, command: (context: unknown, ...args: never[]) => Promise<unknown>) =>
        project.browser?.registerCommand(name as never, command as never);
      register('__vitest_viewport', () => Promise.resolve());
      register('__vitest_cleanup', () => Promise.resolve());
      register('__vitest_tab', async (_context, options?: { shift?: boolean }) => {
        await browser?.press([keys.Tab], options?.shift ? keys.Shift : undefined);
      });
      register('__vitest_keyboard', async (_context, text: string) => {
        const pressed = [...text.matchAll(/\{(\w+)\}|(.)/gs)].map(([key, name]) => (name ? namedKey(name) : key));
        await browser?.press(pressed);
        return { unreleased: [] };
      });
      return {
        name: 'webkit-driver',
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(_session, url) {
          browser ??= await WebKit.start(miniBrowser);
          await browser.open(url);
        },
        async close() {
          await browser?.close();
          browser = undefined;
        },
      };
    },
  });
