import { html, type TemplateResult } from 'lit';
import { button, type ButtonOptions } from '../../../src/ui/button/button.ts';
import { checkbox } from '../../../src/ui/checkbox/checkbox.ts';
import { choice } from '../../../src/ui/choice/choice.ts';
import { field } from '../../../src/ui/field/field.ts';
import { chevronDownIcon } from '../../../src/ui/icons/chevron-down.ts';
import { copyIcon } from '../../../src/ui/icons/copy.ts';
import { ellipsisIcon } from '../../../src/ui/icons/ellipsis.ts';
import { plusIcon } from '../../../src/ui/icons/plus.ts';
import { xIcon } from '../../../src/ui/icons/x.ts';
import { input } from '../../../src/ui/input/input.ts';
import { searchInput } from '../../../src/ui/input/search-input.ts';
import { segmented } from '../../../src/ui/segmented/segmented.ts';
import { select } from '../../../src/ui/select/select.ts';
import { switchInput } from '../../../src/ui/switch/switch-input.ts';
import { textarea } from '../../../src/ui/textarea/textarea.ts';
import type { KitPiece } from './kit-piece.ts';

const ignore = () => undefined;

/** Buttons at rest, busy and disabled, in each kind and size. */
export function renderButtons(): TemplateResult {
  const row = (name: string, options: ButtonOptions) =>
    html`<span class="note muted">${name}</span><span>${button(options)}</span
      ><span>${button({ ...options, busy: true })}</span><span>${button({ ...options, disabled: true })}</span>`;
  return html`<div class="matrix">
      ${row('Default', { label: 'Save draft' })} ${row('Primary', { label: 'Deploy', variant: 'primary' })}
      ${row('Ghost', { label: 'Cancel', variant: 'ghost' })} ${row('Danger', { label: 'Delete', variant: 'danger' })}
      ${row('Danger, in dialog', { label: 'Delete user', variant: 'danger-solid' })}
    </div>
    <div class="flow">
      ${button({ label: 'Add user', icon: plusIcon, variant: 'primary' })}
      ${button({ label: 'More', end: chevronDownIcon })} ${button({ label: 'Resend', small: true })}
      ${button({ label: 'Copy', icon: copyIcon, small: true, variant: 'ghost' })}
      ${button({ label: 'More', icon: ellipsisIcon, iconOnly: true })}
      ${button({ label: 'Close', icon: xIcon, iconOnly: true, variant: 'ghost' })}
      ${button({ label: 'More', icon: ellipsisIcon, iconOnly: true, variant: 'ghost', small: true })}
      ${segmented({
        label: 'Range',
        value: '24 h',
        options: ['15 min', '1 h', '24 h', '7 days'].map((value) => ({ value, label: value })),
        onSelect: ignore,
      })}
    </div>`;
}

/** Fields with help, with an error, disabled, read only, with an icon, a unit, a key. */
export function renderFields(): TemplateResult {
  const help = 'Shown to colleagues only.';
  return html`<div class="three">
    ${field({
      id: 'rest',
      label: 'Rest',
      optional: 'optional',
      help,
      control: (ties) => input({ ...ties, value: '', placeholder: 'Sync orders' }),
    })}
    ${field({ id: 'filled', label: 'Filled', help, control: (ties) => input({ ...ties, value: 'Sync orders to Acorn CRM' }) })}
    ${field({
      id: 'wrong',
      label: 'Error',
      error: 'Atlas Fuel has an integration of this name. Choose another.',
      control: (ties) => input({ ...ties, value: 'Sync orders' }),
    })}
    ${field({
      id: 'off',
      label: 'Disabled',
      help: 'Set by Larkfield.',
      control: (ties) => input({ ...ties, value: 'Acorn CRM', disabled: true }),
    })}
    ${field({
      id: 'fixed',
      label: 'Read only',
      help: 'Set when the customer was made.',
      control: (ties) =>
        input({
          ...ties,
          value: 'ATL-1107',
          readonly: true,
          end: button({ label: 'Copy ID', icon: copyIcon, iconOnly: true, variant: 'ghost', small: true }),
        }),
    })}
    ${field({
      id: 'unit',
      label: 'With unit',
      help: '1 to 900.',
      control: (ties) => input({ ...ties, value: '120', end: html`<span class="muted">seconds</span>` }),
    })}
    ${field({
      id: 'search',
      label: 'Search',
      control: (ties) => searchInput({ ...ties, value: 'Tōtara', clearLabel: 'Clear search' }),
    })}
    ${field({
      id: 'jump',
      label: 'Search, empty',
      control: (ties) =>
        searchInput({ ...ties, value: '', placeholder: 'Search by name', shortcut: '/', clearLabel: 'Clear' }),
    })}
    ${field({
      id: 'long',
      label: 'Long text',
      control: (ties) =>
        textarea({
          ...ties,
          rows: 3,
          value: 'Third shift runs the nightly sync. Call before any change after 22:00.',
        }),
    })}
  </div>`;
}

