/** A list of functions that want to be told something. */
export interface Listeners<News> {
  readonly size: number;
  /** Adds a listener; the returned function removes it. */
  readonly subscribe: (listener: (news: News) => void) => () => void;
  /** Calls every listener, in the order of subscription. One that throws is reported and does not stop the others. */
  readonly notify: (news: News) => void;
}

/** Makes an empty list. */
export function createListeners<News>(): Listeners<News> {
  // Wrapped, so that a function subscribed twice is told twice and removed once at a time.
  const entries = new Set<{ listener: (news: News) => void }>();
  return {
    get size() {
      return entries.size;
    },
    subscribe(listener) {
      const entry = { listener };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    notify(news) {
      for (const { listener } of [...entries]) {
        try {
          listener(news);
        } catch (error) {
          // Reaches the page's error reporting, as a throwing event listener would.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
