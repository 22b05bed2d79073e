const focusable = ':is(input, select, textarea, button, a[href], [tabindex="0"]):not(:disabled)';

/** What takes the focus in a layer's content: what asks for it by `autofocus`, else the first that can. */
export function initialFocusOf(content: ParentNode): HTMLElement | null {
  return content.querySelector<HTMLElement>('[autofocus]') ?? content.querySelector<HTMLElement>(focusable);
}
