/** Joins the class names that are given; the rest of a condition (`false`, `undefined`, `''`) is left out. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
