import { globSync } from 'node:fs';
import { root, run } from './run.ts';

/*
 * node .config/scripts/bench.ts [name …]
 * Runs `test/bench/<name>.bench.ts`, all without a name, one after another: each prints its own figures.
 */

const asked = process.argv.slice(2);
const files = globSync('test/bench/*.bench.ts', { cwd: root })
  .filter((file) => asked.length === 0 || asked.some((name) => file.endsWith(`/${name}.bench.ts`)))
  .sort();
if (files.length === 0) throw new Error(`There is no bench ${asked.join(', ')} in test/bench.`);
for (const file of files) {
  console.log(`\n${file}`);
  await run('node', ['--conditions=plugboard-source', file], { output: 'inherit' });
}
