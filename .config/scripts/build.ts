import { buildPackages } from '../build/packages.ts';
import { Stamp } from '../build/stamp.ts';
import { CommandFailed, root, run } from './run.ts';

/*
 * node .config/scripts/build.ts [--stale] [packages] [demo]
 * Builds the named parts (all without a name); with --stale only those whose inputs changed since their last build.
 */

interface Part {
  readonly inputs: readonly string[];
  /** What it writes last. */
  readonly output: string;
  build(): Promise<void>;
}

const shared = ['package.json', 'package-lock.json', 'tsconfig.json', 'src/**/*.{ts,css}'];

const parts: Readonly<Record<string, Part>> = {
  packages: {
    inputs: [...shared, '.config/build/*', '.config/tsconfig.build.json', 'README.md', 'LICENSE'],
    output: 'dist/plugboard-server/package.json',
    build: () => buildPackages(root),
  },
  demo: {
    inputs: [...shared, '.config/{vite,build}/*', 'demo/**/*'],
    output: 'dist/demo/host/page/index.html',
    build: async () => void (await run('vite', ['build', '--config', '.config/vite/demo.ts', '--logLevel', 'warn'])),
  },
};

const args = process.argv.slice(2);
const onlyStale = args.includes('--stale');
const named = args.filter((argument) => !argument.startsWith('--'));

const chosen = (named.length > 0 ? named : Object.keys(parts)).map((name): [string, Part] => {
  const part = parts[name];
  if (!part) throw new Error(`There is no part "${name}" to build; there are ${Object.keys(parts).join(' and ')}.`);
  return [name, part];
});

await Promise.all(
  chosen.map(async ([name, part]) => {
    const stamp = new Stamp(root, name, part.inputs, part.output);
    if (onlyStale && stamp.isFresh()) return;
    const begin = performance.now();
    try {
      await stamp.around(() => part.build());
      console.log(`Built ${name} in ${((performance.now() - begin) / 1000).toFixed(1)} s.`);
    } catch (error) {
      console.error(error instanceof CommandFailed ? error.message : error);
      process.exitCode = 1;
    }
  }),
);
