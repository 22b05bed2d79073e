import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { madeOnce } from './made-once.ts';

/** The demo as `npm start` runs it, on its own ports and in its own temporary folder. */
export interface RunningDemo {
  /** Larkfield. */
  readonly url: string;
  /** Plugboard's server, without the proxy. */
  readonly apiUrl: string;
  readonly serverKey: string;
  /** Its data folder. */
  readonly data: string;
  /** The process of `demo/start.ts`. */
  readonly pid: number;
  /** What the page's Content-Security-Policy has reported since the start; should be empty. */
  cspReports(): Promise<unknown[]>;
  /** Stops it and removes its folder, unless it was given. */
  stop(): Promise<void>;
}

const start = fileURLToPath(new URL('../../demo/start.ts', import.meta.url));

/**
 * Starts the demo on the page that `npm run build` has made and resolves when its data is there. Rejects with what it
 * said when it ends before that.
 *
 * @param options.data A folder to begin with as it is, and to keep; by default one of its own, with the data in it.
 */
export async function startDemo(options: { data?: string } = {}): Promise<RunningDemo> {
  const data = options.data ?? (await copyOfData());
  const args = ['--conditions=plugboard-source', start, '--json', '--port', '0', '--data', data];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));

  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => text as string),
    ended.then(() => undefined),
  ]);
  const clean = () => {
    if (options.data === undefined) rmSync(data, { recursive: true, force: true });
  };
  if (line === undefined) {
    clean();
    throw new Error(`The demo ended before it was ready: ${said}`);
  }
  const ready = JSON.parse(line) as Pick<RunningDemo, 'url' | 'apiUrl' | 'serverKey'>;
  return {
    ...ready,
    data,
    pid: child.pid as number,
    cspReports: async () => (await (await fetch(`${ready.url}/csp-reports`)).json()) as unknown[],
    async stop() {
      child.kill('SIGTERM');
      await ended;
      clean();
    },
  };
}

/**
 * A new folder with all that the demo makes at its first start. That start happens once for all who ask, until a source
 * changes, as it takes several times as long as every later one.
 */
export async function copyOfData(): Promise<string> {
  const sources = [
    'src/{contract,client,token,store,commands,server}/**/*.ts',
    'demo/**/*.ts',
    'node_modules/@electric-sql/pglite/package.json',
  ];
  const made = await madeOnce('demo', sources, async (data) => (await startDemo({ data })).stop());
  const copy = mkdtempSync(path.join(tmpdir(), 'plugboard-demo-'));
  cpSync(made, copy, { recursive: true });
  return copy;
}
