import { CommandFailed, run } from './run.ts';

/*
 * node --conditions=plugboard-source .config/scripts/start.ts [flags of demo/start.ts]
 * Builds the demo's pages if they are stale, then runs the demo in this very process: no shell stands between it and
 * the signals that end it. Only the demo writes to stdout.
 */
try {
  // npm passes Ctrl-C on, but not SIGTERM: when npm is gone, the demo ends too.
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || process.kill(process.pid, 'SIGTERM'), 500).unref();
  process.stderr.write(await run('node', ['.config/scripts/build.ts', '--stale', 'demo']));
  await import('../../demo/start.ts');
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
