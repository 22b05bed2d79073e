import { fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { expect } from 'vitest';
import { LazyPart, type LoadedPart } from '../../../src/elements/controllers/lazy-part.ts';

class LazyProbe extends LitElement {
  loads: PromiseWithResolvers<LoadedPart<string>>[] = [];
  failures = 0;
  readonly lazy = new LazyPart<string>(
    this,
    () => {
      const load = Promise.withResolvers<LoadedPart<string>>();
      this.loads.push(load);
      return load.promise;
    },
    () => (this.failures += 1),
  );

  override render() {
    return html`${this.lazy.isWanted ? 'wanted' : (this.lazy.part ?? 'none')}`;
  }
}
customElements.define('lazy-probe', LazyProbe);

const red = css`
  :host {
    color: rgb(255 0 0);
  }
`;
const loaded = { part: 'dialog', styles: [red, red] };

describe('LazyPart', () => {
  const open = () => fixture<LazyProbe>(html`<lazy-probe></lazy-probe>`);
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 }));

  it('loads while the page is idle, with its styles, each once', async () => {
    const probe = await open();
    await expect.poll(() => probe.loads.length).toBe(1);
    const before = probe.shadowRoot?.adoptedStyleSheets.length ?? 0;
    probe.loads[0]?.resolve(loaded);
    await expect.poll(() => probe.lazy.part).toBe('dialog');
    expect(probe.shadowRoot?.adoptedStyleSheets).toHaveLength(before + 1);
    expect(getComputedStyle(probe).color).toBe('rgb(255, 0, 0)');
  });

  it('is wanted until it is there, then used at once', async () => {
    const probe = await open();
    const used: string[] = [];
    const first = probe.lazy.want((part) => used.push(part));
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).toBe('wanted');
    probe.loads[0]?.resolve(loaded);
    await first;
    await probe.updateComplete;
    expect(probe.shadowRoot?.textContent).toBe('dialog');
    void probe.lazy.want((part) => used.push(part));
    expect(used).toEqual(['dialog', 'dialog']);
  });

  it('loads once for an idle page and a person who wants it meanwhile', async () => {
    const probe = await open();
    const wanted = probe.lazy.want(() => undefined);
    await idle();
    probe.loads[0]?.resolve(loaded);
    await wanted;
    await idle();
    expect(probe.loads).toHaveLength(1);
  });

  it('says that it could not be loaded to whom it matters, and tries again on the next wish', async () => {
    const probe = await open();
    await expect.poll(() => probe.loads.length).toBe(1);
    probe.loads[0]?.reject(new Error('No network.'));
    await idle();
    expect(probe.failures, 'nobody waited for it').toBe(0);
    const wanted = probe.lazy.want(() => undefined);
    probe.loads[1]?.reject(new Error('No network.'));
    await wanted;
    expect([probe.failures, probe.lazy.isWanted]).toEqual([1, false]);
    const again = probe.lazy.want(() => undefined);
    probe.loads[2]?.resolve(loaded);
    await again;
    expect([probe.failures, probe.lazy.part]).toEqual([1, 'dialog']);
  });

  it('loads ahead of a wish and is shown then; where that has failed, only a wish tries again', async () => {
    const probe = await open();
    await idle();
    probe.lazy.preload();
    expect(probe.loads).toHaveLength(1);
    probe.loads[0]?.reject(new Error('No network.'));
    await idle();
    probe.lazy.preload();
    expect([probe.loads.length, probe.failures]).toEqual([1, 0]);

    const other = await open();
    other.lazy.preload();
    other.loads[0]?.resolve(loaded);
    await expect.poll(() => other.shadowRoot?.textContent).toBe('dialog');
  });

  it('hears of a fault in what is done with the part', async () => {
    const probe = await open();
    const wanted = probe.lazy.want(() => {
      throw new Error('A fault of ours.');
    });
    probe.loads[0]?.resolve(loaded);
    await expect(wanted).rejects.toThrow('A fault of ours.');
    expect(probe.failures, 'the code was loaded').toBe(0);
  });
});
