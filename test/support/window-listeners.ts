/** Which listeners stand on the window and the document. */
export interface ListenerCount {
  /** Those that were added since the count began and are still there, as `window keydown`. */
  readonly left: readonly string[];
  end(): void;
}

/** Begins to count. */
export function countWindowListeners(): ListenerCount {
  const targets: readonly (readonly [EventTarget, string])[] = [
    [window, 'window'],
    [document, 'document'],
  ];
  const listeners: { readonly name: string; readonly key: readonly unknown[] }[] = [];
  const isSame = (one: readonly unknown[], other: readonly unknown[]) => one.every((part, at) => part === other[at]);
  const restore: (() => void)[] = [];

  for (const [target, name] of targets) {
    const { addEventListener, removeEventListener } = target;
    const keyOf = (type: string, listener: unknown, options: EventListenerOptions | boolean | undefined) => [
      target,
      type,
      listener,
      typeof options === 'boolean' ? options : (options?.capture ?? false),
    ];
    const drop = (key: readonly unknown[]) => {
      const at = listeners.findIndex((each) => isSame(each.key, key));
      if (at >= 0) listeners.splice(at, 1);
    };
    target.addEventListener = function (type, listener, options) {
      const key = keyOf(type, listener, options);
      drop(key);
      listeners.push({ name: `${name} ${type}`, key });
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => drop(key));
      addEventListener.call(target, type, listener, options);
    };
    target.removeEventListener = function (type, listener, options) {
      drop(keyOf(type, listener, options));
      removeEventListener.call(target, type, listener, options);
    };
    restore.push(() => Object.assign(target, { addEventListener, removeEventListener }));
  }
  return {
    get left() {
      return listeners.map(({ name }) => name);
    },
    end: () => {
      for (const each of restore) each();
    },
  };
}
