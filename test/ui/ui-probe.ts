import { fixture } from '@open-wc/testing';
import { type CSSResultGroup, html, LitElement, type TemplateResult } from 'lit';
import { hostStyles } from '../../src/theming/host.styles.ts';
import { iconStyles } from '../../src/ui/icon/icon.styles.ts';
import { layoutStyles } from '../../src/ui/layout/layout.styles.ts';
import { textStyles } from '../../src/ui/text/text.styles.ts';

let made = 0;

/** An element whose root holds what a test renders, as an element of ours would. */
export abstract class UiProbe extends LitElement {
  template: () => unknown = () => '';

  override render(): TemplateResult {
    return html`<div part="base">${this.template()}</div>`;
  }

  find<E extends Element = HTMLElement>(selector: string): E {
    const found = this.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  }

  findAll<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.renderRoot.querySelectorAll<E>(selector)];
  }

  /** Renders again, after what the template reads has changed. */
  async again(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }
}

/** Renders in the shadow root of a fresh element with these styles; `template` may read what changes. */
export async function renderUi(template: (probe: UiProbe) => unknown, ...styles: CSSResultGroup[]): Promise<UiProbe> {
  class Probe extends UiProbe {
    static override styles = [hostStyles, textStyles, layoutStyles, iconStyles, ...styles];
  }
  customElements.define(`ui-probe-${++made}`, Probe);
  const probe = new Probe();
  probe.template = () => template(probe);
  await fixture(probe);
  return probe;
}
