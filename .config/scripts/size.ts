import { globSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { routes } from '../../src/contract/routes.ts';
import { resolveFromSource } from '../vite/resolve.ts';
import { root } from './run.ts';
import { routesCalledFrom } from './routes-called.ts';

/*
 * node .config/scripts/size.ts [element …]
 * What each element weighs in a page that has nothing else: its define bundled for production with everything that it
 * loads at once (Lit, client and schemas too), minified and gzipped. Fails above the limit of an element, and when a
 * bundle carries a route that its sources do not call.
 */

/** Limits in bytes of gzip -9. An element without one fails: it needs a line here. */
const limits: Readonly<Record<string, number>> = {
  'customer-picker': 40_000,
};

const asked = process.argv.slice(2);
const defines = globSync('src/elements/*/*.define.ts', { cwd: root }).sort();
const faults: string[] = [];

for (const define of defines) {
  const tag = path.basename(define, '.define.ts');
  if (asked.length > 0 && !asked.includes(tag)) continue;
  const chunks = await bundle(path.join(root, define));
  const eager = loadedAtOnce(chunks);
  const size = gzipSync(eager.map(({ code }) => code).join('\n'), { level: 9 }).length;
  const limit = limits[tag];
  const lazy = chunks
    .filter((chunk) => !eager.includes(chunk))
    .map(({ name, code }) => `${name} ${kilobytes(gzipSync(code, { level: 9 }).length)}`);
  console.log(
    `${tag}: ${kilobytes(size)} gzip of ${limit ? kilobytes(limit) : 'no limit'}${lazy.length > 0 ? `; later: ${lazy.join(', ')}` : ''}`,
  );
  if (!limit || size > limit)
    faults.push(`${tag} has ${limit ? 'passed its limit' : 'no limit in .config/scripts/size.ts'}.`);

  const called = routesCalledFrom(path.join(root, define));
  const carried = routesIn(chunks.map(({ code }) => code).join('\n'));
  console.log(`  routes: ${carried.join(', ') || 'none'}`);
  for (const name of carried)
    if (!called.has(name)) faults.push(`${tag} carries the route ${name}, which it does not call.`);
  for (const name of called)
    if (!carried.includes(name)) faults.push(`${tag} calls ${name}, which was not found in its bundle.`);
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

async function bundle(entry: string): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    ...resolveFromSource,
    configFile: false,
    root,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry } },
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
