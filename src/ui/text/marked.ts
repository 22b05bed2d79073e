import { html, type TemplateResult } from 'lit';

/** A text with the first occurrence of what was typed in `<b>`; capitals do not matter. */
export function marked(text: string, typed: string): string | TemplateResult {
  const at = typed ? text.toLowerCase().indexOf(typed.toLowerCase()) : -1;
  if (at < 0) return text;
  const end = at + typed.length;
  return html`${text.slice(0, at)}<b>${text.slice(at, end)}</b>${text.slice(end)}`;
}
