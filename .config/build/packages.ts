import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, tsc } from '../scripts/run.ts';
import { shortenCssTemplates } from './css-templates.ts';
import { readCustomElements } from './custom-elements.ts';
import { packagesOf, rewriteImports } from './imports.ts';
import { manifestOf } from './manifests.ts';
import { packageOf, type PackageName } from './rooms.ts';

/**
 * Writes `dist/plugboard` and `dist/plugboard-server`: one compilation of `src/`, each room copied into its package,
 * imports across the two made imports of the other package's entries, styles written short, and a manifest made from
 * what is there.
 */
export async function buildPackages(root: string): Promise<void> {
  const compiled = path.join(root, 'dist/.compiled');
  rmSync(compiled, { recursive: true, force: true });
  await Promise.all([
    run('node', [tsc, '-p', '.config/tsconfig.build.json'], { cwd: root }),
    run(
      'cem',
      ['analyze', '--litelement', '--quiet', '--globs', 'src/{elements,ui}/**/*.ts', '--outdir', 'dist/.manifest'],
      {
        cwd: root,
      },
    ),
  ]);
  for (const name of ['plugboard', 'plugboard-server'] as const) writePackage(root, name);
}

function writePackage(root: string, name: PackageName): void {
  const from = path.join(root, 'dist/.compiled');
  const to = path.join(root, 'dist', name);
  rmSync(to, { recursive: true, force: true });
  const imported = new Set<string>();

  const compiled = globSync('**/*.{js,d.ts,js.map}', { cwd: from })
    .map(toPosix)
    .filter((file) => packageOf(file) === name);
  for (const file of compiled) {
    const text = readFileSync(path.join(from, file), 'utf8');
    const isModule = !file.endsWith('.map');
    const written = isModule ? shortenCssTemplates(rewriteImports(file, text)) : withPlainSources(text);
    if (isModule) for (const dependency of packagesOf(written)) imported.add(dependency);
    write(path.join(to, file), written);
  }

  const themes = name === 'plugboard' ? globSync('theming/themes/*.css', { cwd: path.join(root, 'src') }) : [];
  for (const file of themes) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    copyFileSync(path.join(root, 'src', file), path.join(to, file));
  }
  if (name === 'plugboard') {
    write(path.join(to, 'custom-elements.json'), json(readCustomElements(path.join(root, 'dist/.manifest'))));
  }
  for (const file of globSync('{LICENSE,README.md}', { cwd: root }))
    copyFileSync(path.join(root, file), path.join(to, file));
  const files = [...compiled, ...themes.map(toPosix)].sort();
  write(path.join(to, 'package.json'), json(manifestOf(name, files, imported)));
}

/** A source map whose sources, which it carries with it, are named as in the repository. */
function withPlainSources(text: string): string {
  const map = JSON.parse(text) as { sources: string[] };
  return JSON.stringify({ ...map, sources: map.sources.map((source) => source.replace(/^(\.\.\/)+/, '')) });
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}
