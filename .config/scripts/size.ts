import { globSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { routes } from '../../src/contract/routes.ts';
import { root, run } from './run.ts';
import { routesCalledFrom } from './routes-called.ts';

/*
 * node .config/scripts/size.ts [--detail] [element …]
 * What each element weighs in a page that has nothing else: its define and the call that configures the page, from the
 * package as it is published, bundled for production with all that is loaded at once (Lit, client and schemas too),
 * minified and gzipped. Fails above the limit, and when a bundle carries a route that its sources do not call.
 * `--detail` lists what is in it, before minifying.
 */

const published = path.join(root, 'dist/plugboard');

/** In bytes of gzip -9, for every element. */
const limit = 40_000;

const isDetailed = process.argv.includes('--detail');
const asked = process.argv.slice(2).filter((argument) => argument !== '--detail');
const defines = globSync('src/elements/*/*.define.ts', { cwd: root }).sort();
const faults: string[] = [];

await run('node', ['.config/scripts/build.ts', '--stale', 'packages']);
for (const define of defines) {
  const tag = path.basename(define, '.define.ts');
  if (asked.length > 0 && !asked.includes(tag)) continue;
  const chunks = await bundle(define);
  const eager = loadedAtOnce(chunks);
  const size = gzipSync(eager.map(({ code }) => code).join('\n'), { level: 9 }).length;
  const lazy = chunks
    .filter((chunk) => !eager.includes(chunk))
    .map(({ name, code }) => `${name} ${kilobytes(gzipSync(code, { level: 9 }).length)}`);
  const later = lazy.length > 0 ? `; later: ${lazy.join(', ')}` : '';
  console.log(`${tag}: ${kilobytes(size)} gzip of ${kilobytes(limit)}${later}`);
  if (size > limit) faults.push(`${tag} has passed its limit.`);

  const called = routesCalledFrom(path.join(root, define));
  const carried = routesIn(chunks.map(({ code }) => code).join('\n'));
  console.log(`  routes: ${carried.join(', ') || 'none'}`);
  for (const name of carried)
    if (!called.has(name)) faults.push(`${tag} carries the route ${name}, which it does not call.`);
  if (called.size > 0 && carried.length === 0) faults.push(`No route of ${tag} was recognised: has minifying changed?`);
  if (isDetailed) for (const line of largest(eager)) console.log(`  ${line}`);
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** A page with one tag, as the README shows it. */
async function bundle(define: string): Promise<Rolldown.OutputChunk[]> {
  const fromPackage = (source: string) =>
    JSON.stringify(path.join(published, path.relative('src', source).replace(/\.ts$/, '.js')));
  const page = `import ${fromPackage(define)};
    import { configurePlugboard } from ${fromPackage('src/index.ts')};
    configurePlugboard({ baseUrl: '/plugboard', getToken: () => fetch('/plugboard-token', { method: 'POST' }).then((r) => r.text()) });`;
  const id = 'virtual:page';
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [
      {
        name: 'page',
        resolveId: (source) => (source === id ? id : null),
        load: (source) => (source === id ? { code: page, moduleSideEffects: true } : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // As a library, or Vite puts 0.7 kB of its own around `import()`, which browsers have without help: what loads the
      // parts of a page is the host's choice. What Vite leaves to the users of a library is asked for below.
      lib: { entry: id, formats: ['es'] },
      rolldownOptions: {
        input: id,
        preserveEntrySignatures: false,
        output: {
          minify: true,
          comments: false,
          // One file of what is loaded at once; else a change of what is loaded later may split it, and so its size.
          codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((output) => ('output' in output ? output.output : [])).filter((file) => file.type === 'chunk');
}

/** The entry and what it imports without `import()`. */
function loadedAtOnce(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const loaded = new Set(chunks.filter((chunk) => chunk.isEntry));
  for (const chunk of loaded) {
    for (const name of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === name);
      if (imported) loaded.add(imported);
    }
  }
  return [...loaded];
}

/** The packages and our own folders in a bundle by their size before minifying, largest first. */
function largest(chunks: readonly Rolldown.OutputChunk[]): string[] {
  const sizes = new Map<string, number>();
  for (const [id, { renderedLength }] of chunks.flatMap((chunk) => Object.entries(chunk.modules))) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? path.dirname(path.relative(published, id));
    sizes.set(name, (sizes.get(name) ?? 0) + renderedLength);
  }
  return [...sizes].sort(([, a], [, b]) => b - a).map(([name, size]) => `${kilobytes(size).padStart(9)} ${name}`);
}

/** The names of the routes whose declaration is in a bundle, recognised by method and path, which minifying keeps. */
function routesIn(code: string): string[] {
  return Object.entries(routes)
    .filter(([, { method, path }]) =>
      new RegExp(`method:[\`"']${method}[\`"'],path:[\`"']${escape(path)}[\`"']`).test(code),
    )
    .map(([name]) => name);
}

function escape(text: string): string {
  return text.replaceAll(/[{}/]/g, '\\$&');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
