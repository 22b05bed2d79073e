import { html, type TemplateResult } from 'lit';
import type { Content } from '../content.ts';

/** What a bar of tabs is. */
export interface TabBarOptions<Id extends string> {
  /** Name of the bar. */
  label: string;
  tabs: readonly { id: Id; label: string; count?: Content }[];
  active: Id;
  /** Prefix of ids in the root: a tab is `<id>-tab-<tab>`, its panel is to be `<id>-panel`. */
  id: string;
  onSelect: (id: Id) => void;
}

/** Tabs; arrows select. Needs `tabBarStyles`. Part: `tab`. Source: WAI-ARIA APG, tabs with automatic activation. */
export function tabBar<Id extends string>({ id, label, tabs, active, onSelect }: TabBarOptions<Id>): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    const bar = event.currentTarget as HTMLElement;
    const isRtl = bar.matches(':dir(rtl)');
    const at = tabs.findIndex((tab) => tab.id === active);
    const steps: Partial<Record<string, number>> = {
      ArrowRight: at + (isRtl ? -1 : 1),
      ArrowLeft: at + (isRtl ? 1 : -1),
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    bar.querySelector<HTMLElement>(`#${CSS.escape(`${id}-tab-${next.id}`)}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${onKeydown}>
    ${tabs.map(
      (tab) =>
        html`<button
          type="button"
          class="tab"
          part="tab"
          role="tab"
          id="${id}-tab-${tab.id}"
          aria-controls="${id}-panel"
          aria-selected=${tab.id === active}
          tabindex=${tab.id === active ? 0 : -1}
          @click=${() => onSelect(tab.id)}
        >
          ${tab.label}${tab.count}
        </button>`,
    )}
  </div>`;
}
