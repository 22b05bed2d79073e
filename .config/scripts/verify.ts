import { rmSync } from 'node:fs';
import path from 'node:path';
import { CommandFailed, report, root, run, tsc } from './run.ts';

/*
 * node .config/scripts/verify.ts [lint | <step> …]
 * Everything that a change has to pass, in the order and the parallelism that two cores like; `lint` is the part that
 * reads sources only. All steps run, also after one has failed; the last lines say which did.
 */

interface Step {
  readonly command: readonly [string, ...string[]];
  /** Steps that have to pass before this one starts. */
  readonly after?: readonly string[];
  /** Runs with nothing beside it, for what keeps both cores busy by itself. */
  readonly alone?: boolean;
  readonly isLint?: boolean;
}

const steps: Readonly<Record<string, Step>> = {
  packages: { command: ['node', '.config/scripts/build.ts', 'packages'] },
  lint: { command: ['eslint', '--config', '.config/eslint.config.js', '.'], isLint: true },
  'typed lint': { command: ['oxlint', '--config', '.config/oxlint.jsonc', '--deny-warnings', '.'], isLint: true },
  types: { command: ['node', tsc, '-p', '.'] },
  templates: { command: ['node', '.config/scripts/lit-templates.ts'], isLint: true },
  format: { command: ['prettier', '--check', '--log-level', 'warn', '.'], isLint: true },
  demo: { command: ['node', '.config/scripts/build.ts', 'demo'] },
  rooms: { command: ['depcruise', '--config', '.config/rooms.cjs', 'src', 'demo'], isLint: true },
  unused: { command: ['knip', '--config', '.config/knip.jsonc', '--no-progress'], isLint: true },
  icons: { command: ['node', '.config/scripts/icons.ts', '--check'], isLint: true },
  size: { command: ['node', '.config/scripts/size.ts'], after: ['packages'] },
  test: {
    command: [
      'npm',
      'test',
      '--',
      '--project=package',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    after: ['demo', 'packages'],
    alone: true,
  },
};

const cores = 2;
const asked = process.argv.slice(2);
const chosen = Object.entries(steps).filter(
  ([name, { isLint }]) => asked.length === 0 || asked.includes(name) || (isLint && asked.includes('lint')),
);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0)
  throw new Error(`There is no step "${unknown.join('", "')}"; there are ${Object.keys(steps).join(', ')}.`);

if (asked.length === 0) rmSync(path.join(root, report), { force: true });

const results = new Map<string, 'passed' | 'failed' | 'skipped'>();
const waiting = new Map(chosen);
const running = new Map<string, Promise<void>>();
const begin = performance.now();

while (waiting.size > 0 || running.size > 0) {
  startWhatCan();
  await Promise.race(running.values());
}
conclude();

function startWhatCan(): void {
  for (const [name, step] of waiting) {
    const before = (step.after ?? []).filter((other) => waiting.has(other) || running.has(other));
    if (before.length > 0) continue;
    if ((step.after ?? []).some((other) => results.has(other) && results.get(other) !== 'passed')) {
      waiting.delete(name);
      results.set(name, 'skipped');
      continue;
    }
    // What runs alone comes last: the others would wait for it.
    const othersWait = [...waiting.values()].some(({ alone }) => !alone);
    if (step.alone ? running.size > 0 || othersWait : running.size >= cores) continue;
    waiting.delete(name);
    running.set(
      name,
      execute(name, step).finally(() => running.delete(name)),
    );
    if (step.alone) return;
  }
}

async function execute(name: string, { command: [program, ...args] }: Step): Promise<void> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  try {
    const output = await run(program, args);
    results.set(name, 'passed');
    console.log(`✓ ${name} (${seconds()})`);
    if (name === 'size') console.log(output.trim());
  } catch (error) {
    results.set(name, 'failed');
    console.log(`✗ ${name} (${seconds()})\n${error instanceof CommandFailed ? error.message : String(error)}`);
  }
}

function conclude(): void {
  const failed = [...results].filter(([, result]) => result !== 'passed');
  const total = `${((performance.now() - begin) / 1000).toFixed(0)} s`;
  if (failed.length === 0) {
    console.log(`All ${results.size} steps passed in ${total}.`);
  } else {
    console.log(`${failed.map(([name, result]) => `${name} ${result}`).join(', ')}; the rest passed, in ${total}.`);
    process.exitCode = 1;
  }
}
