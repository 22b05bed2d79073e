import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { avatar } from '../../src/ui/avatar/avatar.ts';
import { avatarStyles } from '../../src/ui/avatar/avatar.styles.ts';
import { chip } from '../../src/ui/chip/chip.ts';
import { chipStyles } from '../../src/ui/chip/chip.styles.ts';
import { chevronRightIcon } from '../../src/ui/icons/chevron-right.ts';
import { searchIcon } from '../../src/ui/icons/search.ts';
import { panelStyles } from '../../src/ui/panel/panel.styles.ts';
import { skeleton } from '../../src/ui/skeleton/skeleton.ts';
import { skeletonStyles } from '../../src/ui/skeleton/skeleton.styles.ts';
import { tabBar } from '../../src/ui/tab-bar/tab-bar.ts';
import { tabBarStyles } from '../../src/ui/tab-bar/tab-bar.styles.ts';
import { sortHeader, type SortDirection } from '../../src/ui/table/sort-header.ts';
import { tableStyles } from '../../src/ui/table/table.styles.ts';
import { tag } from '../../src/ui/tag/tag.ts';
import { tagStyles } from '../../src/ui/tag/tag.styles.ts';
import { renderUi } from './ui-probe.ts';

const styles = [tableStyles, panelStyles, avatarStyles, skeletonStyles];

const table = (rows: unknown, dense = false) =>
  html`<table class="table ${dense ? 'dense' : ''}">
    <thead>
      <tr>
        <th scope="col">Name</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;

const named = html`<tr>
  <td>
    <div class="row">
      ${avatar({ name: 'Atlas Fuel' })}
      <div class="grow">
        <a class="name" href="#a">Atlas Fuel</a>
        <div class="note muted">Regional fuel distribution</div>
      </div>
    </div>
  </td>
</tr>`;

describe('table', () => {
  it('has a head of 36 px and rows of 52, or 44 when dense', async () => {
    const probe = await renderUi(
      () => [
        table([named, named]),
        table(
          html`<tr>
            <td>Run</td>
          </tr>`,
          true,
        ),
      ],
      ...styles,
    );
    const heights = probe.findAll('tr').map((row) => row.getBoundingClientRect().height);
    expect(heights).to.deep.equal([36, 52, 52, 36, 44]);
  });

  it('keeps the height of a row while its skeleton stands there', async () => {
    const probe = await renderUi(
      () =>
        table(
          html`<tr>
            <td>
              <div class="row">
                ${skeleton('avatar')}
                <div class="grow">${skeleton('line', 6)}${skeleton('thin', 7)}</div>
              </div>
            </td>
          </tr>`,
        ),
      ...styles,
    );
    expect(probe.find('tbody tr').getBoundingClientRect().height).to.equal(52);
    expect(probe.find('.skeleton.avatar').getBoundingClientRect().width).to.equal(32);
  });

  it('says how it is sorted and asks for another order by a button in the head', async () => {
    const head: { sort?: SortDirection } = {};
    let asked = 0;
    const probe = await renderUi(
      () =>
        html`<table class="table">
          <thead>
            <tr>
              ${sortHeader({ label: 'Name', sort: head.sort, onSort: () => asked++ })}
            </tr>
          </thead>
        </table>`,
      ...styles,
    );
    const cell = page.getByRole('columnheader', { name: 'Name' }).element();
    expect(cell).not.to.have.attribute('aria-sort');
    expect(getComputedStyle(probe.find('.icon')).opacity).to.equal('0');
    await userEvent.click(page.getByRole('button', { name: 'Name' }));
    expect(asked).to.equal(1);
    head.sort = 'descending';
    await probe.again();
    expect(cell).to.have.attribute('aria-sort', 'descending');
    expect(getComputedStyle(probe.find('.icon')).opacity).to.equal('1');
  });
});

describe('chip and tag', () => {
  it('removes a filter by a button that says which', async () => {
    let removed = 0;
    const probe = await renderUi(
      () =>
        chip({
          content: html`Status is <b>active</b>`,
          removeLabel: 'Remove: Status is active',
          onRemove: () => removed++,
        }),
      chipStyles,
    );
    await userEvent.click(page.getByRole('button', { name: 'Remove: Status is active' }));
    expect(removed).to.equal(1);
    expect(probe.find('.chip').getBoundingClientRect().height).to.equal(28);
  });

  it('cuts a long label at its end and keeps a tag 20 px high', async () => {
    const probe = await renderUi(() => html`<div class="row">${tag({ label: 'x'.repeat(300) })}</div>`, tagStyles);
    const box = probe.find('.tag').getBoundingClientRect();
    expect(box.height).to.equal(20);
    expect(box.width).to.be.at.most(probe.find('.row').getBoundingClientRect().width);
  });
});

describe('icons', () => {
  it('turn round where text runs from right to left, if they point along the line', async () => {
    const probe = await renderUi(
      () =>
        html`<div dir="rtl">${chevronRightIcon}${searchIcon}</div>
          <div>${chevronRightIcon}</div>`,
    );
    const scales = probe.findAll<SVGElement>('svg').map((each) => getComputedStyle(each).scale);
    expect(scales).to.deep.equal(['-1 1', 'none', 'none']);
    expect(probe.find('svg')).to.have.attribute('aria-hidden', 'true');
  });
});

describe('tab bar', () => {
  for (const [dir, next] of [
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ] as const) {
    it(`selects by arrows, round the ends, with one stop for Tab (${dir})`, async () => {
      let active: 'summary' | 'users' | 'logs' = 'summary';
      const probe = await renderUi(
        (self) =>
          html`<div dir=${dir}>
            ${tabBar({
              id: 'tabs',
              label: 'Customer',
              active,
              tabs: [
                { id: 'summary', label: 'Summary' },
                { id: 'users', label: 'Users' },
                { id: 'logs', label: 'Logs' },
              ],
              onSelect: (id) => {
                active = id;
                self.requestUpdate();
              },
            })}
          </div>`,
        tabBarStyles,
      );
      expect(page.getByRole('tab', { selected: true }).element()).to.have.trimmed.text('Summary');
      (page.getByRole('tab', { name: 'Summary' }).element() as HTMLElement).focus();
      await userEvent.keyboard(`{${next}}`);
      await probe.updateComplete;
      expect(active).to.equal('users');
      expect(probe.shadowRoot!.activeElement).to.have.trimmed.text('Users');
      await userEvent.keyboard(`{${next}}{${next}}`);
      expect(active).to.equal('summary');
      await userEvent.keyboard('{End}');
      expect(active).to.equal('logs');
      await probe.updateComplete;
      expect(probe.findAll('[tabindex="0"]')).to.have.length(1);
    });
  }
});
