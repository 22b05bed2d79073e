/**
 * Writes `src/ui/icons/<name>.ts` for every name in `icons.json` from lucide-static and removes icons that are no longer
 * listed. Run by `npm run icons`; the result is checked in. `--check` writes nothing and fails when a file would change.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '../../src/ui/icons');
const lucide = path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));

const list = JSON.parse(readFileSync(path.join(here, '../icons.json'), 'utf8')) as {
  icons: string[];
  mirrored: string[];
};
const { version } = JSON.parse(readFileSync(path.join(lucide, 'package.json'), 'utf8')) as { version: string };

const exportName = (name: string) => `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Icon`;

/** The module of one icon: only the shapes are lucide's; size, stroke and fill come from `icon.styles.ts`. */
function moduleOf(name: string): string {
  const source = readFileSync(path.join(lucide, 'icons', `${name}.svg`), 'utf8');
  const body = /<svg[^>]*>([^]*)<\/svg>/.exec(source)?.[1];
  if (!body) throw new Error(`lucide-static has no shapes for "${name}"`);
  const shapes = body
    .trim()
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>');
  const isMirrored = list.mirrored.includes(name);
  return `// Made by \`npm run icons\` from lucide-static ${version} (ISC, see LICENSE).
import { html } from 'lit';

/** The icon "${name}"${isMirrored ? ', mirrored where text runs from right to left' : ''}. */
// prettier-ignore
export const ${exportName(name)} = html\`<svg class="icon${isMirrored ? ' mirrored' : ''}" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>\`;
`;
}

const wanted = new Map(list.icons.map((name) => [`${name}.ts`, moduleOf(name)]));
const unknown = list.mirrored.filter((name) => !list.icons.includes(name));
if (unknown.length > 0) throw new Error(`Mirrored but not listed: ${unknown.join(', ')}`);

mkdirSync(target, { recursive: true });
const present = new Map(readdirSync(target).map((file) => [file, readFileSync(path.join(target, file), 'utf8')]));
const stale = [...wanted].filter(([file, text]) => present.get(file) !== text);
const extra = [...present.keys()].filter((file) => !wanted.has(file));

if (process.argv.includes('--check')) {
  const wrong = [...stale.map(([file]) => file), ...extra];
  if (wrong.length > 0)
    throw new Error(`src/ui/icons is not what icons.json says; run "npm run icons": ${wrong.join(', ')}`);
} else {
  for (const [file, text] of stale) writeFileSync(path.join(target, file), text);
  for (const file of extra) rmSync(path.join(target, file));
}
