import { bypass, http, HttpResponse, passthrough } from 'msw';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { cdp, server } from 'vitest/browser';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { Route } from '../../src/contract/route.ts';

/** What goes wrong with a request on its way to the real server; undefined lets it through. */
export type Fault = (request: Request) => Response | undefined | Promise<Response | undefined>;

/** Puts faults between the page and the real server; never an answer that only the server may give. */
export interface Faults {
  /** From now on requests of the route meet the fault; `times` ends that after so many. */
  on(route: Pick<Route, 'method' | 'path'>, fault: Fault, times?: number): void;
  /** The same for a file of ours that the page loads, e.g. `add-customer.ts`. */
  onCode(file: string, fault: Fault, times?: number): void;
  /** Lets everything through again. */
  clear(): void;
}

/** Call it once in a test file, outside of tests: takes care of its own start and end, and clears after each test. */
export function injectFaults(): Faults {
  const worker = setupWorker();
  beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: 'bypass' }));
  afterEach(() => worker.resetHandlers());
  afterAll(() => worker.stop());
  const meet = (verb: 'get' | 'post' | 'put' | 'patch' | 'delete', url: string, fault: Fault, times = Infinity) => {
    let left = times;
    const handler = http[verb](url, async ({ request }) => {
      const reply = left-- > 0 ? await fault(request) : undefined;
      return reply ?? passthrough();
    });
    worker.use(handler);
  };
  return {
    on({ method, path }, fault, times) {
      const url = `*/plugboard${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      meet(method.toLowerCase() as Parameters<typeof meet>[0], url, fault, times);
    },
    onCode: (file, fault, times) => meet('get', `*/${file}`, fault, times),
    clear: () => worker.resetHandlers(),
  };
}

/**
 * Has the browser load every file anew while the tests of this file run, so that code meets its fault and does not come
 * from what an earlier page has kept. Call it outside of tests; only Chromium can be told to.
 */
export function keepNoCode(): void {
  if (server.browser !== 'chromium') return;
  const setCacheDisabled = (cacheDisabled: boolean) => cdp().send('Network.setCacheDisabled', { cacheDisabled });
  beforeAll(async () => {
    await cdp().send('Network.enable');
    await setCacheDisabled(true);
  });
  afterAll(() => setCacheDisabled(false));
}

/** No connection. */
export const cut: Fault = () => HttpResponse.error();

/** The server has it and has answered; the answer is lost on its way. */
export const loseReply: Fault = async (request) => {
  await (await fetch(bypass(request))).arrayBuffer();
  return HttpResponse.error();
};

/** A page of a proxy or a captive portal. */
export const htmlPage: Fault = () => HttpResponse.html('<h1>Welcome</h1>');

/** An error reply as the server makes it. */
export function refusal(status: number, code: ErrorCode, headers: Record<string, string> = {}): Fault {
  const problem = { type: 'about:blank', title: code, status, detail: 'No.', code, requestId: 'req_fault' };
  return () =>
    HttpResponse.json(problem, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}

/** Keeps requests waiting until they are released, then lets them through or meets them with another fault. */
export interface HeldRequests {
  readonly fault: Fault;
  /** Requests that have arrived. */
  readonly arrived: number;
  release(fault?: Fault): void;
}

/** Makes a gate that is closed. */
export function holdRequests(): HeldRequests {
  const gate = Promise.withResolvers<Fault | undefined>();
  let arrived = 0;
  return {
    fault: async (request) => {
      arrived += 1;
      return (await gate.promise)?.(request);
    },
    get arrived() {
      return arrived;
    },
    release: (fault) => gate.resolve(fault),
  };
}
