import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { checkboxStyles } from '../../src/ui/checkbox/checkbox.styles.ts';
import { field } from '../../src/ui/field/field.ts';
import { fieldStyles } from '../../src/ui/field/field.styles.ts';
import { inputStyles } from '../../src/ui/input/input.styles.ts';
import { tagStyles } from '../../src/ui/tag/tag.styles.ts';
import { TagsInputController, type TagsInputOptions } from '../../src/ui/tags-input/tags-input-controller.ts';
import { tagsInputStyles } from '../../src/ui/tags-input/tags-input.styles.ts';
import { renderUi, type UiProbe } from './ui-probe.ts';

const fold = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** A field of labels in a form, as the dialog that adds a customer has. */
async function labelsField(options: Partial<TagsInputOptions> = {}) {
  const heard = { values: [...(options.values ?? [])], texts: [] as string[], sent: 0 };
  let labels: TagsInputController | undefined;
  const probe = await renderUi(
    (self) => {
      labels ??= new TagsInputController(self, fold);
      return html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          heard.sent++;
        }}
      >
        ${field({
          id: 'labels',
          label: 'Labels',
          control: (ties) =>
            labels!.render({
              ...ties,
              listLabel: 'Labels in use',
              removeLabel: (value) => `Remove ${value}`,
              ...options,
              values: heard.values,
              onChange: (next) => {
                heard.values = next;
                self.requestUpdate();
              },
              onText: (text) => heard.texts.push(text),
            }),
        })}
        <button>Add customer</button>
      </form>`;
    },
    inputStyles,
    fieldStyles,
    tagStyles,
    tagsInputStyles,
    checkboxStyles,
  );
  const box = () => page.getByRole('combobox', { name: 'Labels' });
  return { probe, heard, box, input: () => box().element() as HTMLInputElement };
}

const focusedName = (probe: UiProbe) =>
  probe.shadowRoot!.activeElement?.getAttribute('aria-label') ?? probe.shadowRoot!.activeElement?.id;

describe('labels field', () => {
  it('adds by Enter in its stored form, without sending the form; with no text Enter sends it', async () => {
    const { heard, box, input } = await labelsField();
    await userEvent.type(box(), '  Key  Account ');
    await userEvent.keyboard('{Enter}');
    expect(heard.values).to.deep.equal(['key account']);
    expect(input().value).to.equal('');
    expect(heard.sent).to.equal(0);
    await userEvent.keyboard('{Enter}');
    expect(heard.sent).to.equal(1);
  });

  it('adds by comma, also several pasted at once, and drops doubles and empty ones', async () => {
    const { heard, box, input, probe } = await labelsField({ values: ['eu'] });
    await userEvent.type(box(), 'retail,');
    expect(heard.values).to.deep.equal(['eu', 'retail']);
    input().value = 'EU, , logistics, re';
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await probe.updateComplete;
    expect(heard.values).to.deep.equal(['eu', 'retail', 'logistics']);
    expect(input().value).to.equal('re');
  });

  it('leaves Enter to an input method that is still composing', async () => {
    const { heard, box, input } = await labelsField();
    await userEvent.type(box(), 'とうき');
    const enter = (isComposing: boolean) =>
      input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true }));
    enter(true);
    expect(heard.values).to.deep.equal([]);
    enter(false);
    expect(heard.values).to.deep.equal(['とうき']);
  });

  it('removes the last by Backspace in an empty text, and none while there is text', async () => {
    const { heard, box } = await labelsField({ values: ['eu', 'retail'] });
    await userEvent.type(box(), 'x');
    await userEvent.keyboard('{Backspace}');
    expect(heard.values).to.deep.equal(['eu', 'retail']);
    await userEvent.keyboard('{Backspace}');
    expect(heard.values).to.deep.equal(['eu']);
  });

  it('reaches and removes each by the keyboard', async () => {
    const { probe, heard, box } = await labelsField({ values: ['eu', 'retail', 'vip'] });
    await userEvent.click(box());
    await userEvent.keyboard('{ArrowLeft}');
    expect(focusedName(probe)).to.equal('Remove vip');
    await userEvent.keyboard('{ArrowLeft}');
    expect(focusedName(probe)).to.equal('Remove retail');
    await userEvent.keyboard('{Delete}');
    await probe.updateComplete;
    expect(heard.values).to.deep.equal(['eu', 'vip']);
    expect(focusedName(probe)).to.equal('labels');
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
    expect(focusedName(probe)).to.equal('labels');
  });

  it('removes one by its button and keeps the focus in the field', async () => {
    const { probe, heard } = await labelsField({ values: ['eu', 'retail'] });
    await userEvent.click(page.getByRole('button', { name: 'Remove eu' }));
    expect(heard.values).to.deep.equal(['retail']);
    expect(focusedName(probe)).to.equal('labels');
  });

  it('takes what was typed when the field is left', async () => {
    const { heard, box } = await labelsField();
    await userEvent.type(box(), 'Wholesale');
    await userEvent.click(page.getByRole('button', { name: 'Add customer' }));
    expect(heard.values).to.deep.equal(['wholesale']);
    expect(heard.sent).to.equal(1);
  });

  it('offers suggestions in a layer below, as wide as the field, and adds the one that is chosen', async () => {
    const { probe, heard, box } = await labelsField({
      values: ['eu'],
      suggestions: [{ value: 'eu' }, { value: 'enterprise' }, { value: 'energy' }],
    });
    await userEvent.type(box(), 'en');
    expect(heard.texts.at(-1)).to.equal('en');
    const list = page.getByRole('listbox', { name: 'Labels in use' }).element() as HTMLElement;
    await waitUntil(() => list.style.top !== '');
    const frame = probe.find('.tokens').getBoundingClientRect();
    expect(list.matches(':popover-open')).to.equal(true);
    expect(list.getBoundingClientRect().top - frame.bottom).to.equal(4);
    expect(list.getBoundingClientRect().width).to.equal(frame.width);
    expect(
      page
        .getByRole('option')
        .elements()
        .map((each) => each.textContent.trim()),
    ).to.deep.equal(['enterprise', 'energy']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await probe.updateComplete;
    const current = probe.find('.option.current');
    expect(current).to.have.trimmed.text('energy');
    expect(box().element()).to.have.attribute('aria-activedescendant', current.id);
    await userEvent.keyboard('{Enter}');
    expect(heard.values).to.deep.equal(['eu', 'energy']);
    expect(heard.sent).to.equal(0);
  });

  it('closes its suggestions by Escape before anything around it closes', async () => {
    const { probe, box } = await labelsField({ suggestions: [{ value: 'energy' }] });
    let passed = 0;
    probe.addEventListener('keydown', (event) => (passed += Number(event.key === 'Escape')));
    await userEvent.click(box());
    expect(box().element()).to.have.attribute('aria-expanded', 'false');
    await userEvent.keyboard('{ArrowDown}');
    await probe.updateComplete;
    expect(box().element()).to.have.attribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}');
    await probe.updateComplete;
    expect(box().element()).to.have.attribute('aria-expanded', 'false');
    expect(passed).to.equal(0);
    await userEvent.keyboard('{Escape}');
    expect(passed).to.equal(1);
  });

  it('as a filter takes offered ones only, several one after the other, and ticks them', async () => {
    const { probe, heard, box } = await labelsField({
      only: true,
      values: ['enterprise'],
      suggestions: [
        { value: 'enterprise', end: '9' },
        { value: 'energy', end: '3' },
      ],
    });
    await userEvent.type(box(), 'en');
    const chosen = () =>
      page
        .getByRole('option', { selected: true })
        .elements()
        .map((each) => each.querySelector('.grow')!.textContent);
    expect(chosen()).to.deep.equal(['enterprise']);
    expect(probe.findAll('.option b').map((each) => each.textContent)).to.deep.equal(['en', 'en']);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await probe.updateComplete;
    expect(heard.values).to.deep.equal(['enterprise', 'energy']);
    expect(chosen()).to.deep.equal(['enterprise', 'energy']);
    await userEvent.click(page.getByRole('option', { name: /enterprise/ }));
    expect(heard.values).to.deep.equal(['energy']);
    await userEvent.click(page.getByRole('button', { name: 'Add customer' }));
    expect(heard.values, 'the rest of the text is no label').to.deep.equal(['energy']);
  });
});
