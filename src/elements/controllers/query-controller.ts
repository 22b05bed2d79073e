import type { Client } from '../../client/client.ts';
import type { Reply, RequestInput, Route } from '../../contract/route.ts';
import { ReadController } from './read-controller.ts';

/** A read that is one request: `value` is the route's reply. */
export class QueryController<R extends Route> extends ReadController<R, Reply<R>> {
  protected override load(client: Client, input: RequestInput<R>, signal: AbortSignal): Promise<Reply<R>> {
    return client.request(this.route, input, { signal });
  }
}
