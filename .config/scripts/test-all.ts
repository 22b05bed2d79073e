import { startPostgres } from '../../test/support/postgres.ts';
import { run } from './run.ts';

/*
 * node .config/scripts/test-all.ts
 * What `npm test` runs, then the suites of store and server on a PostgreSQL server (the embedded database hides races),
 * then the suites of pages in Firefox and WebKit where they are installed. All run, also after one has failed.
 */

const vitest = ['run', '--passWithNoTests'];
const failed: string[] = [];

async function part(title: string, command: string, args: readonly string[], env: Record<string, string> = {}) {
  console.log(`\n${title}`);
  await run(command, args, { env, output: 'inherit' }).catch(() => failed.push(title));
}

await part('Everything, on the embedded database and in Chromium', 'npm', ['test']);

const postgres = await startPostgres();
try {
  await part(
    'Store, commands and server on PostgreSQL',
    'vitest',
    [...vitest, '--project', 'node', 'test/store', 'test/commands', 'test/server'],
    { DATABASE_URL: postgres.url },
  );
} finally {
  await postgres.stop();
}

const engines = ['--project', 'firefox', '--project', 'webkit'];
await part('Pages in Firefox and WebKit', 'vitest', [...vitest, ...engines], { PLUGBOARD_BROWSERS: 'all' });

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join('; ')}.`);
  process.exitCode = 1;
}
