import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The element that has the focus, through all open shadow roots. */
function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const buttonLike = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** True if typing goes there. A focused element that cannot be looked into counts: somebody may type inside. */
function isEditable(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element instanceof HTMLInputElement) return !buttonLike.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element.isContentEditable) return true;
  if (/^(textbox|searchbox|combobox|spinbutton)$/.test(element.role ?? '')) return true;
  return element.localName.includes('-') && element.shadowRoot === null;
}

interface ShortcutHost extends ReactiveControllerHost, HTMLElement {
  /** `off` ends all single-key shortcuts of the element. */
  readonly shortcuts?: 'on' | 'off' | null;
}

/** Jumps to the element's search on `/`, unless something that can be typed into has the focus, wherever it is. */
export class SearchShortcut implements ReactiveController {
  readonly #host: ShortcutHost;
  readonly #focus: () => void;

  constructor(host: ShortcutHost, focus: () => void) {
    this.#host = host;
    this.#focus = focus;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#host.shortcuts === 'off' || isEditable(deepActiveElement())) return;
    this.#focus();
    // Below a modal layer, or inert, it takes no focus: then the key is somebody else's.
    if (this.#host.matches(':focus-within')) event.preventDefault();
  };
}
