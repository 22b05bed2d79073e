import { html, type TemplateResult } from 'lit';
import { avatar } from '../../../src/ui/avatar/avatar.ts';
import { badge } from '../../../src/ui/badge/badge.ts';
import { banner } from '../../../src/ui/banner/banner.ts';
import { button } from '../../../src/ui/button/button.ts';
import { chip } from '../../../src/ui/chip/chip.ts';
import { count } from '../../../src/ui/count/count.ts';
import { chevronRightIcon } from '../../../src/ui/icons/chevron-right.ts';
import { circleArrowUpIcon } from '../../../src/ui/icons/circle-arrow-up.ts';
import { circleCheckIcon } from '../../../src/ui/icons/circle-check.ts';
import { circleXIcon } from '../../../src/ui/icons/circle-x.ts';
import { ellipsisIcon } from '../../../src/ui/icons/ellipsis.ts';
import { lockIcon } from '../../../src/ui/icons/lock.ts';
import { triangleAlertIcon } from '../../../src/ui/icons/triangle-alert.ts';
import { kbd } from '../../../src/ui/kbd/kbd.ts';
import { status } from '../../../src/ui/status/status.ts';
import { tabBar } from '../../../src/ui/tab-bar/tab-bar.ts';
import { sortHeader } from '../../../src/ui/table/sort-header.ts';
import { tag } from '../../../src/ui/tag/tag.ts';

const ignore = () => undefined;

/** The five sizes and the tones of text. */
export function renderType(): TemplateResult {
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

/** Badges, status words, tags, chips, counts, keys, avatars. */
export function renderMarks(): TemplateResult {
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

/** A bar of tabs. */
export function renderTabs(): TemplateResult {
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

/** A table in a panel under a warning, and the same row as a card. */
export function renderTable(): TemplateResult {
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
        icon: triangleAlertIcon,
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
        <div class="lines">
          <a class="name ellipsis" href="#open">Atlas Fuel</a>
          <div class="row">${tag({ label: 'enterprise' })}</div>
        </div>
        ${chevronRightIcon}
      </li>
    </ul>`;
}
