/** A page of rows; without `next` it was the last. `next` is JSON and is given back to get the page after it. */
export interface Page<Row, Cursor> {
  rows: Row[];
  next?: Cursor;
}

/** Makes a page of one row more than was asked for: that row only tells that there is a next page. */
export function toPage<Row, Cursor>(found: Row[], size: number, cursorOf: (row: Row) => Cursor): Page<Row, Cursor> {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return found.length > size && last !== undefined ? { rows, next: cursorOf(last) } : { rows };
}
