import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import { button } from '../../src/ui/button/button.ts';
import { buttonStyles } from '../../src/ui/button/button.styles.ts';
import { copyButton } from '../../src/ui/copy-button/copy-button.ts';
import { copyButtonStyles } from '../../src/ui/copy-button/copy-button.styles.ts';
import { xIcon } from '../../src/ui/icons/x.ts';
import { input } from '../../src/ui/input/input.ts';
import { segmented } from '../../src/ui/segmented/segmented.ts';
import { segmentedStyles } from '../../src/ui/segmented/segmented.styles.ts';
import { spinnerStyles } from '../../src/ui/spinner/spinner.styles.ts';
import { renderUi } from './ui-probe.ts';

const styles = [buttonStyles, spinnerStyles];

/** A form with one field and one button, as a dialog has. */
const form = (onSubmit: () => void, isBusy: () => boolean) => () =>
  html`<form
    @submit=${(event: Event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    ${input({ label: 'Name', value: 'Atlas Fuel' })}
    ${button({ label: 'Add customer', type: 'submit', variant: 'primary', busy: isBusy() })}
  </form>`;

describe('button', () => {
  it('is 36 px high, 28 when small, and square with an icon alone', async () => {
    const probe = await renderUi(
      () => [
        button({ label: 'Save' }),
        button({ label: 'Resend', small: true }),
        button({ label: 'Close', icon: xIcon, iconOnly: true }),
      ],
      ...styles,
    );
    const [normal, small, square] = probe.findAll('button').map((each) => each.getBoundingClientRect());
    expect(normal!.height).to.equal(36);
    expect(small!.height).to.equal(28);
    expect([square!.width, square!.height]).to.deep.equal([36, 36]);
    expect(page.getByRole('button', { name: 'Close' }).elements()).to.have.length(1);
  });

  it('calls once for a click, and not at all while disabled', async () => {
    let calls = 0;
    let disabled = false;
    const probe = await renderUi(() => button({ label: 'Save', disabled, onClick: () => calls++ }), ...styles);
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    expect(calls).to.equal(1);
    disabled = true;
    await probe.again();
    probe.find('button').click();
    expect(calls).to.equal(1);
  });

  it('sends the form around it, by a click and by Enter in a field', async () => {
    let sent = 0;
    await renderUi(
      form(
        () => sent++,
        () => false,
      ),
      ...styles,
    );
    await userEvent.click(page.getByRole('button', { name: 'Add customer' }));
    await userEvent.click(page.getByRole('textbox', { name: 'Name' }));
    await userEvent.keyboard('{Enter}');
    expect(sent).to.equal(2);
  });

  it('keeps width, name and focus while busy, and sends nothing', async () => {
    let sent = 0;
    let isBusy = false;
    const probe = await renderUi(
      form(
        () => sent++,
        () => isBusy,
      ),
      ...styles,
    );
    const target = probe.find('button');
    target.focus();
    const { width } = target.getBoundingClientRect();
    isBusy = true;
    await probe.again();
    expect(target.getBoundingClientRect().width).to.equal(width);
    expect(target).to.have.attribute('aria-busy', 'true');
    expect(page.getByRole('button', { name: 'Add customer' }).elements()).to.deep.equal([target]);
    await userEvent.keyboard('{Enter}');
    await userEvent.click(target, { force: true });
    probe.find('input').focus();
    await userEvent.keyboard('{Enter}');
    expect(sent).to.equal(0);
    expect(getComputedStyle(probe.find('.words')).opacity).to.equal('0');
  });

  it('says whether it is pressed or has opened something, only where it can', async () => {
    const probe = await renderUi(() => [
      button({ label: 'Plain' }),
      button({ label: 'Pressed', pressed: false }),
      button({ label: 'Open', expanded: true }),
    ]);
    const [plain, pressed, open] = probe.findAll('button');
    expect(plain).not.to.have.attribute('aria-pressed');
    expect(plain).not.to.have.attribute('aria-expanded');
    expect(pressed).to.have.attribute('aria-pressed', 'false');
    expect(open).to.have.attribute('aria-expanded', 'true');
  });

  it('is a part of its element; the primary one by a name of its own too', async () => {
    const probe = await renderUi(() => [button({ label: 'Cancel' }), button({ label: 'Save', variant: 'primary' })]);
    const [cancel, save] = probe.findAll('button');
    expect([...cancel!.part]).to.deep.equal(['button']);
    expect([...save!.part]).to.deep.equal(['button', 'primary-button']);
  });
});

describe('segmented', () => {
  it('shows the one that is chosen and tells which is pressed next', async () => {
    let value = 'any';
    const probe = await renderUi(
      (self) =>
        segmented({
          label: 'Status',
          value,
          options: [
            { value: 'any', label: 'Any' },
            { value: 'active', label: 'Active' },
          ],
          onSelect: (next) => {
            value = next;
            self.requestUpdate();
          },
        }),
      ...styles,
      segmentedStyles,
    );
    expect(page.getByRole('group', { name: 'Status' }).elements()).to.have.length(1);
    await userEvent.click(page.getByRole('button', { name: 'Active' }));
    await probe.updateComplete;
    expect(value).to.equal('active');
    expect(page.getByRole('button', { pressed: true }).element()).to.have.trimmed.text('Active');
  });
});

describe('copy button', () => {
  const copied: string[] = [];
  const clipboard = navigator.clipboard;

  /** Puts a clipboard in place of the browser's, which asks for a permission. */
  const replaceClipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

  afterEach(() => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }));

  const template = () => html`
    <span>req_5tN8</span>${copyButton({ text: 'req_5tN8', label: 'Copy request id', copiedLabel: 'Copied' })}
  `;

  it('copies the text, shows a check mark and says so', async () => {
    replaceClipboard((text) => Promise.resolve(void copied.push(text)));
    const probe = await renderUi(template, buttonStyles, copyButtonStyles);
    await userEvent.click(page.getByRole('button', { name: 'Copy request id' }));
    expect(copied).to.deep.equal(['req_5tN8']);
    expect(probe.find('[role=status]')).to.have.text('Copied');
    const [copyIcon, checkIcon] = probe.findAll('.copy .icon');
    expect(getComputedStyle(copyIcon!).display).to.equal('none');
    expect(getComputedStyle(checkIcon!).display).to.equal('block');
  });

  it('marks the text where the page may not copy', async () => {
    replaceClipboard(() => Promise.reject(new DOMException('Not allowed', 'NotAllowedError')));
    const probe = await renderUi(template, buttonStyles, copyButtonStyles);
    const marked = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
    await userEvent.click(page.getByRole('button', { name: 'Copy request id' }));
    await marked;
    expect(getSelection()!.toString()).to.equal('req_5tN8');
    expect(probe.find('[role=status]')).to.have.text('');
  });
});
