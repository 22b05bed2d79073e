import type { Messages, PartialMessages } from './messages.ts';

/** Gives the phrases of an element in one language; what is absent stays English. */
export type LocaleSource = (name: string, english: Messages) => PartialMessages<Messages> | undefined;

const sources = new Map<string, LocaleSource>();
const listeners = new Set<() => void>();

/** Makes a language known; elements on the page that ask for it change to it. */
export function registerLocale(locale: string, source: LocaleSource): void {
  sources.set(locale, source);
  for (const listener of listeners) listener();
}

/** The phrases for a locale such as `de-AT`, by its own file or that of `de`. */
export function translationsOf(locale: string, name: string, english: Messages): PartialMessages<Messages> | undefined {
  const source = sources.get(locale) ?? sources.get(new Intl.Locale(locale).language);
  return source?.(name, english);
}

let observer: MutationObserver | undefined;

/** Calls when a language arrives or the page's `lang` or `dir` changes; returns what ends it. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const each of listeners) each();
    });
    observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
