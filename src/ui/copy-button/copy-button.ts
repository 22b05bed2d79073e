import { html, type TemplateResult } from 'lit';
import { checkIcon } from '../icons/check.ts';
import { copyIcon } from '../icons/copy.ts';

/** What a button that copies is. */
export interface CopyButtonOptions {
  text: string;
  /** Its name, e.g. "Copy request id". */
  label: string;
  /** Said when it is done, e.g. "Copied". */
  copiedLabel: string;
}

/** How long the check mark stays, in milliseconds. */
const shownFor = 2000;

async function copy(target: HTMLElement, text: string, copiedLabel: string): Promise<void> {
  const said = target.querySelector<HTMLElement>('[role=status]');
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // The host's page may not be allowed to write: then the text beside is marked, so that a key press copies it.
    const before = target.previousElementSibling;
    if (before) getSelection()?.selectAllChildren(before);
    return;
  }
  target.classList.add('copied');
  if (said) said.textContent = copiedLabel;
  setTimeout(() => {
    target.classList.remove('copied');
    if (said) said.textContent = '';
  }, shownFor);
}

/**
 * A small button that copies a text and shows a check mark for two seconds. Put it right after the element that shows
 * the text. Needs `copyButtonStyles`, `buttonStyles`, `textStyles`.
 */
export function copyButton({ text, label, copiedLabel }: CopyButtonOptions): TemplateResult {
  const onClick = (event: Event) =>
    copy((event.currentTarget as HTMLElement).parentElement as HTMLElement, text, copiedLabel);
  return html`<span class="copy">
    <button type="button" class="button ghost small icon-only" part="button" aria-label=${label} @click=${onClick}>
      ${copyIcon}${checkIcon}
    </button>
    <span class="hidden-text" role="status"></span>
  </span>`;
}
