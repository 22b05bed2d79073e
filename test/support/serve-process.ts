import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { RunningServer } from '../../src/server/node.ts';
import type { ServeOptions } from '../../src/server/serve-settings.ts';

/** A server in a process of its own. */
export interface ServeProcess {
  /** What `serve` answered; undefined if the process ended instead. */
  readonly ready: Pick<RunningServer, 'url' | 'port' | 'serverKey'> | undefined;
  readonly child: ChildProcess;
  /** Code, signal and standard error of the process once it has ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }>;
}

const program = `
  import { serve } from 'plugboard/server';
  const server = await serve(JSON.parse(process.argv[1]));
  console.log(JSON.stringify({ ready: true, url: server.url, port: server.port, serverKey: server.serverKey }));
`;

/** Starts `serve` in a process of its own and waits until it is ready or has ended. */
export async function startServeProcess(
  options: Omit<ServeOptions, 'snapshot' | 'log'>,
  env: Record<string, string> = {},
): Promise<ServeProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=plugboard-source', '--input-type=module', '--eval', program, JSON.stringify(options)],
    { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stderr = text(child.stderr);
  const ended = once(child, 'close').then(async ([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stderr: await stderr,
  }));
  return { ready: await firstReadyLine(child), child, ended };
}

async function firstReadyLine(child: ChildProcess): Promise<ServeProcess['ready']> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const said = JSON.parse(line) as { ready?: boolean } & NonNullable<ServeProcess['ready']>;
    if (said.ready) {
      // Read on, or the log would fill the pipe and stop the process.
      child.stdout?.resume();
      return said;
    }
  }
  return undefined;
}
