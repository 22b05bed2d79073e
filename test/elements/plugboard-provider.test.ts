import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { expect } from 'vitest';
import { PlugboardProvider } from '../../src/elements/plugboard-provider/plugboard-provider.ts';
import '../../src/elements/customer-picker/customer-picker.define.ts';
import '../../src/elements/plugboard-provider/plugboard-provider.define.ts';
import { createPageHost } from '../support/page-host.ts';
import { pickerPage } from './customer-picker/picker-page.ts';

describe('plugboard-provider', () => {
  const pickersIn = (around: Element) => [...around.querySelectorAll('customer-picker')].map(pickerPage);

  it('keeps two organizations on one page apart', async () => {
    const [one, other] = [await createPageHost(), await createPageHost()];
    await one.addCustomers([{ name: 'Brightline' }]);
    const around = await fixture(
      html`<div>
        <plugboard-provider .plugboard=${one.plugboard('org_admin')}
          ><customer-picker></customer-picker
        ></plugboard-provider>
        <plugboard-provider .plugboard=${other.plugboard('org_admin')}
          ><customer-picker></customer-picker
        ></plugboard-provider>
      </div>`,
    );
    const [left, right] = pickersIn(around);
    await left?.shows('Acme', 'Brightline', 'Globex');
    await right?.shows('Acme', 'Globex');
  });

  it('gives a handle that comes later, and another one after that', async () => {
    const [one, other] = [await createPageHost(), await createPageHost()];
    await other.addCustomers([{ name: 'Brightline' }]);
    const provider = await fixture<PlugboardProvider>(
      html`<plugboard-provider
        ><section><customer-picker></customer-picker></section
      ></plugboard-provider>`,
    );
    const [picker] = pickersIn(provider);
    provider.plugboard = one.plugboard('org_admin');
    await picker?.shows('Acme', 'Globex');
    provider.plugboard = other.plugboard('org_admin');
    await picker?.shows('Acme', 'Brightline', 'Globex');
  });

  it('gives what was set before it was defined', async () => {
    const host = await createPageHost();
    const provider = document.createElement('late-provider');
    Object.assign(provider, { plugboard: host.plugboard('org_admin') });
    await fixture(provider);
    customElements.define('late-provider', class extends PlugboardProvider {});
    provider.append(document.createElement('customer-picker'));
    await pickersIn(provider)[0]?.shows('Acme', 'Globex');
  });

  it('takes no room of its own', async () => {
    const provider = await fixture(html`<plugboard-provider><p>words</p></plugboard-provider>`);
    expect(getComputedStyle(provider).display).toBe('contents');
  });
});
