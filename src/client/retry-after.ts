/**
 * Seconds that a reply's `Retry-After` asks to wait (RFC 9110, 10.2.3): a number of seconds, or a date, which is
 * compared with the reply's own `Date`, because the page's wall clock may be hours off. Undefined if absent or
 * unreadable; a date that has passed is 0.
 */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // All three kinds of date begin with the day's name; Date.parse alone takes "-5" and other junk for a year.
  const until = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(until)) return undefined;
  const sentAt = Date.parse(headers.get('date') ?? '');
  return Math.max(0, Math.ceil((until - (Number.isNaN(sentAt) ? Date.now() : sentAt)) / 1000));
}
