import { html, type TemplateResult } from 'lit';
import { avatar } from '../../../src/ui/avatar/avatar.ts';
import { button } from '../../../src/ui/button/button.ts';
import { count } from '../../../src/ui/count/count.ts';
import { field } from '../../../src/ui/field/field.ts';
import { copyIcon } from '../../../src/ui/icons/copy.ts';
import { ellipsisIcon } from '../../../src/ui/icons/ellipsis.ts';
import { listFilterIcon } from '../../../src/ui/icons/list-filter.ts';
import { input } from '../../../src/ui/input/input.ts';
import { kbd } from '../../../src/ui/kbd/kbd.ts';
import { menuItem } from '../../../src/ui/menu/menu-item.ts';
import { segmented } from '../../../src/ui/segmented/segmented.ts';
import { switchInput } from '../../../src/ui/switch/switch-input.ts';
import { textarea } from '../../../src/ui/textarea/textarea.ts';
import '../../../src/ui/dialog/dialog.define.ts';
import '../../../src/ui/drawer/drawer.define.ts';
import '../../../src/ui/menu/menu.define.ts';
import '../../../src/ui/popover/popover.define.ts';
import '../../../src/ui/tooltip/tooltip.define.ts';
import type { KitPiece } from './kit-piece.ts';

const ignore = () => undefined;

/** The dialog that adds a customer, with a name that is taken. */
export function renderDialog(host: KitPiece): TemplateResult {
  const taken = html`There is already a Brightline Logistics. <a href="#open">Open it</a>, or add what tells the two
    apart.`;
  const about = 'Freight forwarding for the Rotterdam and Antwerp docks';
  const optional = 'optional';
  return html`<form novalidate>
    <pb1-dialog open heading="Add customer" close-label="Close">
      ${field({
        id: 'name',
        label: 'Name',
        error: taken,
        control: (ties) => input({ ...ties, value: 'Brightline Logistics' }),
      })}
      ${field({ id: 'about', label: 'Description', optional, control: (ties) => textarea({ ...ties, value: about }) })}
      ${field({
        id: 'external-id',
        label: 'External ID',
        optional,
        help: 'The customer’s ID in your own system. Tokens and shared webhooks find the customer by it.',
        control: (ties) => input({ ...ties, mono: true, value: 'BRL-0502' }),
      })}
      ${field({
        id: 'labels',
        label: 'Labels',
        optional,
        control: (ties) =>
          host.labels.render({
            ...ties,
            values: ['eu', 'logistics'],
            placeholder: 'Add a label',
            listLabel: 'Labels in use',
            removeLabel: (value) => `Remove ${value}`,
            onChange: ignore,
          }),
      })}
      ${button({ label: 'Cancel', slot: 'footer' })}
      ${button({ label: 'Add customer', slot: 'footer', variant: 'primary', type: 'submit' })}
    </pb1-dialog>
  </form>`;
}

/** The dialog that asks before something is lost. */
export function renderAlert(): TemplateResult {
  return html`<pb1-dialog open alert heading="Pause Ticketry escalations?" close-label="Close">
    <p>Calls that arrive while it is paused are kept, up to 1,000 a flow. You can replay them later.</p>
    ${button({ label: 'Cancel', slot: 'footer' })} ${button({ label: 'Pause', slot: 'footer', variant: 'primary' })}
  </pb1-dialog>`;
}

/** The drawer of an integration. */
export function renderDrawer(): TemplateResult {
  return html`<pb1-drawer open heading="Acorn CRM" close-label="Close">
    <div slot="header" class="row">
      ${avatar({ name: 'Acorn CRM', size: 'large' })}
      <span
        ><h2 class="heading">Acorn CRM</h2>
        <span class="note muted">Customer relations</span></span
      >
    </div>
    <p>Keeps customers and orders in step, both ways.</p>
    ${button({ label: 'Activate', slot: 'footer', variant: 'primary' })}
    ${button({ label: 'Read more', slot: 'footer', variant: 'ghost' })}
  </pb1-drawer>`;
}

/** The filter panel under its button. */
export function renderPopover(host: KitPiece): TemplateResult {
  const statuses = ['Any', 'Active', 'Disabled'].map((value) => ({ value, label: value }));
  return html`<pb1-popover label="Filter" close-label="Close">
    ${button({ label: 'Filter', icon: listFilterIcon, slot: 'trigger', end: count('3', 'accent') })}
    ${field({
      id: 'about',
      label: 'Description',
      aside: true,
      control: (ties) => input({ ...ties, value: '', placeholder: 'Contains' }),
    })}
    ${field({
      id: 'labels',
      label: 'Labels',
      aside: true,
      control: (ties) =>
        host.choose.render({
          ...ties,
          only: true,
          values: ['enterprise'],
          listLabel: 'Labels in use',
          removeLabel: (value) => `Remove ${value}`,
          suggestions: [
            { value: 'enterprise', end: '9' },
            { value: 'energy', end: '3' },
            { value: 'green freight', end: '2' },
          ],
          onChange: ignore,
        }),
    })}
    ${field({
      id: 'status',
      label: 'Status',
      group: true,
      aside: true,
      control: () =>
        segmented({ labelledBy: 'status-label', fill: true, value: 'Active', options: statuses, onSelect: ignore }),
    })}
    ${field({
      id: 'starred',
      label: 'Starred only',
      aside: true,
      short: true,
      control: (ties) => switchInput({ ...ties, checked: false }),
    })}
    <div slot="footer" class="footer">
      <span class="muted num grow">6 of 42 customers</span>
      ${button({ label: 'Clear all', variant: 'ghost' })} ${button({ label: 'Done' })}
    </div>
  </pb1-popover>`;
}

/** The menu of a row. */
export function renderMenu(): TemplateResult {
  return html`<pb1-menu label="Actions" placement="bottom-start">
    ${button({ label: 'More', icon: ellipsisIcon, iconOnly: true, slot: 'trigger' })}
    ${menuItem({ label: 'Rename', end: kbd('R'), onClick: ignore })}
    ${menuItem({ label: 'Copy id', icon: copyIcon, onClick: ignore })}
    ${menuItem({ label: 'Roll back', note: 'Nothing to go back to', disabled: true, onClick: ignore })}
    <hr class="menu-line" />
    ${menuItem({ label: 'Delete', danger: true, onClick: ignore })}
  </pb1-menu>`;
}

/** A button that says more when it has the focus or the pointer. */
export function renderTooltip(): TemplateResult {
  return html`<div class="row">
    <pb1-tooltip placement="bottom" text="Filter the list" key="F"
      >${button({ label: 'Filter', icon: listFilterIcon, iconOnly: true })}</pb1-tooltip
    >
  </div>`;
}
