import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rootManifest from '../../package.json' with { type: 'json' };

const repository = path.join(import.meta.dirname, '../..');
const packages = ['plugboard', 'plugboard-server'] as const;
const builtFolder = (name: string) => path.join(repository, 'dist', name);

/** A host's empty project, into which both packages are installed from their tarballs. */
let host: string;
const installed = (file: string) => path.join(host, 'node_modules', file);

async function run(command: string, args: readonly string[], cwd = host): Promise<string> {
  try {
    return (await promisify(execFile)(command, args, { cwd, maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${path.basename(command)} ${args.join(' ')} failed.\n${stdout}${stderr}`, { cause: error });
  }
}

const install = (tarballs: readonly string[]) =>
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs]);

/** Runs a module in the host's project, without any condition of ours. */
async function runModule(text: string): Promise<unknown> {
  writeFileSync(path.join(host, 'probe.mjs'), text);
  return JSON.parse(await run(process.execPath, ['probe.mjs'])) as unknown;
}

async function pack(name: string): Promise<string> {
  const output = await run('npm', ['pack', '--json', '--pack-destination', host], builtFolder(name));
  const [packed] = JSON.parse(output) as { filename: string }[];
  return `./${packed!.filename}`;
}

beforeAll(async () => {
  for (const name of packages) {
    if (!existsSync(path.join(builtFolder(name), 'package.json'))) throw new Error('Run "npm run build" first.');
  }
  host = mkdtempSync(path.join(tmpdir(), 'host-'));
  writeFileSync(path.join(host, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
});
afterAll(() => rmSync(host, { recursive: true, force: true }));

describe('plugboard, installed alone', () => {
  beforeAll(async () => {
    await install([await pack('plugboard')]);
  });

  it('is under 5 MB and brings no programs', () => {
    const files = globSync('**/*', { cwd: installed('plugboard') }).map((file) =>
      statSync(installed(`plugboard/${file}`)),
    );
    const bytes = files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeLessThan(5_000_000);
    expect(globSync('{node,plugboard}*', { cwd: installed('.bin') })).toEqual([]);
    expect(globSync('node-{linux,darwin,win}-*', { cwd: installed('.') })).toEqual([]);
  });

  it('imports in Node and defines no element', async () => {
    const found = await runModule(`
      const defined = [];
      globalThis.customElements = { define: (tag) => defined.push(tag), get: () => undefined };
      const plugboard = await import('plugboard');
      await import('plugboard/client');
      await import('plugboard/contract');
      await import('plugboard/token');
      await import('plugboard/elements/customer-picker');
      console.log(JSON.stringify({ defined, hasClass: typeof plugboard.CustomerPicker }));
    `);
    expect(found).toEqual({ defined: [], hasClass: 'function' });
  });

  it('defines its elements by the define entry', async () => {
    const defined = await runModule(`
      const defined = [];
      globalThis.customElements = { define: (tag) => defined.push(tag), get: () => undefined };
      await import('plugboard/define');
      console.log(JSON.stringify(defined));
    `);
    expect(defined).toContain('customer-picker');
  });

  it('leaves the routes that a page does not call out of its bundle', async () => {
    const entry = path.join(host, 'page.js');
    writeFileSync(entry, `import { listLabels } from 'plugboard/contract'; globalThis.route = listLabels;`);
    const result = await build({
      root: host,
      configFile: false,
      logLevel: 'error',
      build: { write: false, rolldownOptions: { input: entry } },
    });
    const { output } = result as Rolldown.RolldownOutput;
    const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
    expect(code).toContain('/v1/labels');
    expect(code).not.toContain('/v1/customers');
  });

  it('is typed for a host that checks its libraries', async () => {
    writeFileSync(
      path.join(host, 'host.ts'),
      `import { configurePlugboard, CustomerSelectedEvent } from 'plugboard';
       import 'plugboard/define';
       import { createClient } from 'plugboard/client';
       import { listCustomers } from 'plugboard/contract';
       import { signEmbedToken } from 'plugboard/token';
       export const { client } = configurePlugboard({ baseUrl: '/plugboard', getToken: async () => null });
       export const names = async () => (await client.request(listCustomers, { query: { q: 'a' } })).items.map(({ name }) => name.length);
       document.querySelector('customer-picker')?.addEventListener('pb-customer-selected', (event: CustomerSelectedEvent) => event.customer.length);
       export { createClient, signEmbedToken };
      `,
    );
    const compiler = path.join(repository, 'node_modules/typescript/bin/tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      '--lib',
      'es2024,dom,dom.iterable,esnext.iterator,esnext.disposable',
    ];
    await run(process.execPath, [compiler, ...options, 'host.ts']);
  });

  it('lists its elements, with paths that exist, in custom-elements.json', () => {
    const manifest = JSON.parse(readFileSync(installed('plugboard/custom-elements.json'), 'utf8')) as {
      modules: { path: string; declarations: { tagName?: string }[]; exports?: { kind: string; name: string }[] }[];
    };
    const definitions = manifest.modules
      .flatMap(({ exports = [] }) => exports)
      .filter(({ kind }) => kind === 'custom-element-definition');
    expect(definitions.map(({ name }) => name)).toContain('customer-picker');
    for (const { path: file } of manifest.modules) expect(existsSync(installed(`plugboard/${file}`)), file).toBe(true);
  });
});

describe('both packages', () => {
  beforeAll(async () => {
    await install([await pack('plugboard'), await pack('plugboard-server')]);
  });

  it('share one plugboard', async () => {
    expect(globSync('**/plugboard/package.json', { cwd: installed('.') })).toEqual(['plugboard/package.json']);
    const isSame = await runModule(`
      import { Refusal } from 'plugboard/contract';
      const server = await import('plugboard-server');
      console.log(JSON.stringify([typeof Refusal, Object.keys(server).sort()]));
    `);
    expect(isSame).toEqual(['function', expect.arrayContaining(['createApp', 'serve'])]);
  });

  it('bring the command line', async () => {
    const version = await run(installed('.bin/plugboard'), ['--version']);
    expect(version.trim()).toBe(rootManifest.version);
  });

  it('make an organization on the embedded database', async () => {
    const key = await run(installed('.bin/plugboard'), ['init', '--name', 'Larkfield', '--data', 'data']);
    expect(key).toMatch(/pbk_\w+/);
  });

  it.each(packages)('have no fault that publint knows: %s', async (name) => {
    const { messages, pkg } = await publint({ pkgDir: builtFolder(name), strict: true });
    expect(messages.map((message) => formatMessage(message, pkg as Record<string, unknown>))).toEqual([]);
  });

  it.each(packages)('resolve with their types everywhere: %s', async (name) => {
    const { exports } = JSON.parse(readFileSync(path.join(builtFolder(name), 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    const untyped = Object.keys(exports).filter((entry) => /\.(css|json)$/.test(entry));
    const attw = path.join(repository, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const options = ['--profile', 'esm-only', '--exclude-entrypoints', ...untyped];
    await run(process.execPath, [attw, '--pack', builtFolder(name), ...options]);
  });
});
