import { globSync } from 'node:fs';
import path from 'node:path';
import { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig } from 'lit-analyzer';
import ts from 'typescript';
import { root } from './run.ts';

/*
 * node .config/scripts/lit-templates.ts
 * Checks the types of what templates bind, in src/ui, src/elements and the demo: unknown attributes, properties and
 * tags, wrong types, listeners that are no functions. The same analysis as `lit-analyzer --strict`, with `nothing`
 * understood: to the analyzer it is a symbol that fits no attribute, here it is the absence of a value.
 */

const files = globSync(['src/{ui,elements}/**/*.ts', 'demo/**/*.ts'], { cwd: root }).map((file) =>
  path.join(root, file),
);
const program = ts.createProgram(files, compilerOptions(), hostThatKnowsNothing());
const context = new DefaultLitAnalyzerContext({ getProgram: () => program });
context.updateConfig(
  makeConfig({
    strict: true,
    rules: {
      // Its parser is older than nesting, :has() and color-scheme.
      'no-invalid-css': 'off',
      // Tags are defined by the define files, which classes do not import.
      'no-missing-import': 'off',
    },
    // HTML that is younger than the analyzer's list.
    customHtmlData: { version: 1.1, tags: [], globalAttributes: [{ name: 'inert' }, { name: 'popover' }] },
  }),
);

const analyzer = new LitAnalyzer(context);
let count = 0;
for (const name of files) {
  const file = program.getSourceFile(name);
  if (!file) continue;
  for (const { location, message, source } of analyzer.getDiagnosticsInFile(file)) {
    // Its list of values is older than TypeScript's, which knows them all.
    if (file.text.startsWith('autocomplete=', location.start)) continue;
    const { line, character } = file.getLineAndCharacterOfPosition(location.start);
    console.log(`${path.relative(root, name)}:${line + 1}:${character + 1} ${message} (${source})`);
    count += 1;
  }
}
console.log(count === 0 ? `Templates of ${files.length} files are right.` : `${count} faults in templates.`);
process.exitCode = count === 0 ? 0 : 1;

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

function hostThatKnowsNothing(): ts.CompilerHost {
  const host = ts.createCompilerHost(compilerOptions());
  const readFile = host.readFile.bind(host);
  host.readFile = (file) => {
    const text = readFile(file);
    if (!file.endsWith('/lit-html.d.ts')) return text;
    const changed = text?.replace('const nothing: unique symbol', 'const nothing: never');
    if (changed === text) throw new Error('lit-html declares nothing in another way now.');
    return changed;
  };
  return host;
}
