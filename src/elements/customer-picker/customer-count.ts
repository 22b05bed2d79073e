import { exactTotal } from '../../contract/common.ts';
import type { LocalizeController } from '../../i18n/localize-controller.ts';
import type { customerPickerMessages } from './customer-picker.messages.ts';
import type { CustomerSearch } from './customer-search.ts';

type Words = LocalizeController<typeof customerPickerMessages>;

/** How many customers there are, or how many of how many; undefined while that is not known. */
export function countWords({ found, total, isNarrowed }: CustomerSearch, words: Words): string | undefined {
  if (found === undefined) return undefined;
  if (!isNarrowed || total === undefined) return sizeWords(found, words);
  return words.term('countOf', { shown: sizeWords(found, words), total: sizeWords(total, words) });
}

/** A number of customers: exact up to a limit, then "10,000+". */
export function sizeWords(size: number, words: Words): string {
  return size > exactTotal ? words.term('more', { total: words.number(exactTotal) }) : words.number(size);
}
