import type { TestProjectInlineConfiguration } from 'vitest/config';
import { resolveFromSource } from './resolve.ts';

/**
 * The tests in a page take one processor, as their pages cannot be two; the journeys and the package take the other. What
 * shares the order runs at the same time, after the project that needs both processors.
 */
export const besideOnePage = { maxWorkers: 1, sequence: { groupOrder: 1 } };

/** Everything that runs on Node alone. */
export const nodeProject: TestProjectInlineConfiguration = {
  ...resolveFromSource,
  test: {
    name: 'node',
    include: ['test/{contract,client,token,store,commands,server,cli,integration,demo,rooms,build}/**/*.test.ts'],
    // Loading the rooms anew for every file took a third of the time; no test changes what a module holds.
    isolate: false,
    // What a test asks of the embedded database is too little to pay for compiling it well.
    execArgv: ['--liftoff-only'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
};

/** The journeys: a real browser on the built demo, each file with servers of its own. */
export const journeysProject: TestProjectInlineConfiguration = {
  ...resolveFromSource,
  test: {
    name: 'journeys',
    include: ['test/journeys/**/*.test.ts'],
    ...besideOnePage,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};

/** Packs what the build wrote and installs it into an empty folder. */
export const packageProject: TestProjectInlineConfiguration = {
  test: {
    name: 'package',
    include: ['test/package/**/*.test.ts'],
    ...besideOnePage,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
};
