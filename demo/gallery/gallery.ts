import 'plugboard/define';
import { customerPickerStories } from './stories/customer-picker.ts';
import { kitStories } from './stories/kit.ts';
import type { Story } from './story.ts';

const stories: readonly Story[] = [...customerPickerStories, ...kitStories];

/** How the stage looks, as the address has it: `?story=…&theme=dark&dir=rtl&width=narrow&alone`. */
const looks = { theme: ['light', 'dark'], dir: ['ltr', 'rtl'], width: ['wide', 'narrow'] } as const;
type Look = keyof typeof looks;

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
const navigation = document.querySelector('nav') as HTMLElement;
const main = document.querySelector('main') as HTMLElement;

root.classList.toggle('dark', asked.get('theme') === 'dark');
root.classList.toggle('narrow', asked.get('width') === 'narrow');
root.classList.toggle('alone', asked.has('alone'));
root.dir = asked.get('dir') === 'rtl' ? 'rtl' : 'ltr';

function addressWith(name: string, value: string): string {
  const next = new URLSearchParams(asked);
  next.set(name, value);
  return `?${next}`;
}

function link(text: string, name: string, value: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.textContent = text;
  anchor.href = addressWith(name, value);
  if (asked.get(name) === value) anchor.setAttribute('aria-current', 'page');
  return anchor;
}

function lookLinks(name: Look): HTMLFieldSetElement {
  const set = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = name;
  set.append(legend, ...looks[name].map((value) => link(value, name, value)));
  return set;
}

const list = document.createElement('ul');
for (const { id } of stories) {
  const item = document.createElement('li');
  item.append(link(id, 'story', id));
  list.append(item);
}
navigation.append(...(Object.keys(looks) as Look[]).map(lookLinks), list);

const story = stories.find(({ id }) => id === asked.get('story')) ?? stories[0];
const title = document.createElement('h1');
title.textContent = 'Gallery';
const heading = document.createElement('h2');
heading.textContent = story?.id ?? '';
const stage = document.createElement('div');
stage.className = 'stage';
main.append(title, heading, stage);
await story?.show(stage);
root.dataset.shown = story?.id ?? '';
