import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Formats, type Moment } from './formats.ts';
import { onLocaleChange, translationsOf } from './locales.ts';
import type { Message, MessageOverrides, Messages, Term, TermArguments } from './messages.ts';

/** What the controller reads of the element that it serves. */
export interface LocalizeHost extends ReactiveControllerHost, HTMLElement {
  /** The element's own language, if it is given one. */
  readonly locale?: string | null | undefined;
  /** The handle to the server, with the page's language and a host's own phrases. */
  readonly handle?:
    { readonly locale?: string | undefined; readonly messages?: MessageOverrides | undefined } | undefined;
}

const rtlScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The direction in which a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rtlScripts.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The canonical form of a language tag; undefined for what is none. */
function canonical(tag: string | null | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The attribute on the nearest element around that has it, also outside of the shadow roots around. */
function inherited(from: Element, attribute: 'lang' | 'dir'): string | null {
  const found = from.closest(`[${attribute}]`);
  if (found) return found.getAttribute(attribute);
  const root = from.getRootNode();
  return root instanceof ShadowRoot ? inherited(root.host, attribute) : null;
}

/**
 * Words, numbers and dates in the person's language. The language is the element's own, else the handle's, else that of
 * the page around, else English. A phrase is the host's own, else the translation, else the English one given here.
 */
export class LocalizeController<M extends Messages> implements ReactiveController {
  readonly #host: LocalizeHost;
  readonly #english: M;
  readonly #name: string;
  #end: (() => void) | undefined;

  /** `name` is that of the element without its prefix, as hosts give it in `messages`. */
  constructor(host: LocalizeHost, english: M, name: string) {
    this.#host = host;
    this.#english = english;
    this.#name = name;
    host.addController(this);
  }

  hostConnected() {
    this.#end = onLocaleChange(() => this.#host.requestUpdate());
  }

  hostDisconnected() {
    this.#end?.();
  }

  /** The language in use, as a BCP 47 tag. */
  get locale(): string {
    return this.#given ?? canonical(inherited(this.#host, 'lang')) ?? 'en';
  }

  /** For `dir` of the base: of the language that was given, else of the page around. */
  get dir(): 'ltr' | 'rtl' {
    const around = this.#given ? null : inherited(this.#host, 'dir');
    return around === 'ltr' || around === 'rtl' ? around : directionOf(this.locale);
  }

  get #given() {
    return canonical(this.#host.locale) ?? canonical(this.#host.handle?.locale);
  }

  get #formats() {
    return new Formats(this.locale);
  }

  /** The phrase of this key, e.g. `term('shown', { shown: 6, total: 42 })`. */
  term<K extends keyof M & string>(key: K, ...[argument]: TermArguments<M[K]>): Term<M[K]> {
    const { locale } = this;
    const { [this.#name]: own, all } = this.#host.handle?.messages ?? {};
    const foreign = own?.[key] ?? all?.[key] ?? translationsOf(locale, this.#name, this.#english)?.[key];
    const message = (foreign ?? this.#english[key]) as Message;
    if (typeof message === 'string') return message as Term<M[K]>;
    // An English sentence takes English plurals and figures, whatever language the page has.
    const isOurs = foreign === undefined && !locale.startsWith('en');
    return message(argument as never, new Formats(isOurs ? 'en' : locale) as never) as Term<M[K]>;
  }

  /** E.g. `1,284`. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    return this.#formats.number(value, options);
  }

  /** By default the day, e.g. `Mar 1, 2026`. */
  date(value: Moment, options?: Intl.DateTimeFormatOptions): string {
    return this.#formats.date(value, options);
  }

  /** Day and time to the second. */
  dateTime(value: Moment): string {
    return this.#formats.dateTime(value);
  }

  /** E.g. `a, b, and c`. */
  list(items: readonly string[], type?: Intl.ListFormatType): string {
    return this.#formats.list(items, type);
  }
}
