import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/ui/tooltip/tooltip.define.ts';
import { renderUi, type UiProbe } from './ui-probe.ts';

const hintOf = (probe: UiProbe) => probe.find('pb1-tooltip').shadowRoot!.querySelector<HTMLElement>('[popover]')!;
const isShown = (probe: UiProbe) => hintOf(probe).matches(':popover-open');

const template = () =>
  html`<button id="before">Before</button>
    <pb1-tooltip text="Filter the list" key="F"><button id="thing">Filter</button></pb1-tooltip>`;

describe('tooltip', () => {
  it('comes with the focus by keyboard, above the thing, and goes with it', async () => {
    const probe = await renderUi(() => html`<div class="stack"><br />${template()}</div>`);
    await userEvent.click(page.getByRole('button', { name: 'Before' }));
    await userEvent.tab();
    await waitUntil(() => hintOf(probe).style.top !== '');
    expect(isShown(probe)).to.equal(true);
    expect(hintOf(probe)).to.have.trimmed.text('Filter the listF');
    await userEvent.tab();
    expect(isShown(probe)).to.equal(false);
  });

  it('comes with the pointer, and goes with it', async () => {
    const probe = await renderUi(template);
    await userEvent.hover(page.getByRole('button', { name: 'Filter' }));
    await waitUntil(() => isShown(probe));
    await userEvent.hover(page.getByRole('button', { name: 'Before' }));
    await waitUntil(() => !isShown(probe));
  });

  it('waits until the pointer rests, and stays while it is on its way to the hint', async () => {
    const probe = await renderUi(template);
    const tooltip = probe.find('pb1-tooltip');
    const point = (type: 'pointerenter' | 'pointerleave') => tooltip.dispatchEvent(new PointerEvent(type));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      point('pointerenter');
      vi.advanceTimersByTime(399);
      expect(isShown(probe)).to.equal(false);
      vi.advanceTimersByTime(1);
      expect(isShown(probe)).to.equal(true);
      point('pointerleave');
      vi.advanceTimersByTime(99);
      // The hint is a part of the element: the pointer enters it again there.
      point('pointerenter');
      vi.advanceTimersByTime(1000);
      expect(isShown(probe)).to.equal(true);
      point('pointerleave');
      vi.advanceTimersByTime(100);
      expect(isShown(probe)).to.equal(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes with Escape, which closes nothing else', async () => {
    const probe = await renderUi(template);
    let passed = 0;
    probe.addEventListener('keydown', (event) => (passed += Number(event.key === 'Escape')));
    await userEvent.click(page.getByRole('button', { name: 'Before' }));
    await userEvent.tab();
    await waitUntil(() => isShown(probe));
    await userEvent.keyboard('{Escape}');
    expect(isShown(probe)).to.equal(false);
    expect(passed).to.equal(0);
  });

  it('describes the thing, unless it says what the thing is called already', async () => {
    const probe = await renderUi(
      () => html`${template()}<pb1-tooltip text="More"><button id="named" aria-label="More">…</button></pb1-tooltip>`,
    );
    expect(probe.find('#thing')).to.have.attribute('aria-description', 'Filter the list');
    expect(probe.find('#named')).not.to.have.attribute('aria-description');
  });

  it('is gone when the thing leaves the page', async () => {
    const probe = await renderUi(template);
    await userEvent.click(page.getByRole('button', { name: 'Before' }));
    await userEvent.tab();
    await waitUntil(() => isShown(probe));
    const hint = hintOf(probe);
    probe.remove();
    expect(hint.matches(':popover-open')).to.equal(false);
  });
});
