import type { Change } from './unit.ts';

/** New values for some fields; absent and undefined both mean: kept. */
export type Patch<Row> = { readonly [Field in keyof Row]?: Row[Field] | undefined };

/** What of a patch differs from the thing as it is: fields that are absent, or say what is there, are no change. */
export function changesBetween<Row extends object>(before: Row, patch: Patch<Row>): Change[] {
  return Object.entries(patch)
    .filter(([, to]) => to !== undefined)
    .map(([field, to]) => ({ field, from: toJson(before[field as keyof Row]), to: toJson(to) }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

/** As the audit trail keeps it: moments as text. */
function toJson(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
