import type { nothing, TemplateResult } from 'lit';

/** What can stand inside a piece: words, a template, several of them, or nothing. */
export type Content = string | number | TemplateResult | typeof nothing | null | undefined | readonly Content[];
