import { fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { beforeAll, expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { openPicker, type PickerPage } from '../customer-picker/picker-page.ts';

/** Another web component of the host's page: an input in an open or a closed shadow root. */
class ForeignField extends LitElement {
  readonly field = document.createElement('input');

  override createRenderRoot() {
    const root = this.attachShadow({ mode: this.hasAttribute('closed') ? 'closed' : 'open' });
    root.append(this.field);
    return root;
  }
}
customElements.define('foreign-field', ForeignField);

declare global {
  interface HTMLElementTagNameMap {
    'foreign-field': ForeignField;
  }
}

describe('F68: the slash', () => {
  let host: PageHost;
  let opened: PickerPage;
  beforeAll(async () => {
    host = await createPageHost();
  });
  beforeEach(async () => {
    opened = await openPicker(host.plugboard('org_admin'));
  });

  const searchField = () => opened.search.element() as HTMLInputElement;
  const isInSearch = () => opened.picker.shadowRoot?.activeElement === searchField();

  it('jumps to the search from the page, and is not typed there', async () => {
    await userEvent.keyboard('/');
    expect([isInSearch(), searchField().value]).toEqual([true, '']);
  });

  it('jumps to the search from a button and a link', async () => {
    const [button, link] = [document.createElement('button'), document.createElement('a')];
    link.href = '#';
    await fixture(html`<div>${button}${link}</div>`);
    for (const each of [button, link]) {
      each.focus();
      await userEvent.keyboard('/');
      expect(isInSearch()).toBe(true);
    }
  });

  it('is typed in the search itself', async () => {
    await userEvent.click(opened.search);
    await userEvent.keyboard('a/b/');
    expect(searchField().value).toBe('a/b/');
  });

  it('is typed in "Add customer"', async () => {
    await opened.openAdd();
    await userEvent.keyboard('a/b');
    await expect.element(opened.field('Name')).toHaveValue('a/b');
  });

  for (const tag of ['input', 'textarea']) {
    it(`is typed in a host’s ${tag}`, async () => {
      const field = await fixture<HTMLInputElement>(document.createElement(tag));
      field.focus();
      await userEvent.keyboard('a/b');
      expect([field.value, isInSearch()]).toEqual(['a/b', false]);
    });
  }

  it('is typed in a host’s contenteditable, also in an element inside it', async () => {
    const editor = await fixture<HTMLElement>(html`<div contenteditable><p tabindex="0">x</p></div>`);
    for (const each of [editor, editor.querySelector('p')!]) {
      each.focus();
      await userEvent.keyboard('/');
      expect(isInSearch()).toBe(false);
    }
    expect(editor.textContent).toContain('/');
  });

  for (const mode of ['open', 'closed']) {
    it(`is typed in another web component whose shadow root is ${mode}`, async () => {
      const foreign = document.createElement('foreign-field');
      foreign.toggleAttribute(mode, true);
      await fixture(foreign);
      foreign.field.focus();
      await userEvent.keyboard('a/b');
      expect([foreign.field.value, isInSearch()]).toEqual(['a/b', false]);
    });
  }

  it('does nothing while a modal dialog of the host is open', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>Ok</button></dialog>`);
    dialog.showModal();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(dialog.querySelector('button'));
  });

  it('jumps to the search of a picker in a modal dialog of the host', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>Ok</button>${opened.picker}</dialog>`);
    dialog.showModal();
    await userEvent.keyboard('/');
    expect(isInSearch()).toBe(true);
  });

  it('does nothing on a button of "Add customer", and leaves the key to others', async () => {
    await opened.openAdd();
    (opened.button('Cancel').element() as HTMLElement).focus();
    let isLeft: boolean | undefined;
    const listen = (event: Event) => (isLeft = !event.defaultPrevented);
    addEventListener('keydown', listen);
    await userEvent.keyboard('/');
    removeEventListener('keydown', listen);
    expect([isLeft, isInSearch()]).toEqual([true, false]);
  });

  it('is left alone with Ctrl, Alt and Meta, and where the host has used it', async () => {
    for (const key of ['{Control>}/{/Control}', '{Alt>}/{/Alt}', '{Meta>}/{/Meta}']) {
      await userEvent.keyboard(key);
      expect(isInSearch(), key).toBe(false);
    }
    const use = (event: Event) => event.preventDefault();
    addEventListener('keydown', use, { capture: true });
    await userEvent.keyboard('/');
    removeEventListener('keydown', use, { capture: true });
    expect(isInSearch()).toBe(false);
  });

  it('is left alone by shortcuts="off", and the hint is gone', async () => {
    expect(opened.picker.shadowRoot?.querySelector('kbd')?.textContent).toBe('/');
    opened.picker.setAttribute('shortcuts', 'off');
    await opened.picker.updateComplete;
    await userEvent.keyboard('/');
    expect([isInSearch(), opened.picker.shadowRoot?.querySelector('kbd')]).toEqual([false, null]);
  });

  it('jumps to one search only where there are two', async () => {
    const other = await openPicker(host.plugboard('org_admin'));
    await userEvent.keyboard('/');
    expect(isInSearch()).toBe(true);
    expect(other.picker.shadowRoot?.activeElement).toBe(null);
  });

  it('does nothing once the picker is gone', async () => {
    opened.picker.remove();
    let isLeft = false;
    const listen = (event: Event) => (isLeft = !event.defaultPrevented);
    addEventListener('keydown', listen);
    await userEvent.keyboard('/');
    removeEventListener('keydown', listen);
    expect(isLeft).toBe(true);
  });
});
