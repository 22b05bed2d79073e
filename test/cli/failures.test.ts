import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.ts';

/** An address where nobody answers: the port was free a moment ago. */
async function deadUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

describe('a command that cannot do its work', () => {
  it('names the variable that is missing', async () => {
    expect(await runCli(['customers', 'list', '--output', 'json'])).toEqual({
      code: 1,
      stdout: '',
      stderr: 'plugboard: PLUGBOARD_URL is not set: it holds the address of the server, e.g. http://127.0.0.1:4650.\n',
    });
    const { code, stderr } = await runCli(['customers', 'list'], { env: { PLUGBOARD_URL: 'http://127.0.0.1' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^plugboard: PLUGBOARD_SERVER_KEY is not set: .+\n$/);
  });

  it('refuses an address that is none', async () => {
    const env = { PLUGBOARD_URL: 'localhost:4650', PLUGBOARD_SERVER_KEY: 'pbk_x' };
    const { code, stderr } = await runCli(['customers', 'list'], { env });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'plugboard: PLUGBOARD_URL is no web address: "localhost:4650".\n',
    });
  });

  it('says that no server answers, with nothing on stdout', async () => {
    const url = await deadUrl();
    const env = { PLUGBOARD_URL: url, PLUGBOARD_SERVER_KEY: 'pbk_x' };
    expect(await runCli(['customers', 'list', '--output', 'json'], { env })).toEqual({
      code: 1,
      stdout: '',
      stderr: `plugboard: No server answers at ${url}.\n`,
    });
  });

  it('exits 2 when it is called wrongly', async () => {
    const wrong = [
      ['customers', 'list', '--colour'],
      ['customers', 'list', '--output', 'xml'],
      ['customers', 'create'],
      ['customers', 'get', 'a', 'b'],
      ['nothing'],
      ['token', '--key', 'x', '--role', 'king'],
      ['serve', '--port', '70000'],
    ];
    const results = await Promise.all(wrong.map((args) => runCli(args)));
    for (const [index, { code, stdout, stderr }] of results.entries()) {
      const args = wrong[index];
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
    }
  });

  it('waits for no answer when the input never ends', async () => {
    const env = { PLUGBOARD_URL: await deadUrl(), PLUGBOARD_SERVER_KEY: 'pbk_x' };
    expect((await runCli(['customers', 'create', '--name', 'X'], { env, stdin: 'open' })).code).toBe(1);
  });
});

describe('output', () => {
  it('is the help on stdout when asked for, with code 0', async () => {
    const { code, stdout, stderr } = await runCli(['customers', 'list', '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('List customers');
  });

  it('is the contract as one JSON document', async () => {
    const { code, stdout, stderr } = await runCli(['openapi']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document = JSON.parse(stdout) as { openapi: string; info: { version: string } };
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.version).toBe(version);
  });

  it('ends quietly when the reader has seen enough', async () => {
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    const child = spawn(process.execPath, ['--conditions=plugboard-source', main, 'openapi']);
    // The pipe is closed before anything is written: the first write meets EPIPE.
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number]>]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
