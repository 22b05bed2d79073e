/**
 * For `mousedown` on a frame around a text: a press beside the text goes into it. A `<label>` would do so too, but its
 * words (a unit, a button) would become part of the name.
 */
export function focusFrame(event: MouseEvent): void {
  const frame = event.currentTarget as HTMLElement;
  const text = frame.querySelector<HTMLInputElement>('input.bare');
  const target = event.target as HTMLElement;
  if (!text || target === text || target.closest('button')) return;
  // Else the press would take the focus away again.
  event.preventDefault();
  text.focus();
}
