import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived, body read whole. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How one request is answered, or not. */
export type Behaviour = (response: ServerResponse, request: Received) => void;

/** A real HTTP server on a free port of this machine that does to each request what the test says. */
export interface MisbehavingServer {
  readonly url: string;
  /** All requests so far. */
  readonly requests: readonly Received[];
  /** Sets the answers to the next requests, in order; the last one answers all that follow. */
  answer(...behaviours: [Behaviour, ...Behaviour[]]): void;
  /** Resolves once so many requests have arrived in all. */
  received(count: number): Promise<void>;
  /** Resolves once a client has closed a request that was not answered whole. */
  abandoned(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one; without `answer` it says 204 to everything. */
export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  const requests: Received[] = [];
  const watchers = new Set<() => void>();
  let behaviours: Behaviour[] = [noContent];
  let abandoned = 0;

  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve) => {
      const watch = () => {
        if (!isTrue()) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
      watch();
    });
  const tell = () => {
    for (const watch of [...watchers]) watch();
  };

  const server = createServer((incoming, response) => {
    response.on('close', () => {
      if (!response.writableFinished) abandoned += 1;
      tell();
    });
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body: Buffer.concat(chunks).toString() };
      requests.push(request);
      const behaviour = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
      behaviour?.(response, request);
      tell();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer(...next) {
      behaviours = next;
    },
    received: (count) => until(() => requests.length >= count),
    abandoned: () => until(() => abandoned > 0),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** 204, as a route without a reply answers. */
export const noContent: Behaviour = (response) => response.writeHead(204).end();

/** JSON, 200 by default. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Behaviour {
  return (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** An error reply as the real server makes it. */
export function problem(
  status: number,
  code: string,
  more: object = {},
  headers: Record<string, string> = {},
): Behaviour {
  const body = { type: 'about:blank', title: code, status, detail: 'No.', code, requestId: 'req_1', ...more };
  return (response) =>
    response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify(body));
}

/** A page of a proxy or a captive portal. */
export function html(status = 200, headers: Record<string, string> = {}): Behaviour {
  return (response) => response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<h1>Welcome</h1>');
}

/** Nothing at all, but called JSON. */
export const empty: Behaviour = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end();

/** Half a JSON text in a reply that is whole as far as HTTP knows. */
export function halfJson(value: unknown): Behaviour {
  const text = JSON.stringify(value);
  return (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(text.slice(0, text.length / 2));
}

/** The connection is gone before a word was said. */
export const drop: Behaviour = (response) => response.socket?.destroy();

/** The connection breaks after so many bytes of the body. */
export function cutBody(value: unknown, bytes: number, status = 200): Behaviour {
  const text = JSON.stringify(value);
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    response.flushHeaders();
    response.write(text.slice(0, bytes), () => response.socket?.destroy());
  };
}

/** Never says anything. */
export const stall: Behaviour = () => undefined;

/** Sends headers and half of the body, then nothing. */
export function stallInBody(value: unknown): Behaviour {
  const text = JSON.stringify(value);
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    response.write(text.slice(0, text.length / 2));
  };
}

/** Keeps what each idempotency key made, as the real server does, whatever becomes of the reply. */
export function createLedger() {
  const effects = new Map<string, number>();
  return {
    effects,
    /** Commits the effect unless the key is known, then answers by the given behaviour. */
    commitThen: (behaviour: Behaviour): Behaviour => {
      return (response, request) => {
        const key = String(request.headers['idempotency-key']);
        if (!effects.has(key)) effects.set(key, effects.size + 1);
        behaviour(response, request);
      };
    },
  };
}
