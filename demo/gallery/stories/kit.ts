import { renderButtons, renderChoices, renderFields, renderSelects } from '../kit/controls.ts';
import { renderFeedback, renderStates } from '../kit/feedback.ts';
import type { KitPiece } from '../kit/kit-piece.ts';
import '../kit/kit-piece.ts';
import { renderAlert, renderDialog, renderDrawer, renderMenu, renderPopover, renderTooltip } from '../kit/layers.ts';
import { renderMarks, renderTable, renderTabs, renderType } from '../kit/marks.ts';
import { type Story, until } from '../story.ts';

type Content = KitPiece['content'];

/** What lies in the page. */
const pieces: Record<string, Content> = {
  type: renderType,
  buttons: renderButtons,
  fields: renderFields,
  selects: renderSelects,
  choices: renderChoices,
  marks: renderMarks,
  tabs: renderTabs,
  table: renderTable,
  feedback: renderFeedback,
  states: renderStates,
};

/** What lies over it. */
const layers: Record<string, Content> = {
  dialog: renderDialog,
  alert: renderAlert,
  drawer: renderDrawer,
  popover: renderPopover,
  menu: renderMenu,
  tooltip: renderTooltip,
};

/** Every piece of ui in its states, and its layers open. */
export const kitStories: readonly Story[] = Object.entries({ ...pieces, ...layers }).map(([name, content]) => ({
  id: `kit/${name}`,
  async show(stage) {
    const piece = Object.assign(document.createElement('kit-piece'), { content });
    stage.append(piece);
    await piece.updateComplete;
    const button = piece.renderRoot.querySelector<HTMLElement>('[slot="trigger"], pb1-tooltip > *');
    button?.focus();
    if (button?.slot === 'trigger') button.click();
    if (!(name in layers)) return;
    const layer = piece.renderRoot.querySelector('pb1-dialog, pb1-drawer, pb1-popover, pb1-menu, pb1-tooltip');
    await until(() => layer?.shadowRoot?.querySelector('dialog[open], :popover-open:not(.placing)'));
  },
}));
