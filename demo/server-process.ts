import { fork } from 'node:child_process';

/** What the server is started with; see `plugboard-server.ts`, which runs in the child process. */
export interface ServerStart {
  /** Its data folder. */
  readonly folder: string;
  /** Where the API listens; if the port is taken, the next free one. 0: any free one. */
  readonly port: number;
  /** The audience of tokens. */
  readonly publicUrl: string;
}

/** What the child process says. */
export type ServerMessage =
  | { readonly kind: 'ready'; readonly url: string; readonly serverKey: string | null }
  | { readonly kind: 'failed'; readonly message: string };

/** What a server that is ready has. */
export type ReadyServer = Omit<Extract<ServerMessage, { kind: 'ready' }>, 'kind'>;

/** Plugboard's server in a process of its own. */
export interface ServerProcess {
  /** Rejects with one sentence when the server cannot start, such as a locked data folder. */
  readonly ready: Promise<ReadyServer>;
  /** Resolves with a sentence why, when the process ends before anybody asked it to. */
  readonly lost: Promise<string>;
  /** Lets it finish what it is doing and end. */
  stop(): Promise<void>;
}

/**
 * Starts the server in a process of its own, because the embedded database blocks the thread that it runs on. The child
 * ends when this process ends, however that happens: the channel between them closes.
 */
export function startServer(start: ServerStart): ServerProcess {
  const child = fork(new URL('./plugboard-server.ts', import.meta.url), [JSON.stringify(start)], {
    // Its words go to stderr: stdout belongs to the one line of `--json`.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const ready = Promise.withResolvers<ReadyServer>();
  const lost = Promise.withResolvers<string>();
  // Not 'close', which never comes once this side has disconnected.
  const closed = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      const reason = `Plugboard's server has ended (${signal ?? `exit code ${code}`}).`;
      // Neither counts when it has already said something better.
      ready.reject(new Error(reason));
      if (!isStopping) lost.resolve(reason);
      resolve();
    });
  });
  // Who stops it before it is ready does not wait for it.
  ready.promise.catch(() => undefined);
  let isStopping = false;
  child.on('message', (message: ServerMessage) => {
    if (message.kind === 'failed') ready.reject(new Error(message.message));
    else ready.resolve(message);
  });
  return {
    ready: ready.promise,
    lost: lost.promise,
    stop() {
      isStopping = true;
      if (child.connected) child.disconnect();
      return closed;
    },
  };
}
