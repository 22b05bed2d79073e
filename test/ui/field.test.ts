import { expect } from '@open-wc/testing';
import { html, nothing } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { buttonStyles } from '../../src/ui/button/button.styles.ts';
import { checkbox } from '../../src/ui/checkbox/checkbox.ts';
import { checkboxStyles } from '../../src/ui/checkbox/checkbox.styles.ts';
import { choice } from '../../src/ui/choice/choice.ts';
import { choiceStyles } from '../../src/ui/choice/choice.styles.ts';
import { field } from '../../src/ui/field/field.ts';
import { fieldStyles } from '../../src/ui/field/field.styles.ts';
import { input } from '../../src/ui/input/input.ts';
import { inputStyles } from '../../src/ui/input/input.styles.ts';
import { searchInput } from '../../src/ui/input/search-input.ts';
import { kbdStyles } from '../../src/ui/kbd/kbd.styles.ts';
import { segmented } from '../../src/ui/segmented/segmented.ts';
import { select } from '../../src/ui/select/select.ts';
import { selectStyles } from '../../src/ui/select/select.styles.ts';
import { switchInput } from '../../src/ui/switch/switch-input.ts';
import { switchStyles } from '../../src/ui/switch/switch.styles.ts';
import { textarea } from '../../src/ui/textarea/textarea.ts';
import { renderUi } from './ui-probe.ts';

const styles = [fieldStyles, inputStyles, buttonStyles, kbdStyles];

describe('field', () => {
  it('names its control by the label, so that a click on the words goes into it', async () => {
    const probe = await renderUi(
      () => field({ id: 'name', label: 'Name', control: (ties) => input({ ...ties, value: '' }) }),
      ...styles,
    );
    await userEvent.click(page.getByText('Name'));
    expect(probe.shadowRoot!.activeElement).to.equal(page.getByRole('textbox', { name: 'Name' }).element());
  });

  it('says that it is optional beside the label', async () => {
    const probe = await renderUi(() =>
      field({
        id: 'about',
        label: 'Description',
        optional: 'optional',
        control: (ties) => textarea({ ...ties, value: '' }),
      }),
    );
    expect(probe.find('label')).to.have.trimmed.text('Description optional');
  });

  it('describes its control by the help, and instead by the error, which is announced', async () => {
    let error: string | typeof nothing = nothing;
    const probe = await renderUi(
      () =>
        field({
          id: 'name',
          label: 'Name',
          help: 'As on the invoice.',
          error,
          control: (ties) => input({ ...ties, value: '' }),
        }),
      ...styles,
    );
    const control = page.getByRole('textbox').element();
    expect(control).to.have.attribute('aria-describedby', probe.find('.help').id);
    expect(control).not.to.have.attribute('aria-invalid');
    error = 'This name is taken.';
    await probe.again();
    const shown = probe.find('.error');
    expect(control).to.have.attribute('aria-describedby', shown.id);
    expect(control).to.have.attribute('aria-invalid', 'true');
    expect(shown).to.have.trimmed.text('This name is taken.');
    expect(shown.closest('[aria-live]')).to.have.attribute('aria-live', 'polite');
    expect(probe.findAll('.help')).to.be.empty;
    expect(getComputedStyle(control).borderColor).to.equal(getComputedStyle(shown).color);
  });

  it('names a group that is no native control', async () => {
    await renderUi(() =>
      field({
        id: 'status',
        label: 'Status',
        group: true,
        control: ({ id }) =>
          segmented({
            labelledBy: `${id}-label`,
            value: 'any',
            options: [{ value: 'any', label: 'Any' }],
            onSelect: () => {},
          }),
      }),
    );
    expect(page.getByRole('group', { name: 'Status' }).elements()).to.have.length(1);
  });

  it('is 6 px from label to control and from control to help, with a control of 36', async () => {
    const probe = await renderUi(
      () => field({ id: 'name', label: 'Name', help: 'Help', control: (ties) => input({ ...ties, value: '' }) }),
      ...styles,
    );
    const [label, control, help] = ['label', 'input', '.help'].map((each) => probe.find(each).getBoundingClientRect());
    expect(label!.height).to.equal(20);
    expect(control!.top - label!.bottom).to.equal(6);
    expect(control!.height).to.equal(36);
    expect(help!.top - control!.bottom).to.equal(6);
    expect(help!.height).to.equal(16);
  });
});

