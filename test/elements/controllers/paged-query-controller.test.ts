import { expect } from 'vitest';
import { listCustomers } from '../../../src/contract/customers.ts';
import { cut, holdRequests, injectFaults } from '../../support/faults.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { CustomerPagesProbe, mountProbe } from './customers-probe.ts';

describe('PagedQueryController', () => {
  const faults = injectFaults();
  let host: PageHost;
  const all = Array.from({ length: 14 }, (_, index) => `Customer ${String(index).padStart(2, '0')}`);
  const sorted = ['Acme', ...all, 'Globex'];

  beforeEach(async () => {
    host = await createPageHost();
    await host.addCustomers(all.map((name) => ({ name })));
  });

  async function open() {
    const recorder = recordRequests();
    const plugboard = host.plugboard('org_admin', { fetch: recorder.fetch });
    const probe = await mountProbe(new CustomerPagesProbe(), plugboard);
    await expect.poll(() => probe.names).toEqual(sorted.slice(0, 6));
    return { probe, plugboard, lists: () => recorder.of('GET', '/v1/customers') };
  }

  it('reads on to the end', async () => {
    const { probe, lists } = await open();
    await probe.list.loadMore();
    expect([probe.names, probe.list.hasMore]).toEqual([sorted.slice(0, 12), true]);
    await probe.list.loadMore();
    expect([probe.names, probe.list.hasMore]).toEqual([sorted, false]);
    await probe.list.loadMore();
    expect(lists()).toHaveLength(3);
  });

  it('reads a page once, however often it is asked for it', async () => {
    const { probe, lists } = await open();
    const asked = [probe.list.loadMore(), probe.list.loadMore(), probe.list.loadMore()];
    expect(probe.list.isLoadingMore).toBe(true);
    await Promise.all(asked);
    expect([lists().length, probe.names, probe.list.isLoadingMore]).toEqual([2, sorted.slice(0, 12), false]);
  });

  it('reads as many rows again as are shown when something changed', async () => {
    const { probe, plugboard } = await open();
    await probe.list.loadMore();
    await host.addCustomers([{ name: 'Customer 03b' }]);
    plugboard.client.changes.report(['customers']);
    await expect.poll(() => probe.names).toContain('Customer 03b');
    expect(probe.names).toEqual(
      [...sorted.slice(0, 5), 'Customer 03b', ...sorted.slice(5)].slice(0, probe.names.length),
    );
    expect(probe.names.length).toBeGreaterThanOrEqual(12);
    await probe.list.loadMore();
    expect(probe.names).toEqual([...sorted.slice(0, 5), 'Customer 03b', ...sorted.slice(5)]);
  });

  it('begins with the first page for another question', async () => {
    const { probe } = await open();
    await probe.list.loadMore();
    probe.question = { query: { pageSize: 6, sort: '-name' } };
    probe.requestUpdate();
    await expect.poll(() => probe.names).toEqual(sorted.toReversed().slice(0, 6));
  });

  it('adds no page of an older question to the rows of a newer one', async () => {
    const { probe, lists } = await open();
    const slow = holdRequests();
    faults.on(listCustomers, (request) => (request.url.includes('pageToken') ? slow.fault(request) : undefined));
    const more = probe.list.loadMore();
    await expect.poll(() => slow.arrived).toBe(1);
    probe.question = { query: { pageSize: 6, q: '0' } };
    probe.requestUpdate();
    await expect.poll(() => probe.names).toEqual(all.slice(0, 6));
    slow.release();
    await more;
    expect(probe.names).toEqual(all.slice(0, 6));
    expect(lists()[1]?.state).toBe('aborted');
    faults.clear();
    await probe.list.loadMore();
    expect(probe.names).toEqual(all.slice(0, 10).concat('Customer 10'));
  });

  it('keeps its rows when the next page fails, says why, and reads on when it is asked again', async () => {
    const { probe } = await open();
    faults.on(listCustomers, cut);
    await probe.list.loadMore();
    expect([probe.names, probe.list.moreError?.code, probe.list.error]).toEqual([
      sorted.slice(0, 6),
      'NETWORK',
      undefined,
    ]);
    faults.clear();
    await probe.list.loadMore();
    expect([probe.names, probe.list.moreError]).toEqual([sorted.slice(0, 12), undefined]);
  });

  it('forgets why a page failed once the list is read anew', async () => {
    const { probe } = await open();
    faults.on(listCustomers, cut);
    await probe.list.loadMore();
    faults.clear();
    probe.list.refresh();
    await expect.poll(() => probe.list.moreError).toBe(undefined);
    expect(probe.names).toEqual(sorted.slice(0, 6));
  });

  it('gives the next page up when the element is removed', async () => {
    const { probe, lists } = await open();
    const slow = holdRequests();
    faults.on(listCustomers, slow.fault);
    const more = probe.list.loadMore();
    await expect.poll(() => slow.arrived).toBe(1);
    probe.remove();
    await more;
    expect(lists()[1]?.state).toBe('aborted');
    expect(probe.list.moreError).toBe(undefined);
    slow.release();
  });
});
