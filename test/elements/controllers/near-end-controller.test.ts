import { fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { expect, onTestFinished, vi } from 'vitest';
import { NearEndController } from '../../../src/elements/controllers/near-end-controller.ts';

/** A list that is read on by itself: `left` pages of `height` px each. */
class NearEndProbe extends LitElement {
  static override styles = css`
    .page {
      block-size: var(--page-height);
    }
  `;
  left = 0;
  pages = 1;
  calls = 0;

  constructor() {
    super();
    new NearEndController(this, '.more', () => {
      this.calls += 1;
      if (this.left === 0) return;
      this.left -= 1;
      this.pages += 1;
      this.requestUpdate();
    });
  }

  override render() {
    const pages = Array.from({ length: this.pages }, () => html`<div class="page"></div>`);
    return html`${pages}${this.left > 0 ? html`<div class="more"></div>` : ''}`;
  }
}
customElements.define('near-end-probe', NearEndProbe);

declare global {
  interface HTMLElementTagNameMap {
    'near-end-probe': NearEndProbe;
  }
}

/** Two frames: an observer that had something to say has said it. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function open(left: number, height: string): Promise<NearEndProbe> {
  const probe = document.createElement('near-end-probe');
  probe.left = left;
  probe.style.setProperty('--page-height', height);
  return fixture<NearEndProbe>(probe);
}

describe('NearEndController', () => {
  it('reads on until the end is far away, also when pages are short', async () => {
    const probe = await open(100, '300px');
    await expect.poll(() => probe.calls).toBeGreaterThan(2);
    await settled();
    const { bottom } = probe.getBoundingClientRect();
    expect(bottom).toBeGreaterThan(innerHeight + 600);
    expect(probe.left).toBeGreaterThan(90);
  });

  it('reads on when a person comes near the end', async () => {
    const probe = await open(3, '5000px');
    await settled();
    expect(probe.calls).toBe(0);
    probe.scrollIntoView({ block: 'end' });
    await expect.poll(() => probe.calls).toBe(1);
  });

  it('reads on in a scrolling box of the host, before the end is in view', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(box.style, { overflow: 'auto', blockSize: '200px' });
    const probe = document.createElement('near-end-probe');
    Object.assign(probe, { left: 3 });
    probe.style.setProperty('--page-height', '1200px');
    box.append(probe);
    await settled();
    expect(probe.calls, 'the end is a thousand px away').toBe(0);
    box.scrollTop = 500;
    await expect.poll(() => probe.calls).toBe(1);
  });

  it('reads on when a busy page tells late, and in one go, that the end was far away and is near now', async () => {
    let tell!: IntersectionObserverCallback;
    class LateObserver extends IntersectionObserver {
      constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super(() => undefined, options);
        tell = callback;
      }
    }
    vi.stubGlobal('IntersectionObserver', LateObserver);
    onTestFinished(() => void vi.unstubAllGlobals());
    const probe = await open(3, '5000px');
    const entries = [false, true].map((isIntersecting) => ({ isIntersecting }) as IntersectionObserverEntry);
    tell(entries, {} as IntersectionObserver);
    expect(probe.calls).toBe(1);
  });

  it('is quiet without a mark', async () => {
    const probe = await open(0, '300px');
    await settled();
    expect(probe.calls).toBe(0);
  });

  it('is quiet once the element is removed', async () => {
    const probe = await open(3, '5000px');
    await settled();
    const { calls } = probe;
    probe.scrollIntoView({ block: 'end' });
    probe.remove();
    await settled();
    expect(probe.calls).toBe(calls);
  });
});
