import { css } from 'lit';

/** Of `pb1-menu`. */
export const menuLayerStyles = css`
  :host {
    display: inline-block;
  }
  [popover] {
    position: fixed;
    inset: auto;
    box-sizing: border-box;
    inline-size: 240px;
    max-block-size: var(--_room, 80dvb);
    margin: 0;
    padding: var(--_space);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    overflow: auto;
    background: var(--_bg-raised);
    box-shadow: var(--_shadow-2);
    color: inherit;
    text-align: start;
  }
  .placing {
    visibility: hidden;
  }
`;

/** Of `menuItem`, and of `<hr class="menu-line">` between groups. */
export const menuItemStyles = css`
  .menu-item {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
    min-block-size: 32px;
    padding: 6px calc(var(--_space) * 2);
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    background: none;
    cursor: pointer;
    text-align: start;
  }
  .menu-item > .icon {
    color: var(--_text-muted);
  }
  .menu-item .note {
    display: block;
  }
  .menu-item.danger,
  .menu-item.danger > .icon {
    color: var(--_danger);
  }
  .menu-item:is(:hover, :focus-visible) {
    background: var(--_bg-hover);
  }
  .menu-item:focus-visible {
    outline-offset: -2px;
  }
  .menu-item[aria-disabled] {
    background: none;
    color: var(--_placeholder);
    cursor: default;
  }
  .menu-line {
    block-size: 1px;
    margin: var(--_space) calc(var(--_space) * -1);
    border: 0;
    background: var(--_border);
  }
`;
