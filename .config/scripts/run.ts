import { spawn } from 'node:child_process';
import path from 'node:path';

/** The folder of the repository. */
export const root = path.join(import.meta.dirname, '../..');

/**
 * The native compiler, which checks and compiles in a quarter of the time. `typescript` itself is the one before it,
 * whose programming interface other tools need; both call their program `tsc`, so this one is called by its path.
 */
export const tsc = 'node_modules/typescript-native/bin/tsc';

/** Where the tests of `npm run verify` leave what they counted, for `npm run count`. */
export const report = 'dist/reports/test.json';

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `inherit` shows the output as it comes, `collect` (default) gives it back and shows it when the command fails. */
  readonly output?: 'inherit' | 'collect';
}

/** A command that ended with another code than 0. */
export class CommandFailed extends Error {
  constructor(command: string, code: number | string, output: string) {
    super(`${command} ended with ${code}.\n${output}`);
  }
}

/** Runs a program of `node_modules/.bin` or the system and gives what it printed. Throws {@link CommandFailed}. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { cwd = root, env, output = 'collect' } = options;
  const bin = path.join(root, 'node_modules/.bin');
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PATH: [bin, process.env.PATH].join(path.delimiter), ...env },
    stdio: output === 'inherit' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(text);
      else reject(new CommandFailed([command, ...args].join(' '), code ?? signal ?? 'no code', text));
    });
  });
}
