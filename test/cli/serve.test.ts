import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
let folder: string;
let serverKey: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plugboard-serve-'));
  const made = await runCli(['init', '--name', 'Larkfield', '--data', 'data'], { cwd: folder });
  serverKey = made.stdout.trim();
  // The key alone is on stdout, so that a script can keep it.
  expect(made).toEqual({
    code: 0,
    stdout: `${serverKey}\n`,
    stderr: 'The organization "Larkfield" is made. The line above is its server key: nobody can see it again.\n',
  });
  expect(serverKey).toMatch(/^pbk_[\w-]{43}$/);
});
afterAll(async () => {
  // Only what a failed test has left.
  for (const child of started.filter(({ exitCode }) => exitCode === null)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true });
});

/** Starts `plugboard serve` on the folder; resolves once it says where it listens. */
async function serve() {
  const child = spawn(
    process.execPath,
    ['--conditions=plugboard-source', main, 'serve', '--data', 'data', '--port', '0'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  started.push(child);
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    said.push(line);
    const url = /^Plugboard listens at (http:\S+)\. Stop with Ctrl-C\.$/.exec(line)?.[1];
    if (url) return { child, url, said };
  }
  throw new Error(said.join('\n'));
}

describe('serve', () => {
  it('serves what init made, alone on its folder, until Ctrl-C', async () => {
    const { child, url, said } = await serve();
    // No new key: the organization was there.
    expect(said).toHaveLength(1);
    const env = { PLUGBOARD_URL: url, PLUGBOARD_SERVER_KEY: serverKey };
    const [list, second] = await Promise.all([
      runCli(['customers', 'list', '--output', 'json'], { env }),
      runCli(['serve', '--data', 'data', '--port', '0'], { cwd: folder }),
    ]);
    expect(list).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
    expect({ code: second.code, stdout: second.stdout }).toEqual({ code: 1, stdout: '' });
    expect(second.stderr).toMatch(/^plugboard: The data folder \S+ is in use by another server\.\n$/);

    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends with SIGTERM; then init finds the folder free, but makes no second organization', async () => {
    const { child } = await serve();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const again = await runCli(['init', '--name', 'Other', '--data', 'data'], { cwd: folder });
    expect(again).toEqual({ code: 1, stdout: '', stderr: 'plugboard: The database has its organization already.\n' });
  });
});
