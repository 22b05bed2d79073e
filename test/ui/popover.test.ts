import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { button } from '../../src/ui/button/button.ts';
import { buttonStyles } from '../../src/ui/button/button.styles.ts';
import { input } from '../../src/ui/input/input.ts';
import { inputStyles } from '../../src/ui/input/input.styles.ts';
import type { Popover } from '../../src/ui/popover/popover.ts';
import type { PopoverToggleEvent } from '../../src/ui/popover/popover.events.ts';
import '../../src/ui/popover/popover.define.ts';
import { renderUi } from './ui-probe.ts';

const placingCode = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('floating-ui'));

/** A filter panel under its button. */
async function filterPopover(dir: 'ltr' | 'rtl' = 'ltr') {
  const heard: boolean[] = [];
  const probe = await renderUi(
    () =>
      html`<div class="bar" dir=${dir}>
        ${button({ label: 'Before' })}
        <pb1-popover
          label="Filter"
          close-label="Close"
          @pb1-toggle=${(event: PopoverToggleEvent) => heard.push(event.isOpen)}
        >
          ${button({ label: 'Open filter', slot: 'trigger', id: 'trigger' })}
          ${input({ id: 'about', label: 'Description', value: '' })}
          <div slot="footer">${button({ label: 'Done', id: 'done' })}</div>
        </pb1-popover>
        <p>Elsewhere</p>
      </div>`,
    buttonStyles,
    inputStyles,
  );
  const popover = probe.find<Popover>('pb1-popover');
  const box = popover.shadowRoot!.querySelector('dialog')!;
  const trigger = page.getByRole('button', { name: 'Open filter' });
  const focused = () => probe.shadowRoot!.activeElement?.id;
  const open = async () => {
    await userEvent.click(trigger);
    await waitUntil(() => focused() === 'about' || box.open);
  };
  return { probe, popover, box, trigger, heard, open, focused };
}

describe('popover', () => {
  // First, since later tests have loaded it.
  it('loads the code that places it when it first opens, not before', async () => {
    const { open } = await filterPopover();
    expect(placingCode()).to.be.empty;
    await open();
    expect(placingCode()).not.to.be.empty;
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`opens 4 px under its trigger, at the start of it (${dir}), and tells`, async () => {
      const { open, box, trigger, heard } = await filterPopover(dir);
      expect(trigger.element()).to.have.attribute('aria-expanded', 'false');
      expect(trigger.element()).to.have.attribute('aria-haspopup', 'dialog');
      await open();
      const from = trigger.element().getBoundingClientRect();
      const to = box.getBoundingClientRect();
      expect(to.top - from.bottom).to.equal(4);
      if (dir === 'ltr') expect(to.left).to.equal(from.left);
      else expect(to.right).to.be.closeTo(from.right, 0.5);
      expect(trigger.element()).to.have.attribute('aria-expanded', 'true');
      expect(page.getByRole('dialog', { name: 'Filter' }).elements()).to.deep.equal([box]);
      expect(heard).to.deep.equal([true]);
    });
  }

  it('opens above where there is no room below', async () => {
    const { probe, open, box, trigger } = await filterPopover();
    probe.style.position = 'fixed';
    probe.style.insetBlockEnd = '0';
    await open();
    expect(box.getBoundingClientRect().bottom).to.equal(trigger.element().getBoundingClientRect().top - 4);
  });

  it('closes by Escape and gives the focus back', async () => {
    const { open, box, heard, focused, trigger } = await filterPopover();
    await open();
    await userEvent.keyboard('{Escape}');
    await waitUntil(() => heard.length === 2);
    expect(heard).to.deep.equal([true, false]);
    expect(box.matches(':popover-open')).to.equal(false);
    expect(focused()).to.equal('trigger');
    expect(trigger.element()).to.have.attribute('aria-expanded', 'false');
  });

  it('closes by a click elsewhere', async () => {
    const { open, heard, box } = await filterPopover();
    await open();
    await userEvent.click(page.getByText('Elsewhere'));
    await waitUntil(() => heard.length === 2);
    expect(box.matches(':popover-open')).to.equal(false);
  });

  it('closes by its trigger and does not open again by the same click', async () => {
    const { open, heard, popover, trigger } = await filterPopover();
    await open();
    await userEvent.click(trigger);
    await waitUntil(() => heard.length === 2);
    await popover.updateComplete;
    expect(popover.open).to.equal(false);
    await open();
    expect(heard).to.deep.equal([true, false, true]);
  });

  it('opens and closes by its trigger with the keyboard', async () => {
    const { popover, trigger, focused } = await filterPopover();
    (trigger.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await waitUntil(() => focused() === 'about');
    expect(popover.open).to.equal(true);
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard(' ');
    await waitUntil(() => focused() === 'about');
    expect(popover.open).to.equal(true);
  });

  it('closes without a word when its owner says so', async () => {
    const { open, popover, heard, focused, box } = await filterPopover();
    await open();
    popover.open = false;
    await popover.updateComplete;
    expect(box.matches(':popover-open')).to.equal(false);
    expect(focused()).to.equal('trigger');
    expect(heard).to.deep.equal([true]);
  });

  it('closes when it leaves the page, and leaves nothing behind', async () => {
    const { open, popover, probe } = await filterPopover();
    await open();
    probe.remove();
    expect(popover.open).to.equal(false);
  });

  it('is a modal sheet from 56 px down where the window is narrow', async () => {
    await page.viewport(360, 760);
    try {
      const { open, box, heard, focused } = await filterPopover();
      await open();
      await Promise.all(box.getAnimations().map((each) => each.finished));
      const { top, left, width, bottom } = box.getBoundingClientRect();
      expect([top, left, width, bottom]).to.deep.equal([56, 0, 360, 760]);
      expect(box.matches(':modal')).to.equal(true);
      expect(page.getByRole('heading', { name: 'Filter' }).elements()).to.have.length(1);
      await userEvent.click(page.getByRole('button', { name: 'Close' }));
      await waitUntil(() => heard.length === 2);
      expect(focused()).to.equal('trigger');
      await open();
      await userEvent.keyboard('{Escape}');
      await waitUntil(() => heard.length === 4);
      expect(focused()).to.equal('trigger');
      await open();
      await userEvent.click(box, { position: { x: 20, y: -20 }, force: true });
      await waitUntil(() => heard.length === 6);
      expect(box.open).to.equal(false);
    } finally {
      await page.viewport(1280, 800);
    }
  });
});
