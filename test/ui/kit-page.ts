import { css, html, LitElement, type TemplateResult } from 'lit';
import { hostStyles } from '../../src/theming/host.styles.ts';
import { avatar } from '../../src/ui/avatar/avatar.ts';
import { avatarStyles } from '../../src/ui/avatar/avatar.styles.ts';
import { badge } from '../../src/ui/badge/badge.ts';
import { badgeStyles } from '../../src/ui/badge/badge.styles.ts';
import { banner } from '../../src/ui/banner/banner.ts';
import { bannerStyles } from '../../src/ui/banner/banner.styles.ts';
import { button, type ButtonOptions } from '../../src/ui/button/button.ts';
import { buttonStyles } from '../../src/ui/button/button.styles.ts';
import { cardListStyles } from '../../src/ui/card-list/card-list.styles.ts';
import { checkbox } from '../../src/ui/checkbox/checkbox.ts';
import { checkboxStyles } from '../../src/ui/checkbox/checkbox.styles.ts';
import { chip } from '../../src/ui/chip/chip.ts';
import { chipStyles } from '../../src/ui/chip/chip.styles.ts';
import { choice } from '../../src/ui/choice/choice.ts';
import { choiceStyles } from '../../src/ui/choice/choice.styles.ts';
import { copyButton } from '../../src/ui/copy-button/copy-button.ts';
import { copyButtonStyles } from '../../src/ui/copy-button/copy-button.styles.ts';
import { count } from '../../src/ui/count/count.ts';
import { countStyles } from '../../src/ui/count/count.styles.ts';
import { emptyState } from '../../src/ui/empty-state/empty-state.ts';
import { emptyStateStyles } from '../../src/ui/empty-state/empty-state.styles.ts';
import { field } from '../../src/ui/field/field.ts';
import { fieldStyles } from '../../src/ui/field/field.styles.ts';
import { iconStyles } from '../../src/ui/icon/icon.styles.ts';
import { chevronDownIcon } from '../../src/ui/icons/chevron-down.ts';
import { chevronRightIcon } from '../../src/ui/icons/chevron-right.ts';
import { circleArrowUpIcon } from '../../src/ui/icons/circle-arrow-up.ts';
import { circleCheckIcon } from '../../src/ui/icons/circle-check.ts';
import { circleXIcon } from '../../src/ui/icons/circle-x.ts';
import { cloudAlertIcon } from '../../src/ui/icons/cloud-alert.ts';
import { copyIcon } from '../../src/ui/icons/copy.ts';
import { ellipsisIcon } from '../../src/ui/icons/ellipsis.ts';
import { lockIcon } from '../../src/ui/icons/lock.ts';
import { logInIcon } from '../../src/ui/icons/log-in.ts';
import { plusIcon } from '../../src/ui/icons/plus.ts';
import { rotateCwIcon } from '../../src/ui/icons/rotate-cw.ts';
import { triangleAlertIcon } from '../../src/ui/icons/triangle-alert.ts';
import { usersIcon } from '../../src/ui/icons/users.ts';
import { wifiOffIcon } from '../../src/ui/icons/wifi-off.ts';
import { xIcon } from '../../src/ui/icons/x.ts';
import { input } from '../../src/ui/input/input.ts';
import { inputStyles } from '../../src/ui/input/input.styles.ts';
import { searchInput } from '../../src/ui/input/search-input.ts';
import { kbd } from '../../src/ui/kbd/kbd.ts';
import { kbdStyles } from '../../src/ui/kbd/kbd.styles.ts';
import { layoutStyles } from '../../src/ui/layout/layout.styles.ts';
import { panelStyles } from '../../src/ui/panel/panel.styles.ts';
import { segmented } from '../../src/ui/segmented/segmented.ts';
import { segmentedStyles } from '../../src/ui/segmented/segmented.styles.ts';
import { select } from '../../src/ui/select/select.ts';
import { selectStyles } from '../../src/ui/select/select.styles.ts';
import { skeleton } from '../../src/ui/skeleton/skeleton.ts';
import { skeletonStyles } from '../../src/ui/skeleton/skeleton.styles.ts';
import { spinner } from '../../src/ui/spinner/spinner.ts';
import { spinnerStyles } from '../../src/ui/spinner/spinner.styles.ts';
import { status } from '../../src/ui/status/status.ts';
import { statusStyles } from '../../src/ui/status/status.styles.ts';
import { switchInput } from '../../src/ui/switch/switch-input.ts';
import { switchStyles } from '../../src/ui/switch/switch.styles.ts';
import { tabBar } from '../../src/ui/tab-bar/tab-bar.ts';
import { tabBarStyles } from '../../src/ui/tab-bar/tab-bar.styles.ts';
import { sortHeader } from '../../src/ui/table/sort-header.ts';
import { tableStyles } from '../../src/ui/table/table.styles.ts';
import { tag } from '../../src/ui/tag/tag.ts';
import { tagStyles } from '../../src/ui/tag/tag.styles.ts';
import { TagsInputController } from '../../src/ui/tags-input/tags-input-controller.ts';
import { tagsInputStyles } from '../../src/ui/tags-input/tags-input.styles.ts';
import { textarea } from '../../src/ui/textarea/textarea.ts';
import { textStyles } from '../../src/ui/text/text.styles.ts';

