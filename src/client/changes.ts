import type { Resource } from '../contract/route.ts';
import { createListeners } from './listeners.ts';

/** What writes of this page have touched, told to the reads that show it. */
export interface Changes {
  /** Calls the listener after each write that succeeded, with what it touched. Returns the unsubscribing function. */
  readonly subscribe: (listener: (resources: ReadonlySet<Resource>) => void) => () => void;
  /** Says that something changed that this client did not write itself. */
  readonly report: (resources: Iterable<Resource>) => void;
}

/** Makes the notice board of one client. */
export function createChanges(): Changes {
  const listeners = createListeners<ReadonlySet<Resource>>();
  return {
    subscribe: listeners.subscribe,
    report(resources) {
      const changed = new Set(resources);
      if (changed.size > 0) listeners.notify(changed);
    },
  };
}
