import { chosen, findA } from './dom.ts';

const key = 'larkfield-appearance';
const names = ['theme', 'dir'] as const;
const defaults = { theme: 'auto', dir: 'ltr' };
type Appearance = Record<(typeof names)[number], string>;

/**
 * Colours and direction of the page: from the address (`?theme=dark&dir=rtl`), else as chosen last, else the system's
 * colours, left to right.
 */
export function followAppearance(): void {
  const address = new URLSearchParams(location.search);
  const appearance: Appearance = { ...defaults, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Appearance) };
  for (const name of names) appearance[name] = address.get(name) ?? appearance[name];
  apply(appearance);

  const form = findA(HTMLFormElement, '.account');
  for (const name of names) findA(HTMLInputElement, `[name=${name}][value=${appearance[name]}]`, form).checked = true;
  form.addEventListener('change', () => {
    for (const name of names) appearance[name] = chosen(form, name);
    localStorage.setItem(key, JSON.stringify(appearance));
    apply(appearance);
  });
}

function apply({ theme, dir }: Appearance): void {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dir = dir;
}
