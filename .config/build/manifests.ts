import path from 'node:path';
import rootManifest from '../../package.json' with { type: 'json' };
import type { PackageName } from './rooms.ts';

/** Where a module and its types are inside a package. */
interface Target {
  readonly types: string;
  readonly default: string;
}

type Exports = Record<string, string | Target>;

const base = {
  version: rootManifest.version,
  license: rootManifest.license,
  type: 'module',
} as const;

/**
 * The package.json of a built package.
 *
 * @param files its files, relative and sorted, in posix form
 * @param imported the npm packages that its files import; each becomes a dependency
 */
export function manifestOf(name: PackageName, files: readonly string[], imported: Iterable<string>): object {
  const dependencies = dependenciesOf(name, imported);
  if (name === 'plugboard') {
    return {
      name,
      description: rootManifest.description,
      ...base,
      engines: { node: '>=22' },
      exports: browserExports(files),
      sideEffects: files.filter(hasSideEffects).map((file) => `./${file}`),
      customElements: 'custom-elements.json',
      dependencies,
    };
  }
  return {
    name,
    description: 'The reference server of Plugboard, with its command line.',
    ...base,
    // node:sqlite without a flag.
    engines: { node: '>=22.13' },
    bin: { plugboard: './cli/main.js' },
    exports: { '.': target('server/index'), './package.json': './package.json' },
    sideEffects: ['./cli/main.js'],
    dependencies,
  };
}

function target(module: string): Target {
  return { types: `./${module}.d.ts`, default: `./${module}.js` };
}

function browserExports(files: readonly string[]): Exports {
  const has = new Set(files);
  const exports: Exports = { '.': target('index'), './define': target('define') };
  const add = (entry: string, module: string) => {
    if (has.has(`${module}.js`)) exports[entry] = target(module);
  };
  for (const file of files) {
    const tag = /^elements\/([\w-]+)\/\1\.define\.js$/.exec(file)?.[1];
    if (!tag) continue;
    add(`./elements/${tag}`, `elements/${tag}/${tag}`);
    add(`./elements/${tag}/define`, `elements/${tag}/${tag}.define`);
  }
  add('./client', 'client/index');
  add('./contract', 'contract/index');
  add('./integration', 'integration/index');
  add('./integration/testing', 'integration/testing');
  add('./token', 'token/index');
  for (const file of files) {
    const theme = /^theming\/themes\/(.+\.css)$/.exec(file)?.[1];
    if (theme) exports[`./themes/${theme}`] = `./${file}`;
    const locale = /^i18n\/locales\/([\w-]+)\.js$/.exec(file)?.[1];
    if (locale) add(`./locales/${locale}`, `i18n/locales/${locale}`);
  }
  exports['./custom-elements.json'] = './custom-elements.json';
  exports['./package.json'] = './package.json';
  return exports;
}

function hasSideEffects(file: string): boolean {
  return file.endsWith('.css') || path.basename(file) === 'define.js' || file.endsWith('.define.js');
}

function dependenciesOf(name: PackageName, imported: Iterable<string>): Record<string, string> {
  const known: Record<string, string> = { ...rootManifest.dependencies, plugboard: rootManifest.version };
  const entries = [...new Set(imported)]
    .filter((dependency) => dependency !== name)
    .sort()
    .map((dependency): [string, string] => {
      const version = known[dependency];
      if (!version) throw new Error(`${name} imports ${dependency}, which is no dependency in package.json.`);
      return [dependency, dependency === 'plugboard' ? version : `^${version}`];
    });
  return Object.fromEntries(entries);
}
