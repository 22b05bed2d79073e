import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { button } from '../../src/ui/button/button.ts';
import { buttonStyles } from '../../src/ui/button/button.styles.ts';
import type { Dialog } from '../../src/ui/dialog/dialog.ts';
import type { LayerCloseEvent } from '../../src/ui/dialog/dialog.events.ts';
import '../../src/ui/dialog/dialog.define.ts';
import '../../src/ui/drawer/drawer.define.ts';
import { field } from '../../src/ui/field/field.ts';
import { fieldStyles } from '../../src/ui/field/field.styles.ts';
import { input } from '../../src/ui/input/input.ts';
import { inputStyles } from '../../src/ui/input/input.styles.ts';
import { renderUi } from './ui-probe.ts';

/** A list with a button that opens the dialog to add to it, as customer-picker has. */
async function addDialog({ prevent = false, keepMounted = true } = {}) {
  const heard = { reasons: [] as string[], sent: 0 };
  let isOpen = false;
  const probe = await renderUi(
    (self) => {
      const setOpen = (next: boolean) => {
        isOpen = next;
        self.requestUpdate();
      };
      const dialog = html`<form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          heard.sent++;
        }}
      >
        <pb1-dialog
          heading="Add customer"
          close-label="Close"
          ?open=${isOpen}
          @pb1-close=${(event: LayerCloseEvent) => {
            heard.reasons.push(event.reason);
            if (prevent) event.preventDefault();
            else setOpen(false);
          }}
        >
          ${field({ id: 'name', label: 'Name', control: (ties) => input({ ...ties, value: '' }) })}
          ${button({ label: 'Cancel', slot: 'footer', onClick: () => setOpen(false) })}
          ${button({ label: 'Add customer', slot: 'footer', type: 'submit', variant: 'primary' })}
        </pb1-dialog>
      </form>`;
      return html`${button({ label: 'Add', id: 'opener', onClick: () => setOpen(true) })}
      ${keepMounted || isOpen ? dialog : ''}`;
    },
    buttonStyles,
    fieldStyles,
    inputStyles,
  );
  const open = async () => {
    await userEvent.click(page.getByRole('button', { name: 'Add', exact: true }));
    await waitUntil(() => page.getByRole('dialog', { name: 'Add customer' }).elements().length === 1);
  };
  const isShown = () => page.getByRole('dialog').elements().length === 1;
  const focused = () => probe.shadowRoot!.activeElement?.id;
  return { probe, heard, open, isShown, focused };
}

