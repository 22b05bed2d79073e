import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server of this project listens; Vite's own server passes `/plugboard` on to it. */
    browserServerPort: number;
  }
}

let child: ChildProcess;

/** Starts the server of `browser-server.ts` once for all tests of a project that run in a page. */
export async function setup(project: TestProject): Promise<void> {
  const { browserServerPort } = project.getProvidedContext();
  child = fork(fileURLToPath(new URL('browser-server.ts', import.meta.url)), [String(browserServerPort)], {
    execArgv: ['--conditions=plugboard-source'],
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server behind the tests in a page did not start.'))),
  ]);
}

/** Ends it: it stops when the channel to it closes. */
export async function teardown(): Promise<void> {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
