import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { button } from '../../src/ui/button/button.ts';
import { buttonStyles } from '../../src/ui/button/button.styles.ts';
import { menuItem } from '../../src/ui/menu/menu-item.ts';
import { menuItemStyles } from '../../src/ui/menu/menu.styles.ts';
import '../../src/ui/menu/menu.define.ts';
import { renderUi } from './ui-probe.ts';

/** The menu of a row. */
async function rowMenu() {
  const heard: string[] = [];
  const probe = await renderUi(
    () =>
      html`<pb1-menu label="Actions">
          ${button({ label: 'More', slot: 'trigger', id: 'trigger' })}
          ${menuItem({ label: 'Rename', onClick: () => heard.push('rename') })}
          ${menuItem({ label: 'Copy id', onClick: () => heard.push('copy') })}
          ${menuItem({ label: 'Roll back', note: 'Nothing to go back to', disabled: true, onClick: () => heard.push('roll') })}
          <hr class="menu-line" />
          ${menuItem({ label: 'Delete', danger: true, onClick: () => heard.push('delete') })}
        </pb1-menu>
        <button id="after">After</button>`,
    buttonStyles,
    menuItemStyles,
  );
  const focused = () => {
    const { activeElement } = probe.shadowRoot!;
    return activeElement?.id === '' ? activeElement.textContent.trim().split('\n')[0] : activeElement?.id;
  };
  const isOpen = () => page.getByRole('menu', { name: 'Actions' }).elements().length === 1;
  const open = async () => {
    await userEvent.click(page.getByRole('button', { name: 'More' }));
    await waitUntil(() => focused() === 'Rename');
  };
  return { probe, heard, open, isOpen, focused };
}

describe('menu', () => {
  it('opens under its trigger at its end, with the first item in focus', async () => {
    const { probe, open } = await rowMenu();
    probe.style.paddingInlineStart = '400px';
    await open();
    const box = page.getByRole('menu').element().getBoundingClientRect();
    const trigger = page.getByRole('button', { name: 'More' }).element();
    expect(box.top - trigger.getBoundingClientRect().bottom).to.equal(4);
    expect(box.right).to.be.closeTo(trigger.getBoundingClientRect().right, 0.5);
    expect(box.width).to.equal(240);
    expect(trigger).to.have.attribute('aria-haspopup', 'menu');
    expect(trigger).to.have.attribute('aria-expanded', 'true');
  });

  it('moves by arrows round the ends, by Home and End, and by first letters', async () => {
    const { open, focused } = await rowMenu();
    await open();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).to.equal('Copy id');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(focused()).to.equal('Delete');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).to.equal('Rename');
    await userEvent.keyboard('{End}');
    expect(focused()).to.equal('Delete');
    await userEvent.keyboard('{Home}r');
    expect(focused()).to.contain('Roll back');
    await userEvent.keyboard('r');
    expect(focused()).to.equal('Rename');
  });

  it('chooses by Enter, closes and gives the focus back', async () => {
    const { open, focused, heard, isOpen } = await rowMenu();
    await open();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitUntil(() => !isOpen());
    expect(heard).to.deep.equal(['copy']);
    expect(focused()).to.equal('trigger');
  });

  it('does nothing for an item that cannot be used, and stays open', async () => {
    const { open, heard, isOpen } = await rowMenu();
    await open();
    await userEvent.click(page.getByRole('menuitem', { name: /Roll back/ }), { force: true });
    expect(heard).to.deep.equal([]);
    expect(isOpen()).to.equal(true);
  });

  it('closes by Escape back to its trigger, and by Tab on to what follows', async () => {
    const { open, focused, isOpen } = await rowMenu();
    await open();
    await userEvent.keyboard('{Escape}');
    await waitUntil(() => !isOpen());
    expect(focused()).to.equal('trigger');
    await userEvent.keyboard('{ArrowDown}');
    await waitUntil(() => focused() === 'Rename');
    await userEvent.tab();
    expect(isOpen()).to.equal(false);
    expect(focused()).to.equal('after');
  });
});