describe('dialog', () => {
  it('takes the focus to its first field and gives it back when its owner closes it', async () => {
    const { open, focused, isShown, probe, heard } = await addDialog();
    await open();
    expect(focused()).to.equal('name');
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await probe.updateComplete;
    await waitUntil(() => !isShown());
    expect(focused()).to.equal('opener');
    expect(heard.reasons, 'the owner needs not be told').to.deep.equal([]);
  });

  for (const [reason, act] of [
    ['escape', () => userEvent.keyboard('{Escape}')],
    ['button', () => userEvent.click(page.getByRole('button', { name: 'Close' }))],
  ] as const) {
    it(`closes by ${reason}, tells its owner once and gives the focus back`, async () => {
      const { open, focused, isShown, heard } = await addDialog();
      await open();
      await act();
      await waitUntil(() => !isShown());
      expect(heard.reasons).to.deep.equal([reason]);
      expect(focused()).to.equal('opener');
      await open();
      expect(focused()).to.equal('name');
    });

    it(`stays open when its owner prevents closing by ${reason}`, async () => {
      const { open, isShown, heard, focused } = await addDialog({ prevent: true });
      await open();
      await act();
      expect(heard.reasons).to.deep.equal([reason]);
      expect(isShown()).to.equal(true);
      expect(focused()).not.to.equal('opener');
    });
  }

  it('keeps the focus inside, forwards and backwards', async () => {
    const { open, probe, focused } = await addDialog();
    await open();
    for (const shift of [true, true, true, false, false, false, false, false, false]) {
      await userEvent.tab({ shift });
      expect(focused()).not.to.equal('opener');
    }
    expect(probe.find('pb1-dialog').shadowRoot!.querySelector('dialog')!.matches(':modal')).to.equal(true);
  });

  it('holds the fields of the form around it: Enter and the button below send it', async () => {
    const { open, heard } = await addDialog();
    await open();
    await userEvent.keyboard('Atlas Fuel{Enter}');
    expect(heard.sent).to.equal(1);
    await userEvent.click(page.getByRole('button', { name: 'Add customer' }));
    expect(heard.sent).to.equal(2);
  });

  it('gives the focus back when it is taken out of the page while open', async () => {
    const { open, focused, probe } = await addDialog({ keepMounted: false });
    await open();
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await probe.updateComplete;
    expect(focused()).to.equal('opener');
  });

  it('stays open when it is moved in the page', async () => {
    const { open, isShown, probe, heard } = await addDialog();
    await open();
    const around = document.createElement('div');
    document.body.append(around);
    around.append(probe);
    await probe.find<Dialog>('pb1-dialog').updateComplete;
    await waitUntil(() => isShown());
    expect(heard.reasons).to.deep.equal([]);
    around.remove();
  });

  it('is 480 px wide with the drawn distances, and has no footer where there are no buttons', async () => {
    const probe = await renderUi(
      () => html`<pb1-dialog heading="Note" close-label="Close" open><p>Text</p></pb1-dialog>`,
    );
    const root = probe.find('pb1-dialog').shadowRoot!;
    const box = root.querySelector('dialog')!.getBoundingClientRect();
    expect(box.width).to.equal(480);
    const text = probe.find('p').getBoundingClientRect();
    expect(text.left - box.left).to.equal(21);
    const title = root.querySelector('h2')!.getBoundingClientRect();
    expect(title.top - box.top).to.equal(21);
    expect(root.querySelector('footer')!.getBoundingClientRect().height).to.equal(0);
  });

  it('is a sheet at the bottom where the window is narrow', async () => {
    await page.viewport(360, 760);
    try {
      const probe = await renderUi(
        () => html`<pb1-dialog heading="Note" close-label="Close" open><p>Text</p></pb1-dialog>`,
      );
      const dialog = probe.find('pb1-dialog').shadowRoot!.querySelector('dialog')!;
      await Promise.all(dialog.getAnimations().map((each) => each.finished));
      const box = dialog.getBoundingClientRect();
      expect([box.left, box.width, box.bottom]).to.deep.equal([0, 360, 760]);
    } finally {
      await page.viewport(1280, 800);
    }
  });

  it('says that it asks before something is lost', async () => {
    await renderUi(
      () =>
        html`<pb1-dialog alert heading="Remove Atlas Fuel?" open>
          <p>Everything goes.</p>
          ${button({ label: 'Keep', slot: 'footer' })}
        </pb1-dialog>`,
    );
    expect(page.getByRole('alertdialog', { name: 'Remove Atlas Fuel?' }).elements()).to.have.length(1);
    expect(page.getByRole('button').elements()).to.have.length(1);
  });

  it('is a part of the element that renders it', async () => {
    const probe = await renderUi(() => html`<pb1-dialog heading="Note" open><p>Text</p></pb1-dialog>`);
    probe.classList.add('styled');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.styled::part(dialog) { border-top-width: 7px }');
    document.adoptedStyleSheets = [sheet];
    try {
      const dialog = probe.find('pb1-dialog').shadowRoot!.querySelector('dialog')!;
      expect(getComputedStyle(dialog).borderTopWidth).to.equal('7px');
    } finally {
      document.adoptedStyleSheets = [];
    }
  });
});

describe('drawer', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`stands at the end of the line, as high as the window (${dir})`, async () => {
      const probe = await renderUi(
        () =>
          html`<div dir=${dir}>
            <pb1-drawer heading="Acorn CRM" close-label="Close" open><p>Text</p></pb1-drawer>
          </div>`,
      );
      const box = probe.find('pb1-drawer').shadowRoot!.querySelector('dialog')!.getBoundingClientRect();
      expect([box.top, box.height, box.width]).to.deep.equal([0, innerHeight, 480]);
      expect(box.left).to.equal(dir === 'ltr' ? innerWidth - 480 : 0);
    });
  }

  it('closes by Escape as the dialog does', async () => {
    const heard: string[] = [];
    await renderUi(
      () =>
        html`<pb1-drawer heading="Acorn CRM" open @pb1-close=${(event: LayerCloseEvent) => heard.push(event.reason)}
          ><p>Text</p></pb1-drawer
        >`,
    );
    await userEvent.keyboard('{Escape}');
    expect(heard).to.deep.equal(['escape']);
  });
});
