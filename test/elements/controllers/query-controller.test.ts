import { expect } from 'vitest';
import { createPlugboard } from '../../../src/client/plugboard.ts';
import { createCustomer, listCustomers } from '../../../src/contract/customers.ts';
import { listLabels } from '../../../src/contract/labels.ts';
import { getMe } from '../../../src/contract/me.ts';
import { QueryController } from '../../../src/elements/controllers/query-controller.ts';
import { cut, holdRequests, injectFaults, refusal } from '../../support/faults.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { CustomersProbe, mountProbe } from './customers-probe.ts';

describe('QueryController', () => {
  const faults = injectFaults();
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
  });

  async function open() {
    const recorder = recordRequests();
    const plugboard = host.plugboard('org_admin', { fetch: recorder.fetch });
    const probe = await mountProbe(new CustomersProbe(), plugboard);
    const lists = () => recorder.of('GET', '/v1/customers');
    return { probe, plugboard, lists, recorder };
  }

  async function openReady() {
    const opened = await open();
    await expect.poll(() => opened.probe.names).toEqual(['Acme', 'Globex']);
    return opened;
  }

  it('is loading, then ready, with the moment of its value', async () => {
    const { probe } = await open();
    expect([probe.read.status, probe.read.value, probe.read.updatedAt]).toEqual(['loading', undefined, undefined]);
    await expect.poll(() => probe.read.status).toBe('ready');
    expect(probe.read.updatedAt).toBeInstanceOf(Date);
    expect(probe.read.error).toBe(undefined);
  });

  it('asks for nothing without a question and without a handle', async () => {
    const probe = new CustomersProbe();
    probe.question = undefined;
    const { fetch, requests } = recordRequests();
    await mountProbe(probe, host.plugboard('org_admin', { fetch }));
    await probe.updateComplete;
    expect([probe.read.status, requests.length]).toEqual(['loading', 0]);
    probe.ask({});
    await expect.poll(() => probe.read.status).toBe('ready');
    expect(requests).toHaveLength(1);
  });

  it('drops the answer that a newer question has overtaken, and gives its request up', async () => {
    const { probe, lists } = await openReady();
    const slow = holdRequests();
    faults.on(listCustomers, (request) => (request.url.includes('q=ac') ? slow.fault(request) : undefined));
    probe.ask({ q: 'ac' });
    await expect.poll(() => slow.arrived).toBe(1);
    expect(probe.read.isOutdated).toBe(true);
    probe.ask({ q: 'glo' });
    await expect.poll(() => probe.names).toEqual(['Globex']);
    slow.release();
    expect(lists().map(({ query, state }) => [query.get('q'), state])).toEqual([
      [null, 'answered'],
      ['ac', 'aborted'],
      ['glo', 'answered'],
    ]);
    expect([probe.names, probe.read.isOutdated, probe.read.error]).toEqual([['Globex'], false, undefined]);
  });

  it('asks again when a write of the page touched what it shows, and not for anything else', async () => {
    const { probe, plugboard, lists } = await openReady();
    plugboard.client.changes.report(['labels', 'me']);
    await probe.updateComplete;
    expect(lists()).toHaveLength(1);
    await plugboard.client.request(createCustomer, { body: { name: 'Brightline' } });
    await expect.poll(() => probe.names).toEqual(['Acme', 'Brightline', 'Globex']);
    expect(lists()).toHaveLength(2);
  });

  it('keeps its value when a refresh fails, and loses the error when one succeeds', async () => {
    const { probe } = await openReady();
    faults.on(listCustomers, refusal(503, 'UNAVAILABLE'));
    probe.read.refresh();
    await expect.poll(() => probe.read.error?.code).toBe('UNAVAILABLE');
    expect([probe.read.status, probe.names]).toEqual(['ready', ['Acme', 'Globex']]);
    faults.clear();
    probe.read.refresh();
    await expect.poll(() => probe.read.error).toBe(undefined);
  });

  it('plans another attempt after a failure that may pass, and none after a refusal', async () => {
    const { probe } = await openReady();
    faults.on(listCustomers, cut);
    probe.read.refresh();
    await expect.poll(() => probe.read.retryInSeconds).toBe(5);
    faults.clear();
    faults.on(listCustomers, refusal(403, 'FORBIDDEN'));
    probe.read.refresh();
    await expect.poll(() => probe.read.error?.code).toBe('FORBIDDEN');
    expect(probe.read.retryInSeconds).toBe(undefined);
  });

  it('waits at least as long as the server asks for', async () => {
    const { probe } = await openReady();
    faults.on(listCustomers, refusal(503, 'UNAVAILABLE', { 'Retry-After': '90' }));
    probe.read.refresh();
    await expect.poll(() => probe.read.retryInSeconds).toBe(90);
  });

  it('gives its request up when the element is removed, and asks again when it is back', async () => {
    const { probe, lists } = await openReady();
    const slow = holdRequests();
    faults.on(listCustomers, slow.fault);
    probe.read.refresh();
    await expect.poll(() => slow.arrived).toBe(1);
    const { parentElement } = probe;
    probe.remove();
    await Promise.resolve();
    expect(lists()[1]?.state).toBe('aborted');
    faults.clear();
    slow.release();
    await host.addCustomers([{ name: 'Brightline' }]);
    parentElement?.append(probe);
    await expect.poll(() => probe.names).toEqual(['Acme', 'Brightline', 'Globex']);
    expect(lists()).toHaveLength(3);
  });

  it('keeps its request when the element only moves', async () => {
    const { probe, lists } = await openReady();
    const slow = holdRequests();
    faults.on(listCustomers, slow.fault);
    probe.ask({ q: 'glo' });
    await expect.poll(() => slow.arrived).toBe(1);
    const { parentElement } = probe;
    const other = document.createElement('section');
    parentElement?.append(other);
    other.append(probe);
    probe.remove();
    other.append(probe);
    slow.release();
    await expect.poll(() => probe.names).toEqual(['Globex']);
    expect(lists().map(({ state }) => state)).toEqual(['answered', 'answered']);
  });

  it('hears of no change while it is away', async () => {
    const { probe, plugboard, lists } = await openReady();
    probe.remove();
    await Promise.resolve();
    plugboard.client.changes.report(['customers']);
    await probe.updateComplete;
    expect(lists()).toHaveLength(1);
  });

  it('asks and hears nothing when it is made for an element that has left, until that is back', async () => {
    const { probe, plugboard, recorder } = await openReady();
    const labels = () => recorder.of('GET', '/v1/labels');
    const { parentElement } = probe;
    probe.remove();
    // As a part of the element does whose code came too late.
    const late = new QueryController(probe, listLabels, () => ({}));
    probe.requestUpdate();
    await probe.updateComplete;
    plugboard.client.changes.report(['labels']);
    await plugboard.client.request(getMe, {});
    expect(labels()).toEqual([]);
    parentElement?.append(probe);
    await expect.poll(() => late.status).toBe('ready');
    expect(labels()).toHaveLength(1);
  });

  it('shows nothing of one handle under another', async () => {
    const { probe } = await openReady();
    const other = await createPageHost();
    const slow = holdRequests();
    faults.on(listCustomers, slow.fault);
    probe.plugboard = other.plugboard('org_admin');
    await expect.poll(() => slow.arrived).toBe(1);
    expect([probe.read.status, probe.names]).toEqual(['loading', undefined]);
    slow.release();
    await expect.poll(() => probe.names).toEqual(['Acme', 'Globex']);
  });

  it('shows nothing of one person to the next', async () => {
    let token = await host.token('org_admin', { user: 'ada' });
    const plugboard = createPlugboard({ baseUrl: '/plugboard', getToken: () => token });
    const probe = await mountProbe(new CustomersProbe(), plugboard);
    await expect.poll(() => probe.read.status).toBe('ready');
    const slow = holdRequests();
    faults.on(listCustomers, slow.fault);
    token = await host.token('org_admin', { user: 'ben' });
    await plugboard.client.session.renew();
    expect([probe.read.status, probe.names]).toEqual(['loading', undefined]);
    slow.release();
    await expect.poll(() => probe.names).toEqual(['Acme', 'Globex']);
  });

  it('keeps what it shows while the session has ended, and reads again when it goes on', async () => {
    let token: string | null = await host.token('org_admin', { user: 'ada' });
    const again = token;
    const plugboard = createPlugboard({ baseUrl: '/plugboard', getToken: () => token });
    const probe = await mountProbe(new CustomersProbe(), plugboard);
    await expect.poll(() => probe.read.status).toBe('ready');
    token = null;
    await plugboard.client.session.renew();
    expect(probe.names).toEqual(['Acme', 'Globex']);
    await host.addCustomers([{ name: 'Brightline' }]);
    token = again;
    await plugboard.client.session.renew();
    await expect.poll(() => probe.names).toEqual(['Acme', 'Brightline', 'Globex']);
  });
});
