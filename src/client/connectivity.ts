import { createListeners } from './listeners.ts';

/** Whether the server can be reached, as far as this page knows. */
export interface Connectivity {
  /** False while the browser is offline, and after a request found nobody until another one gets an answer. */
  readonly isOnline: boolean;
  /** Calls the listener when `isOnline` changes. Returns the unsubscribing function. */
  readonly subscribe: (listener: (isOnline: boolean) => void) => () => void;
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

/** Makes one that believes the browser, and then what requests find. Listens to the page only while subscribed to. */
export function createConnectivity(): ConnectivityKeeper {
  const listeners = createListeners<boolean>();
  let isReachable = true;
  let told = true;

  const isOnline = () => isReachable && page.navigator?.onLine !== false;
  const tell = () => {
    if (told === isOnline()) return;
    told = isOnline();
    listeners.notify(told);
  };
  const onPageOnline = () => {
    // Found out by the next request; until then the browser is believed.
    isReachable = true;
    tell();
  };

  const set = (reachable: boolean) => {
    isReachable = reachable;
    tell();
  };

  return {
    connectivity: {
      get isOnline() {
        return isOnline();
      },
      subscribe(listener) {
        if (listeners.size === 0) {
          told = isOnline();
          page.addEventListener?.('online', onPageOnline);
          page.addEventListener?.('offline', tell);
        }
        const unsubscribe = listeners.subscribe(listener);
        return () => {
          unsubscribe();
          if (listeners.size > 0) return;
          page.removeEventListener?.('online', onPageOnline);
          page.removeEventListener?.('offline', tell);
        };
      },
    },
    succeed: () => set(true),
    fail: () => set(false),
  };
}