describe('input', () => {
  it('shows the value that it is given, whatever was typed', async () => {
    const heard: string[] = [];
    const probe = await renderUi(() => input({ label: 'Name', value: 'fixed', onInput: (value) => heard.push(value) }));
    await userEvent.type(page.getByRole('textbox'), '!');
    expect(heard).to.deep.equal(['fixed!']);
    await probe.again();
    expect(probe.find<HTMLInputElement>('input').value).to.equal('fixed');
  });

  it('takes the focus wherever its frame is clicked', async () => {
    const probe = await renderUi(
      () => input({ label: 'Seconds', value: '', end: html`<span class="unit">seconds</span>` }),
      ...styles,
    );
    await userEvent.click(probe.find('.unit'));
    expect(probe.shadowRoot!.activeElement).to.equal(probe.find('input'));
    expect(getComputedStyle(probe.find('.input')).outlineStyle).to.equal('solid');
  });

  it('writes code from left to right', async () => {
    const probe = await renderUi(() => input({ label: 'External ID', mono: true, value: 'BRL-0502' }));
    expect(probe.find('input')).to.have.attribute('dir', 'ltr');
  });
});

describe('search', () => {
  it('shows the key that jumps to it while empty, and then a button that empties it', async () => {
    let value = '';
    const probe = await renderUi(
      (self) =>
        searchInput({
          label: 'Search by name',
          value,
          shortcut: '/',
          clearLabel: 'Clear search',
          onInput: (typed) => {
            value = typed;
            self.requestUpdate();
          },
        }),
      ...styles,
    );
    const box = page.getByRole('searchbox', { name: 'Search by name' });
    expect(box.element()).to.have.attribute('aria-keyshortcuts', '/');
    expect(probe.find('kbd')).to.have.text('/');
    await userEvent.type(box, 'Tot');
    await probe.updateComplete;
    expect(probe.findAll('kbd')).to.be.empty;
    await userEvent.click(page.getByRole('button', { name: 'Clear search' }));
    await probe.updateComplete;
    expect(value).to.equal('');
    expect(probe.shadowRoot!.activeElement).to.equal(box.element());
  });
});

describe('choices', () => {
  it('ticks a checkbox by its words and by the space bar', async () => {
    const heard: boolean[] = [];
    let checked = false;
    const probe = await renderUi(
      (self) =>
        checkbox({
          label: 'Only customers without one',
          checked,
          onChange: (next) => {
            heard.push((checked = next));
            self.requestUpdate();
          },
        }),
      checkboxStyles,
    );
    await userEvent.click(page.getByText('Only customers without one'));
    await probe.updateComplete;
    const box = page.getByRole('checkbox', { name: 'Only customers without one' }).element() as HTMLInputElement;
    expect(box.checked).to.equal(true);
    expect(getComputedStyle(probe.find('.check .icon')).visibility).to.equal('visible');
    box.focus();
    await userEvent.keyboard(' ');
    expect(heard).to.deep.equal([true, false]);
  });

  it('keeps the name of a checkbox whose words are hidden', async () => {
    const probe = await renderUi(
      () => checkbox({ label: 'Select Atlas Fuel', hideLabel: true, checked: false }),
      checkboxStyles,
    );
    expect(page.getByRole('checkbox', { name: 'Select Atlas Fuel' }).elements()).to.have.length(1);
    expect(probe.find('.hidden-text').getBoundingClientRect().width).to.equal(1);
  });

  it('shows a state between on and off', async () => {
    const probe = await renderUi(() => checkbox({ label: 'All', checked: false, indeterminate: true }), checkboxStyles);
    expect(probe.find('input').matches(':indeterminate')).to.equal(true);
    expect(getComputedStyle(probe.find('.check .icon')).visibility).to.equal('visible');
  });

  it('turns a switch, which says that it is one', async () => {
    const heard: boolean[] = [];
    await renderUi(
      () => switchInput({ label: 'Starred only', checked: false, onChange: (next) => heard.push(next) }),
      switchStyles,
      checkboxStyles,
    );
    await userEvent.click(page.getByRole('switch', { name: 'Starred only' }));
    expect(heard).to.deep.equal([true]);
  });

  it('chooses one of several by the arrow keys', async () => {
    const heard: string[] = [];
    await renderUi(
      () =>
        ['viewer', 'member'].map((value, index) =>
          choice({
            name: 'role',
            value,
            label: value,
            text: 'What it can do',
            checked: index === 0,
            onChange: (next) => heard.push(next),
          }),
        ),
      choiceStyles,
      checkboxStyles,
    );
    (page.getByRole('radio', { name: /viewer/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(heard).to.deep.equal(['member']);
  });

  it('chooses from a list', async () => {
    const heard: string[] = [];
    const probe = await renderUi(
      () =>
        field({
          id: 'often',
          label: 'How often',
          control: (ties) =>
            select({
              ...ties,
              value: 'weekly',
              options: [
                { value: 'daily', label: 'Daily' },
                { value: 'weekly', label: 'Weekly' },
              ],
              onChange: (next) => heard.push(next),
            }),
        }),
      ...styles,
      selectStyles,
    );
    const list = page.getByRole('combobox', { name: 'How often' });
    expect(probe.find<HTMLSelectElement>('select').value).to.equal('weekly');
    await userEvent.selectOptions(list, 'Daily');
    expect(heard).to.deep.equal(['daily']);
  });
});
