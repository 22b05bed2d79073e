/**
 * For `keydown` on the frame of a labels field: arrows go from the start of the text to the buttons of the values and
 * between them, Delete and Backspace press the one that has the focus.
 */
export function onTagKeys(event: KeyboardEvent): void {
  const frame = event.currentTarget as HTMLElement;
  const text = frame.querySelector<HTMLInputElement>('input.bare');
  const buttons = [...frame.querySelectorAll('button')];
  const from = buttons.indexOf(event.target as HTMLButtonElement);
  const [back, forth] = frame.matches(':dir(rtl)') ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const isAtStart = from < 0 && text?.selectionStart === 0 && text.selectionEnd === 0;
  if (isAtStart && event.key === back) buttons.at(-1)?.focus();
  else if (from >= 0 && event.key === back) buttons[from - 1]?.focus();
  else if (from >= 0 && event.key === forth) (buttons[from + 1] ?? text)?.focus();
  else if (from >= 0 && (event.key === 'Delete' || event.key === 'Backspace')) buttons[from]?.click();
  else return;
  event.preventDefault();
}
