import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
// Half of a start is compiling: that is done once for all.
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/cli', import.meta.url));

/** What a run of the command line left behind. */
export interface CliResult {
  /** Exit code. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How the command line is run. */
export interface CliOptions {
  /** Environment beside `PATH`; nothing else of this process's is passed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** Working folder. */
  readonly cwd?: string;
  /** `open`: a pipe that never ends; nothing (`/dev/null`) by default. */
  readonly stdin?: 'open';
}

/** Runs `plugboard …` as a process of its own, without a terminal, and waits for its end. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = spawn(process.execPath, ['--conditions=plugboard-source', main, ...args], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: compileCache, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    stdio: [options.stdin === 'open' ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  child.stdin?.destroy();
  return { code, stdout, stderr };
}
