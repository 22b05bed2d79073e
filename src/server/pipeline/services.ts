import type { ServerDeps } from '../deps.ts';
import type { Limiter } from '../middleware/limiter.ts';

/** What the steps of the pipeline work with. */
export interface Services extends ServerDeps {
  readonly limiter: Limiter;
}
