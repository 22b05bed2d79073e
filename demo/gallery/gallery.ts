import 'plugboard/define';
import { customerPickerStories } from './stories/customer-picker.ts';
import { kitStories } from './stories/kit.ts';
import type { Story } from './story.ts';

const stories: readonly Story[] = [...customerPickerStories, ...kitStories];

/** How the stage looks, as the address has it: `?story=…&theme=dark&dir=rtl&width=narrow&alone`. */
const looks = { theme: ['light', 'dark'], dir: ['ltr', 'rtl'], width: ['wide', 'narrow'] } as const;
type Look = keyof typeof looks;

const root = document.documentElement;
const navigation = document.querySelector('nav') as HTMLElement;
const main = document.querySelector('main') as HTMLElement;

const asked = () => new URLSearchParams(location.search);
const story = stories.find(({ id }) => id === asked().get('story')) ?? stories[0];

function dress(): void {
  const address = asked();
  root.classList.toggle('dark', address.get('theme') === 'dark');
  root.classList.toggle('narrow', address.get('width') === 'narrow');
  root.classList.toggle('alone', address.has('alone'));
  root.dir = address.get('dir') === 'rtl' ? 'rtl' : 'ltr';
}

function link(text: string, name: string, value: string): HTMLAnchorElement {
  const address = asked();
  const anchor = document.createElement('a');
  anchor.textContent = text;
  if (address.get(name) === value) anchor.setAttribute('aria-current', 'page');
  address.set(name, value);
  anchor.href = `?${address}`;
  return anchor;
}

/** Looks change in place: what was opened or typed stays. */
function lookLink(name: Look, value: string): HTMLAnchorElement {
  const anchor = link(value, name, value);
  anchor.addEventListener('click', (event) => {
    event.preventDefault();
    history.replaceState(null, '', anchor.href);
    dress();
    showNavigation();
  });
  return anchor;
}

function lookLinks(name: Look): HTMLFieldSetElement {
  const set = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = name;
  set.append(legend, ...looks[name].map((value) => lookLink(name, value)));
  return set;
}

function showNavigation(): void {
  const list = document.createElement('ul');
  for (const { id } of stories) {
    const item = document.createElement('li');
    item.append(link(id, 'story', id));
    list.append(item);
  }
  navigation.replaceChildren(...(Object.keys(looks) as Look[]).map(lookLinks), list);
}

dress();
showNavigation();
const title = document.createElement('h1');
title.textContent = 'Gallery';
const heading = document.createElement('h2');
heading.textContent = story?.id ?? '';
const stage = document.createElement('div');
stage.className = 'stage';
main.append(title, heading, stage);
await story?.show(stage);
root.dataset.shown = story?.id ?? '';
