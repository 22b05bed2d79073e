import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { hostStyles } from '../../../src/theming/host.styles.ts';
import { avatarStyles } from '../../../src/ui/avatar/avatar.styles.ts';
import { badgeStyles } from '../../../src/ui/badge/badge.styles.ts';
import { bannerStyles } from '../../../src/ui/banner/banner.styles.ts';
import { buttonStyles } from '../../../src/ui/button/button.styles.ts';
import { cardListStyles } from '../../../src/ui/card-list/card-list.styles.ts';
import { checkboxStyles } from '../../../src/ui/checkbox/checkbox.styles.ts';
import { chipStyles } from '../../../src/ui/chip/chip.styles.ts';
import { choiceStyles } from '../../../src/ui/choice/choice.styles.ts';
import { copyButtonStyles } from '../../../src/ui/copy-button/copy-button.styles.ts';
import { countStyles } from '../../../src/ui/count/count.styles.ts';
import { emptyStateStyles } from '../../../src/ui/empty-state/empty-state.styles.ts';
import { fieldStyles } from '../../../src/ui/field/field.styles.ts';
import { iconStyles } from '../../../src/ui/icon/icon.styles.ts';
import { inputStyles } from '../../../src/ui/input/input.styles.ts';
import { kbdStyles } from '../../../src/ui/kbd/kbd.styles.ts';
import { layoutStyles } from '../../../src/ui/layout/layout.styles.ts';
import { panelStyles } from '../../../src/ui/panel/panel.styles.ts';
import { segmentedStyles } from '../../../src/ui/segmented/segmented.styles.ts';
import { selectStyles } from '../../../src/ui/select/select.styles.ts';
import { skeletonStyles } from '../../../src/ui/skeleton/skeleton.styles.ts';
import { spinnerStyles } from '../../../src/ui/spinner/spinner.styles.ts';
import { statusStyles } from '../../../src/ui/status/status.styles.ts';
import { switchStyles } from '../../../src/ui/switch/switch.styles.ts';
import { tabBarStyles } from '../../../src/ui/tab-bar/tab-bar.styles.ts';
import { tableStyles } from '../../../src/ui/table/table.styles.ts';
import { tagStyles } from '../../../src/ui/tag/tag.styles.ts';
import { tagsInputStyles } from '../../../src/ui/tags-input/tags-input.styles.ts';
import { textStyles } from '../../../src/ui/text/text.styles.ts';
import { menuItemStyles } from '../../../src/ui/menu/menu.styles.ts';
import { TagsInputController } from '../../../src/ui/tags-input/tags-input-controller.ts';

const kitLayout = css`
  [part='base'] {
    container: kit / inline-size;
  }
  .kit {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }
  .flow {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 20px;
    align-items: center;
  }
  .matrix {
    display: grid;
    grid-template-columns: 112px repeat(3, max-content);
    gap: 16px 24px;
    align-items: center;
  }
  .three {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 24px;
    align-items: start;
  }
  .states > .panel {
    display: grid;
    align-content: center;
    min-block-size: 256px;
  }
  .states .empty {
    padding: 32px 20px;
  }
  .lines {
    display: grid;
    gap: 8px;
  }
  .skeletons {
    display: grid;
    gap: 24px;
    padding: 24px;
  }
  .footer {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
  }
  pb1-popover {
    --_popover-width: 432px;
  }
  @container kit (width < 560px) {
    .three {
      grid-template-columns: minmax(0, 1fr);
    }
    .matrix {
      grid-template-columns: repeat(3, max-content);
      gap: 12px 8px;
    }
    .matrix > .note {
      grid-column: 1 / -1;
    }
  }
`;

/** An element that holds pieces of ui as one of ours would: in its root, on the styles of every element. */
export class KitPiece extends LitElement {
  static override styles = [
    hostStyles,
    textStyles,
    layoutStyles,
    iconStyles,
    spinnerStyles,
    buttonStyles,
    segmentedStyles,
    fieldStyles,
    inputStyles,
    kbdStyles,
    selectStyles,
    tagStyles,
    checkboxStyles,
    tagsInputStyles,
    switchStyles,
    choiceStyles,
    badgeStyles,
    statusStyles,
    chipStyles,
    countStyles,
    avatarStyles,
    tabBarStyles,
    tableStyles,
    cardListStyles,
    panelStyles,
    bannerStyles,
    skeletonStyles,
    emptyStateStyles,
    copyButtonStyles,
    menuItemStyles,
    kitLayout,
  ];

  /** What is shown. */
  @property({ attribute: false }) content: (host: KitPiece) => TemplateResult = () => html``;

  readonly labels = new TagsInputController(this, (text) => text.trim().toLowerCase());
  readonly choose = new TagsInputController(this, (text) => text.trim().toLowerCase());

  override render(): TemplateResult {
    return html`<div part="base"><div class="kit">${this.content(this)}</div></div>`;
  }
}

if (!customElements.get('kit-piece')) customElements.define('kit-piece', KitPiece);

declare global {
  interface HTMLElementTagNameMap {
    'kit-piece': KitPiece;
  }
}
