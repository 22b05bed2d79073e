/** A moment as elements get it: a `Date`, milliseconds, or RFC 3339 text as on the wire. */
export type Moment = Date | number | string;

/** Words by plural category (CLDR); `other` serves those that are absent. */
export type PluralForms<T> = Partial<Record<Intl.LDMLPluralRule, T>> & { readonly other: T };

// Making an Intl object costs about as much as formatting a hundred values with it.
const made = new Map<string, unknown>();

function cached<T, O>(kind: new (locale: string, options?: O) => T, locale: string, options?: O): T {
  const key = `${kind.name}/${locale}/${JSON.stringify(options)}`;
  let format = made.get(key) as T | undefined;
  if (!format) made.set(key, (format = new kind(locale, options)));
  return format;
}

/**
 * Numbers, dates, lists and plurals of one locale, by `Intl`; local time zone. What few elements need stands beside it as
 * functions, so that the others do not carry it.
 */
export class Formats {
  /** A canonical BCP 47 tag. */
  readonly locale: string;

  constructor(locale: string) {
    this.locale = locale;
  }

  /** E.g. `1,284`. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    return cached(Intl.NumberFormat, this.locale, options).format(value);
  }

  /** By default the day, e.g. `Mar 1, 2026`. */
  date(value: Moment, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string {
    return cached(Intl.DateTimeFormat, this.locale, options).format(new Date(value));
  }

  /** Day and time to the second, for the hint on a relative one. */
  dateTime(value: Moment): string {
    return this.date(value, { dateStyle: 'medium', timeStyle: 'medium' });
  }

  /** E.g. `a, b, and c`. */
  list(items: readonly string[], type: Intl.ListFormatType = 'conjunction'): string {
    return cached(Intl.ListFormat, this.locale, { type }).format(items);
  }

  /** The form for a number, e.g. `plural(n, { one: 'run', other: 'runs' })`. */
  plural<T>(value: number, forms: PluralForms<T>): T {
    return forms[cached(Intl.PluralRules, this.locale).select(value)] ?? forms.other;
  }
}

/**
 * A list with the items as they are, e.g. templates, between the words of the locale: `listOf('en', [a, b])` gives
 * `[a, ' and ', b]`.
 */
export function listOf<T>(
  locale: string,
  items: readonly T[],
  type: Intl.ListFormatType = 'conjunction',
): (T | string)[] {
  const parts = cached(Intl.ListFormat, locale, { type }).formatToParts(items.map(() => '-'));
  let next = 0;
  return parts.map((part) => (part.type === 'element' ? (items[next++] as T) : part.value));
}

const units = [
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
] as const;

const dayLength = 24 * 3_600_000;

const startOfDay = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/** How long ago or until, short, e.g. `4 min ago`, `yesterday`; by calendar days from 24 hours on. */
export function relativeTime(locale: string, value: Moment, now: Moment = Date.now()): string {
  const then = new Date(value);
  const distance = then.getTime() - new Date(now).getTime();
  for (const [index, [unit, size]] of units.entries()) {
    const limit = units[index + 1]?.[1] ?? dayLength;
    if (Math.abs(distance) < limit) return relative(locale, Math.trunc(distance / size), unit);
  }
  const days = Math.round((startOfDay(then) - startOfDay(new Date(now))) / dayLength);
  if (Math.abs(days) < 31) return relative(locale, days, 'day');
  if (Math.abs(days) < 365) return relative(locale, Math.trunc(days / 30.44), 'month');
  return relative(locale, Math.trunc(days / 365.25), 'year');
}

function relative(locale: string, amount: number, unit: Intl.RelativeTimeFormatUnit): string {
  // "now", "yesterday", but "1 mo ago" rather than "last mo".
  const numeric = unit === 'second' || unit === 'day' ? 'auto' : 'always';
  const words = cached(Intl.RelativeTimeFormat, locale, { numeric, style: 'short' } as const).format(amount, unit);
  // "4 min. ago" in American English, "4 min ago" in British: the full stop only makes noise in a column.
  return locale.startsWith('en') ? words.replace(/\.(?= |$)/, '') : words;
}
