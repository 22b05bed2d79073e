import { css } from 'lit';
import { hostStyles } from '../../theming/host.styles.ts';
import { avatarStyles } from '../../ui/avatar/avatar.styles.ts';
import { badgeStyles } from '../../ui/badge/badge.styles.ts';
import { bannerStyles } from '../../ui/banner/banner.styles.ts';
import { buttonStyles } from '../../ui/button/button.styles.ts';
import { cardListStyles } from '../../ui/card-list/card-list.styles.ts';
import { copyButtonStyles } from '../../ui/copy-button/copy-button.styles.ts';
import { countStyles } from '../../ui/count/count.styles.ts';
import { emptyStateStyles } from '../../ui/empty-state/empty-state.styles.ts';
import { iconStyles } from '../../ui/icon/icon.styles.ts';
import { inputStyles } from '../../ui/input/input.styles.ts';
import { kbdStyles } from '../../ui/kbd/kbd.styles.ts';
import { layoutStyles } from '../../ui/layout/layout.styles.ts';
import { panelStyles } from '../../ui/panel/panel.styles.ts';
import { skeletonStyles } from '../../ui/skeleton/skeleton.styles.ts';
import { spinnerStyles } from '../../ui/spinner/spinner.styles.ts';
import { tableStyles } from '../../ui/table/table.styles.ts';
import { tagStyles } from '../../ui/tag/tag.styles.ts';
import { textStyles } from '../../ui/text/text.styles.ts';
import { readStatesStyles } from '../read-states.styles.ts';

const ownStyles = css`
  .content {
    container: picker / inline-size;
  }
  .content > .banner {
    margin-block-end: calc(var(--_space) * 4);
  }
  .title-row {
    min-block-size: var(--_control);
    margin-block-end: calc(var(--_space) * 4);
  }
  .toolbar {
    margin-block-end: calc(var(--_space) * 3);
  }
  .toolbar > .affixed {
    flex: 1 1 200px;
    max-inline-size: 360px;
  }
  .filter {
    --_popover-width: 432px;
  }
  .panel {
    overflow: clip;
  }

  col.labels {
    inline-size: 172px;
  }
  col.external-id {
    inline-size: 120px;
  }
  col.created {
    inline-size: 120px;
  }
  .identity {
    gap: calc(var(--_space) * 3);
  }
  .lines {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .lines > .ellipsis {
    justify-self: start;
    max-inline-size: 100%;
  }
  .name-line {
    gap: 6px;
    min-block-size: 20px;
  }
  .name-line .button.icon-only {
    display: grid;
    block-size: 20px;
    inline-size: 20px;
    padding: 0;
  }
  .name-line .badge {
    flex: none;
  }
  .starred,
  .name-line .starred .button {
    background: none;
    color: light-dark(#b98500, #f5b83d);
  }
  .starred .icon {
    fill: currentColor;
  }
  .name-line .icon {
    block-size: 14px;
    inline-size: 14px;
  }
  tbody > tr,
  .card-list > li {
    cursor: pointer;
  }
  .tags {
    gap: var(--_space);
  }
  .tags > .tag:first-child {
    flex: none;
    max-inline-size: 100%;
  }
  .more {
    block-size: 1px;
  }

  @container picker (width < 640px) {
    .table .labels,
    .table .external-id {
      display: none;
    }
  }
  @container picker (width < 560px) {
    .toolbar > .affixed {
      flex-basis: 100%;
      max-inline-size: none;
    }
    .toolbar .kbd {
      display: none;
    }
  }
`;

/** All that the picker and the pieces in its root need, from the ground up. */
export const customerPickerStyles = [
  hostStyles,
  iconStyles,
  textStyles,
  layoutStyles,
  spinnerStyles,
  buttonStyles,
  inputStyles,
  kbdStyles,
  tagStyles,
  countStyles,
  badgeStyles,
  avatarStyles,
  skeletonStyles,
  panelStyles,
  tableStyles,
  cardListStyles,
  bannerStyles,
  copyButtonStyles,
  emptyStateStyles,
  readStatesStyles,
  ownStyles,
];
