/** A request that a page made. */
export interface RecordedRequest {
  readonly method: string;
  /** Below the server's own path, e.g. `/v1/customers`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly idempotencyKey: string | null;
  readonly signal: AbortSignal;
  /** True once its answer has come, or it has failed. */
  isSettled: boolean;
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
        signal: request.signal,
        isSettled: false,
      };
      requests.push(recorded);
      try {
        return await fetch(request);
      } finally {
        recorded.isSettled = true;
      }
    },
  };
}
