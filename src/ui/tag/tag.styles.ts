import { css } from 'lit';

/** Of `tag`. */
export const tagStyles = css`
  .tag {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space));
    block-size: 20px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline: 6px;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_bg-active);
    color: var(--_text-muted);
    font-size: var(--_note-size);
    white-space: nowrap;
  }
  .tag.removable {
    gap: 2px;
    block-size: 24px;
    padding-inline: 8px 0;
    color: var(--_text);
  }
  .tag > button {
    display: grid;
    flex: none;
    block-size: 24px;
    inline-size: 24px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) / 2);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
    place-items: center;
  }
  .tag > button:hover {
    color: var(--_text);
  }
  .tag > button > .icon {
    block-size: 12px;
    inline-size: 12px;
  }
`;