/** Choosing from a list, and labels: any text, or offered ones only. */
export function renderSelects(host: KitPiece): TemplateResult {
  const options = [
    { value: 'daily', label: 'Daily' },
    { value: 'weekly', label: 'Weekly' },
  ];
  const tags = {
    listLabel: 'Labels',
    removeLabel: (value: string) => `Remove ${value}`,
    onChange: ignore,
    placeholder: 'Add a label',
  };
  return html`<div class="three">
    ${field({ id: 'often', label: 'Select', control: (ties) => select({ ...ties, value: 'daily', options, onChange: ignore }) })}
    ${field({
      id: 'never',
      label: 'Select, disabled',
      control: (ties) => select({ ...ties, value: 'daily', options, disabled: true, onChange: ignore }),
    })}
    ${field({
      id: 'labels',
      label: 'Labels',
      control: (ties) => host.labels.render({ ...ties, ...tags, values: ['eu', 'logistics'] }),
    })}
    ${field({
      id: 'chosen',
      label: 'Labels, to choose',
      control: (ties) =>
        host.choose.render({
          ...ties,
          ...tags,
          only: true,
          values: ['enterprise'],
          suggestions: [
            { value: 'enterprise', end: '9' },
            { value: 'energy', end: '3' },
            { value: 'green freight', end: '2' },
          ],
        }),
    })}
  </div>`;
}

/** Switches, checkboxes, radio buttons, framed choices. */
export function renderChoices(): TemplateResult {
  return html`<div class="flow">
      ${switchInput({ label: 'Off', checked: false })} ${switchInput({ label: 'Monitor is on', checked: true })}
      ${switchInput({ label: 'Disabled', checked: false, disabled: true })}
      ${switchInput({ label: 'On, disabled', checked: true, disabled: true })}
    </div>
    <div class="flow">
      ${checkbox({ label: 'Off', checked: false })} ${checkbox({ label: 'On', checked: true })}
      ${checkbox({ label: 'Some', checked: false, indeterminate: true })}
      ${checkbox({ label: 'Error', checked: false, invalid: true })}
      ${checkbox({ label: 'Disabled', checked: false, disabled: true })}
      ${checkbox({ label: 'On, disabled', checked: true, disabled: true })}
    </div>
    <div class="flow">
      ${choice({ name: 'keep', value: 'mine', label: 'Keep mine', checked: true, onChange: ignore })}
      ${choice({ name: 'keep', value: 'latest', label: 'Take latest', checked: false, onChange: ignore })}
    </div>
    <div class="three">
      ${choice({ name: 'role', value: 'viewer', label: 'Viewer', text: 'Sees what runs, changes nothing', checked: false, onChange: ignore })}
      ${choice({ name: 'role', value: 'member', label: 'Member', text: 'Sets integrations up', checked: true, onChange: ignore })}
      ${choice({ name: 'role', value: 'admin', label: 'Admin', text: 'Needs a right you don’t have', checked: false, disabled: true, onChange: ignore })}
    </div>`;
}
