import path from 'node:path';
import ts from 'typescript';
import { packageOf, rooms } from './rooms.ts';

/** The specifiers that a compiled module (`.js` or `.d.ts`) imports, exports from or loads, with their positions. */
function importsOf(text: string): ts.FileReference[] {
  return ts.preProcessFile(text, true, true).importedFiles;
}

/**
 * The text of a compiled module with its relative imports made right for the package that it goes into: what lies in
 * the other package is imported by that package's entry, and declarations say `.js` as the code does.
 *
 * @param file path below the compiled folder, such as `server/app.js`
 */
export function rewriteImports(file: string, text: string): string {
  let result = text;
  for (const { fileName: specifier, pos } of importsOf(text).toReversed()) {
    const target = rewriteSpecifier(file, specifier);
    if (target === specifier) continue;
    const start = text.indexOf(specifier, pos);
    result = result.slice(0, start) + target + result.slice(start + specifier.length);
  }
  return result;
}

function rewriteSpecifier(file: string, specifier: string): string {
  // The compiler names the package that declares a type; what we depend on is `lit`, which exports it too.
  if (specifier === 'lit-html') return 'lit';
  if (!specifier.startsWith('.')) return specifier;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (packageOf(target) === packageOf(file)) return specifier.replace(/\.ts$/, '.js');
  const entry = rooms[target.split('/')[0] ?? '']?.entry;
  if (!entry) throw new Error(`${file} imports ${target}, which the other package does not offer.`);
  return entry;
}

/** The npm packages that a compiled module needs, without our own paths and Node's modules. */
export function packagesOf(text: string): string[] {
  return importsOf(text)
    .map(({ fileName }) => fileName)
    .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
}
