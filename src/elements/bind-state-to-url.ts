import type { StateChangedEvent } from './plugboard-element.events.ts';

/** An element whose filters, selection or steps can be kept outside. */
interface Stateful extends HTMLElement {
  state: object;
}

/** How {@link bindStateToUrl} writes. */
export interface BindStateOptions {
  /** Comes before each parameter's name, so that several elements share one URL: prefix `c` gives `?c.q=…`. */
  prefix: string;
}

type Plain = string | number | boolean;

/** A value as parameters: text stays text, the rest is JSON; text that reads as JSON is quoted, so it comes back as text. */
function write(value: Plain): string {
  return typeof value !== 'string' || isJson(value) ? JSON.stringify(value) : value;
}

function read(text: string): unknown {
  return isJson(text) ? (JSON.parse(text) as unknown) : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps an element's `state` in the address by the History API: steps make entries, typing makes at most one, Back and
 * Forward set the element. Parameters of others are left alone. Returns a function that ends the binding.
 */
export function bindStateToUrl(element: Stateful, { prefix }: BindStateOptions): () => void {
  const start = `${prefix}.`;
  let isTyping = false;

  const fromUrl = (): object => {
    const state: Record<string, unknown> = {};
    const parameters = new URLSearchParams(location.search);
    for (const name of new Set(parameters.keys())) {
      if (!name.startsWith(start)) continue;
      const values = parameters.getAll(name).map(read);
      state[name.slice(start.length)] = values.length > 1 ? values : values[0];
    }
    return state;
  };

  const toUrl = (state: object): URL => {
    const url = new URL(location.href);
    for (const name of [...url.searchParams.keys()]) if (name.startsWith(start)) url.searchParams.delete(name);
    for (const [key, value] of Object.entries(state) as [string, Plain | readonly Plain[] | undefined][]) {
      if (value === undefined) continue;
      for (const one of Array.isArray(value) ? (value as Plain[]) : [value as Plain]) {
        url.searchParams.append(start + key, write(one));
      }
    }
    return url;
  };

  const onStateChanged = (event: StateChangedEvent) => {
    if (event.target !== element) return;
    const url = toUrl(event.state);
    if (url.href === location.href) return;
    if (event.isStep || !isTyping) history.pushState(history.state, '', url);
    else history.replaceState(history.state, '', url);
    isTyping = !event.isStep;
  };

  const onPopState = () => {
    isTyping = false;
    element.state = fromUrl();
  };

  element.state = fromUrl();
  element.addEventListener('pb-state-changed', onStateChanged);
  addEventListener('popstate', onPopState);
  return () => {
    element.removeEventListener('pb-state-changed', onStateChanged);
    removeEventListener('popstate', onPopState);
  };
}
