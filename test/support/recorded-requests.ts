/** A request that a page made. */
export interface RecordedRequest {
  readonly method: string;
  /** Below the server's own path, e.g. `/v1/customers`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly idempotencyKey: string | null;
  /** `aborted` if the page gave it up before its answer began. */
  state: 'open' | 'answered' | 'aborted' | 'failed';
}

/** Notes the requests that a handle makes on their way to the network; give `fetch` to the handle. */
export interface RequestRecorder {
  readonly fetch: typeof fetch;
  readonly requests: readonly RecordedRequest[];
  /** Those of one route, e.g. `of('GET', '/v1/customers')`. */
  of(method: string, path: string): readonly RecordedRequest[];
}

/** Makes a recorder. */
export function recordRequests(): RequestRecorder {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    of: (method, path) => requests.filter((each) => each.method === method && each.path === path),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname, searchParams } = new URL(request.url);
      const recorded: RecordedRequest = {
        method: request.method,
        path: pathname.replace('/plugboard', ''),
        query: searchParams,
        idempotencyKey: request.headers.get('idempotency-key'),
        state: 'open',
      };
      requests.push(recorded);
      // At once, not when the fetch has noticed.
      request.signal.addEventListener('abort', () => {
        if (recorded.state === 'open') recorded.state = 'aborted';
      });
      const settle = (state: 'answered' | 'failed') => {
        if (recorded.state === 'open') recorded.state = state;
      };
      try {
        const response = await fetch(request);
        settle('answered');
        return response;
      } catch (error) {
        settle('failed');
        throw error;
      }
    },
  };
}
