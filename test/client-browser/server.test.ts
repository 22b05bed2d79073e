import { expect } from '@open-wc/testing';
import { listCustomers } from '../../src/contract/customers.ts';
import { createPageHost } from '../support/page-host.ts';

describe('the client in a page', () => {
  it('reads from the real server through the page’s own origin', async () => {
    const host = await createPageHost();
    await host.addCustomers([{ name: 'Brightline' }]);
    const { client } = host.plugboard('org_admin');
    const { items } = await client.request(listCustomers, { query: {} });
    expect(items.map(({ name }) => name)).to.deep.equal(['Acme', 'Brightline', 'Globex']);
  });

  it('keeps hosts apart', async () => {
    const [one, other] = [await createPageHost(), await createPageHost()];
    await one.addCustomers([{ name: 'Brightline' }]);
    const { items } = await other.plugboard('org_admin').client.request(listCustomers, { query: { q: 'Brightline' } });
    expect(items).to.deep.equal([]);
  });
});
