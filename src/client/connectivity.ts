import { createListeners } from './listeners.ts';

/** Whether the server can be reached, as far as this page knows. */
export interface Connectivity {
  /** False while the browser says that it has no network. */
  readonly isOnline: boolean;
  /** False after a request, or the host's token endpoint, got no answer, until another one gets one. */
  readonly isReachable: boolean;
  /** Calls the listener when one of the two changes. Returns the unsubscribing function. */
  readonly subscribe: (listener: (connectivity: Connectivity) => void) => () => void;
}

/** What the client does with it; not for elements. */
export interface ConnectivityKeeper {
  readonly connectivity: Connectivity;
  /** Somebody answered. */
  readonly succeed: () => void;
  /** Nobody answered. */
  readonly fail: () => void;
}

/** The page as far as there is one: Node has none. */
const page: Partial<Pick<typeof globalThis, 'addEventListener' | 'removeEventListener' | 'navigator'>> = globalThis;

/** Makes one. Listens to the page only while somebody is subscribed. */
export function createConnectivity(): ConnectivityKeeper {
  const listeners = createListeners<Connectivity>();
  let isReachable = true;

  const onPageOnline = () => {
    // What failed before says nothing any more.
    isReachable = true;
    listeners.notify(connectivity);
  };
  const onPageOffline = () => listeners.notify(connectivity);
  const set = (reachable: boolean) => {
    if (isReachable === reachable) return;
    isReachable = reachable;
    listeners.notify(connectivity);
  };

  const connectivity: Connectivity = {
    get isOnline() {
      return page.navigator?.onLine !== false;
    },
    get isReachable() {
      return isReachable;
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        page.addEventListener?.('online', onPageOnline);
        page.addEventListener?.('offline', onPageOffline);
      }
      const unsubscribe = listeners.subscribe(listener);
      return () => {
        unsubscribe();
        if (listeners.size > 0) return;
        page.removeEventListener?.('online', onPageOnline);
        page.removeEventListener?.('offline', onPageOffline);
      };
    },
  };
  return { connectivity, succeed: () => set(true), fail: () => set(false) };
}
