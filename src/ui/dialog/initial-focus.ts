const focusable = ':is(input, select, textarea, button, a[href], [tabindex="0"]):not(:disabled)';

/** What takes the focus in a layer's content: what asks for it by `autofocus`, else the first that can. */
export function initialFocusOf(content: readonly Element[]): HTMLElement | undefined {
  const all = content.flatMap((each) => [each, ...each.querySelectorAll<HTMLElement>('*')]) as HTMLElement[];
  return all.find((each) => each.matches('[autofocus]')) ?? all.find((each) => each.matches(focusable));
}
