import { html, nothing, type TemplateResult } from 'lit';
import { classes } from '../classes.ts';
import { initialsOf } from './initials.ts';

/** How many hues `avatarStyles` has. */
const hues = 12;

/** What a picture of a company or a person is. */
export interface AvatarOptions {
  name: string;
  /** Of the picture; the initials stand where it is absent or fails. */
  src?: string | null | undefined;
  /** Companies are square, people round. Default `square`. */
  shape?: 'square' | 'round' | undefined;
  /** 20, 32 (default), 40 or 72 px. */
  size?: 'tiny' | 'large' | 'huge' | undefined;
}

/** The same name has the same hue everywhere: FNV-1a over its UTF-16 units. */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const unit of name.normalize('NFC').trim()) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % hues;
}

const setHidden = (isHidden: boolean) => (event: Event) => ((event.target as HTMLElement).hidden = isHidden);

/** A picture or initials; hidden from screen readers, since the name stands beside it. Needs `avatarStyles`. */
export function avatar({ name, src, shape, size }: AvatarOptions): TemplateResult {
  return html`<span
    class=${classes('avatar', `hue-${hueOf(name)}`, shape === 'round' && 'round', size)}
    part="avatar"
    aria-hidden="true"
    >${initialsOf(name)}${
      src
        ? html`<img alt="" decoding="async" src=${src} @load=${setHidden(false)} @error=${setHidden(true)} />`
        : nothing
    }</span
  >`;
}