const ignore = () => {};

const layout = css`
  [part='base'] {
    display: grid;
    background: var(--_bg);
  }
  .section {
    display: grid;
    grid-template-columns: 176px minmax(0, 1fr);
    gap: 32px;
    padding: 32px;
    border-block-end: 1px solid var(--_border);
  }
  .content {
    display: grid;
    gap: 24px;
    min-inline-size: 0;
  }
  .flow {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 20px;
    align-items: center;
  }
  .matrix {
    display: grid;
    grid-template-columns: 120px repeat(3, max-content);
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
    min-block-size: 256px;
    display: grid;
    align-content: center;
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
  [part='base'].narrow .section {
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    padding: 24px 16px;
  }
  [part='base'].narrow .three {
    grid-template-columns: minmax(0, 1fr);
  }
`;

const skeletonRow = (first: 3 | 4 | 6 | 7, second: 4 | 5 | 6 | 7) =>
  html`<div class="row">
    ${skeleton('avatar')}
    <div class="grow lines">${skeleton('line', first)}${skeleton('thin', second)}</div>
  </div>`;

/** Every piece of ui at rest on one page, in the order of the drawn kit: for axe, contrast and screenshots. */
export class KitPage extends LitElement {
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
    layout,
  ];

  readonly #labels = new TagsInputController(this, (text) => text);
  readonly #choose = new TagsInputController(this, (text) => text);

  override render(): TemplateResult {
    return html`<div part="base">
      ${this.#section('Type', this.#renderType())} ${this.#section('Buttons', this.#renderButtons())}
      ${this.#section('Fields', this.#renderFields())} ${this.#section('Select', this.#renderSelects())}
      ${this.#section('Choices', this.#renderChoices())} ${this.#section('Marks', this.#renderMarks())}
      ${this.#section('Tabs', this.#renderTabs())} ${this.#section('Table', this.#renderTable())}
      ${this.#section('Feedback', this.#renderFeedback())} ${this.#section('States', this.#renderStates())}
    </div>`;
  }

  #section(name: string, content: TemplateResult) {
    return html`<section class="section">
      <h2 class="heading">${name}</h2>
      <div class="content">${content}</div>
    </section>`;
  }

  #renderType() {
    return html`<span class="title ellipsis">Sync orders to Acorn CRM</span>
      <span class="heading ellipsis">Needs attention</span>
      <span>Deploy puts this configuration live. The old one runs until then.</span>
      <span class="note">Saved 10 s ago</span>
      <span class="mono">evt_7Qm41x {"order": "LF-20417"}</span>
      <span
        ><span class="label">External ID</span> <span class="strong">12 runs</span>
        <span class="muted">4 min ago</span></span
      >
      <div><a href="#run">Open run</a></div>
      <p>There is already one. <a href="#open">Open it</a>, or add what tells the two apart.</p>`;
  }

  #renderButtons() {
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

  #renderFields() {
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

  #renderSelects() {
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
        control: (ties) => this.#labels.render({ ...ties, ...tags, values: ['eu', 'logistics'] }),
      })}
      ${field({
        id: 'chosen',
        label: 'Labels, to choose',
        control: (ties) =>
          this.#choose.render({
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

  #renderChoices() {
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

  #renderMarks() {
    const remove = { removeLabel: 'Remove', onRemove: ignore };
    return html`<div class="flow">
        ${badge({ label: 'Draft' })} ${badge({ label: 'Running', tone: 'success', icon: circleCheckIcon })}
        ${badge({ label: 'Needs input', tone: 'warning', icon: triangleAlertIcon })}
        ${badge({ label: 'Failing', tone: 'danger', icon: circleXIcon })}
        ${badge({ label: 'Update 12', tone: 'info', icon: circleArrowUpIcon })}
        ${badge({ label: 'Activated', tone: 'accent' })}
      </div>
      <div class="flow">
        ${status({ label: 'Healthy', tone: 'success', icon: circleCheckIcon })}
        ${status({ label: '1 failing', tone: 'danger', icon: circleXIcon })}
        ${status({ label: 'Setup unfinished', tone: 'warning', icon: triangleAlertIcon })}
        ${status({ label: 'Paused', tone: 'muted', icon: lockIcon })}
      </div>
      <div class="flow">
        ${tag({ label: 'enterprise' })} ${tag({ label: 'apac' })} ${tag({ label: 'eu', ...remove })}
        ${chip({ content: html`Status is <b>active</b>`, ...remove })}
        ${chip({ content: html`Label is <b>retail</b> or <b>eu</b>`, ...remove })} ${count('7')} ${count('1,284')}
        ${count('3', 'danger')} ${count('2', 'warning')} ${count('3', 'accent')} ${kbd('/')} ${kbd('Esc')}
      </div>
      <div class="flow">
        ${avatar({ name: 'Atlas Fuel', size: 'tiny' })} ${avatar({ name: 'Atlas Fuel' })}
        ${avatar({ name: 'Atlas Fuel', size: 'large' })} ${avatar({ name: 'Atlas Fuel', size: 'huge' })}
        ${avatar({ name: 'Signe Østergård', shape: 'round' })} ${avatar({ name: '佐藤 健', shape: 'round' })}
        ${avatar({ name: 'يوسف', shape: 'round' })}
      </div>`;
  }

  #renderTabs() {
    return html`${tabBar({
        id: 'tabs',
        label: 'Customer',
        active: 'summary',
        tabs: [
          { id: 'summary', label: 'Summary' },
          { id: 'instances', label: 'Instances', count: count('4') },
          { id: 'monitors', label: 'Monitors', count: count('2', 'danger') },
        ],
        onSelect: ignore,
      })}
      <div id="tabs-panel" role="tabpanel" aria-label="Summary"></div>`;
  }

  #renderTable() {
    const row = (name: string, text: string, isSelected = false) =>
      html`<tr aria-selected=${isSelected}>
        <td>
          <div class="row">
            ${avatar({ name })}<span class="grow"
              ><a class="name" href="#open">${name}</a>
              <div class="note muted ellipsis">${text}</div></span
            >
          </div>
        </td>
        <td>${tag({ label: 'enterprise' })}</td>
        <td class="num end">7</td>
        <td class="actions">
          <span class="on-hover">
            ${button({ label: `More of ${name}`, icon: ellipsisIcon, iconOnly: true, variant: 'ghost', small: true })}
          </span>
        </td>
      </tr>`;
    return html`<div class="panel">
        ${banner({
          strip: true,
          tone: 'warning',
          text: 'Not updated since 14:48. Trying again in 20 s.',
          actions: button({ label: 'Try now', small: true }),
        })}
        <table class="table">
          <caption>
            Customers
          </caption>
          <thead>
            <tr>
              ${sortHeader({ label: 'Name', sort: 'ascending', onSort: ignore })}
              <th scope="col">Labels</th>
              ${sortHeader({ label: 'Instances', sort: undefined, end: true, onSort: ignore })}
              <td class="actions"></td>
            </tr>
          </thead>
          <tbody>
            ${row('Smith Rocket Company', 'Rest')} ${row('Brightline Logistics', 'Selected', true)}
            ${row('山田精密工業株式会社', 'Precision parts, Osaka')}
          </tbody>
        </table>
      </div>
      <ul class="card-list">
        <li>
          ${avatar({ name: 'Atlas Fuel' })}
          <div class="lines"><a class="name ellipsis" href="#open">Atlas Fuel</a>${tag({ label: 'enterprise' })}</div>
          ${chevronRightIcon}
        </li>
      </ul>`;
  }

  #renderFeedback() {
    return html`<div class="lines">
        ${banner({
          lead: 'Version 12 is out.',
          text: 'Version 11 goes on running until you deploy.',
          actions: button({ label: 'Review', small: true }),
        })}
        ${banner({ tone: 'success', lead: 'It is running.', text: 'The first order went to Acorn CRM 8 s ago.' })}
        ${banner({ tone: 'warning', lead: 'The order queue is long.', text: '8,214 runs wait.' })}
        ${banner({
          tone: 'danger',
          lead: 'Deploy failed, nothing was changed.',
          text: 'Acorn CRM refused the sign-in. Connect again, then deploy.',
          actions: button({ label: 'Connect again', small: true }),
        })}
        ${banner({ tone: 'quiet', icon: wifiOffIcon, lead: 'You are offline.', text: 'What you see is from 14:51.' })}
      </div>
      <span class="row muted note">${spinner}Saving</span>`;
  }

  #renderStates() {
    return html`<div class="three states">
      <div class="panel">
        ${emptyState({
          icon: usersIcon,
          heading: 'No customers yet',
          text: 'A customer holds the integrations, people and runs of one company that uses Larkfield.',
          actions: button({ label: 'Add customer', variant: 'primary', icon: plusIcon }),
        })}
      </div>
      <div class="panel skeletons">
        ${skeletonRow(6, 7)} ${skeletonRow(4, 6)} ${skeletonRow(7, 5)} ${skeletonRow(4, 7)}
      </div>
      <div class="panel">
        ${emptyState({
          icon: cloudAlertIcon,
          tone: 'danger',
          heading: 'Monitors could not be loaded',
          text: 'The server did not answer. Nothing was changed. Trying again in 12 s.',
          actions: button({ label: 'Try again', icon: rotateCwIcon }),
          request: { id: 'req_5tN8vKq0', label: 'Request', copyLabel: 'Copy request id', copiedLabel: 'Copied' },
        })}
      </div>
      <div class="panel">
        ${emptyState({ icon: lockIcon, heading: 'You can’t see the audit trail', text: 'It takes the role Admin.' })}
      </div>
      <div class="panel">
        ${emptyState({ icon: wifiOffIcon, heading: 'You are offline', text: 'It comes as soon as you are back.' })}
      </div>
      <div class="panel">
        ${emptyState({
          icon: logInIcon,
          heading: 'Your session has ended',
          text: html`Sign in again to go on. Key:
            <span>LF-204</span> ${copyButton({ text: 'LF-204', label: 'Copy key', copiedLabel: 'Copied' })}`,
          actions: button({ label: 'Sign in', variant: 'primary' }),
        })}
      </div>
    </div>`;
  }
}

if (!customElements.get('kit-page')) customElements.define('kit-page', KitPage);

declare global {
  interface HTMLElementTagNameMap {
    'kit-page': KitPage;
  }
}
