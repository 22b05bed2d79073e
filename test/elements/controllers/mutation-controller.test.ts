import { expect } from 'vitest';
import { createCustomer, listCustomers } from '../../../src/contract/customers.ts';
import { cut, holdRequests, injectFaults, loseReply, refusal } from '../../support/faults.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { CustomersProbe, mountProbe } from './customers-probe.ts';

const brightline = { body: { name: 'Brightline' } };

describe('MutationController', () => {
  const faults = injectFaults();
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
  });

  async function open() {
    const recorder = recordRequests();
    const plugboard = host.plugboard('org_admin', { fetch: recorder.fetch });
    const probe = await mountProbe(new CustomersProbe(), plugboard);
    const keys = () => recorder.of('POST', '/v1/customers').map(({ idempotencyKey }) => idempotencyKey);
    return { probe, plugboard, keys };
  }

  async function namesOnServer() {
    const { items } = await host.plugboard('org_admin').client.request(listCustomers, { query: {} });
    return items.map(({ name }) => name);
  }

  it('gives the reply and has reads of the same thing ask again', async () => {
    const { probe } = await open();
    const outcome = await probe.create.run(brightline);
    expect(outcome).toMatchObject({ done: true, reply: { name: 'Brightline' } });
    await expect.poll(() => probe.names).toEqual(['Acme', 'Brightline', 'Globex']);
  });

  it('has one effect when it is run twice at once', async () => {
    const { probe, keys } = await open();
    const slow = holdRequests();
    faults.on(createCustomer, slow.fault);
    const both = [probe.create.run(brightline), probe.create.run(brightline)];
    expect(probe.create.isBusy).toBe(true);
    expect(await both[1]).toEqual({ done: false });
    slow.release();
    expect(await both[0]).toMatchObject({ done: true });
    expect([keys().length, probe.create.isBusy]).toEqual([1, false]);
  });

  it('has one effect, by the same key, when a lost reply is tried again', async () => {
    const { probe, keys } = await open();
    faults.on(createCustomer, loseReply);
    expect(await probe.create.run(brightline)).toEqual({ done: false });
    expect(probe.create.error).toMatchObject({ code: 'NETWORK', retryable: true });
    faults.clear();
    expect(await probe.create.run(brightline)).toMatchObject({ done: true, reply: { name: 'Brightline' } });
    expect(new Set(keys()).size).toBe(1);
    expect(await namesOnServer()).toEqual(['Acme', 'Brightline', 'Globex']);
  });

  it('takes a new key for another intent after a lost reply', async () => {
    const { probe, keys } = await open();
    faults.on(createCustomer, cut);
    await probe.create.run(brightline);
    faults.clear();
    await probe.create.run({ body: { name: 'Brightwater' } });
    expect(new Set(keys()).size).toBe(2);
    expect(await namesOnServer()).toEqual(['Acme', 'Brightwater', 'Globex']);
  });

  it('takes a new key after a refusal, and after a success', async () => {
    const { probe, keys } = await open();
    faults.on(createCustomer, refusal(403, 'FORBIDDEN'), 1);
    await probe.create.run(brightline);
    await probe.create.run(brightline);
    expect(await probe.create.run(brightline)).toEqual({ done: false });
    expect(probe.create.error?.code).toBe('NAME_TAKEN');
    expect([keys().length, new Set(keys()).size]).toEqual([3, 3]);
  });

  it('tells faults by field, the host of the failure, and forgets both on demand', async () => {
    const { probe } = await open();
    const told: unknown[] = [];
    probe.addEventListener('pb-error', ({ detail }) => told.push(detail));
    await probe.create.run({ body: { name: 'Acme' } });
    expect(probe.create.fieldError('/name')).toMatchObject({ code: 'TAKEN' });
    expect(probe.create.fieldError('/externalId')).toBe(undefined);
    expect(told).toEqual([
      { code: 'NAME_TAKEN', operation: 'POST /v1/customers', requestId: expect.any(String) as string },
    ]);
    probe.create.reset();
    expect(probe.create.error).toBe(undefined);
  });

  it('goes on when its element is removed: what was sent is sent', async () => {
    const { probe } = await open();
    const slow = holdRequests();
    faults.on(createCustomer, slow.fault);
    const sent = probe.create.run(brightline);
    await expect.poll(() => slow.arrived).toBe(1);
    probe.remove();
    slow.release();
    expect(await sent).toMatchObject({ done: true });
  });

  it('does nothing without a handle', async () => {
    const probe = await mountProbe(new CustomersProbe(), undefined);
    expect(await probe.create.run(brightline)).toEqual({ done: false });
    expect(probe.create.isBusy).toBe(false);
  });
});
