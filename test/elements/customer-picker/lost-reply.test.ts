import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createCustomer, listCustomers } from '../../../src/contract/customers.ts';
import { cut, htmlPage, injectFaults, loseReply, refusal } from '../../support/faults.ts';
import { createPageHost, type PageHost } from '../../support/page-host.ts';
import { recordRequests } from '../../support/recorded-requests.ts';
import { openPicker } from './picker-page.ts';

describe('"Add customer" on a bad line', () => {
  const faults = injectFaults();
  let host: PageHost;
  beforeEach(async () => {
    host = await createPageHost();
  });

  async function openWithDraft(name = 'Brightline') {
    const recorder = recordRequests();
    const opened = await openPicker(host.plugboard('org_admin', { fetch: recorder.fetch }));
    await opened.openAdd();
    await userEvent.fill(opened.field('Name'), name);
    const send = () => userEvent.click(opened.submit);
    const text = (words: string | RegExp) => opened.inside.getByText(words);
    return { ...opened, send, text, sent: () => recorder.of('POST', '/v1/customers') };
  }

  async function called(name: string) {
    const { items } = await host.plugboard('org_admin').client.request(listCustomers, { query: { q: name } });
    return items.length;
  }

  it('makes one customer and says nothing of it when one reply is lost', async () => {
    const { send, shows, sent } = await openWithDraft();
    faults.on(createCustomer, loseReply, 1);
    await send();
    await shows('Acme', 'Brightline', 'Globex');
    expect(sent()).toHaveLength(2);
    expect(new Set(sent().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  });

  it('keeps the draft when all replies are lost; trying again makes no second customer and ends in success', async () => {
    const { send, shows, sent, dialog, field, text } = await openWithDraft();
    faults.on(createCustomer, loseReply);
    await send();
    await expect.element(text('The server could not be reached.')).toBeVisible();
    await expect.element(text(/it is never added twice/)).toBeVisible();
    await expect.element(field('Name')).toHaveValue('Brightline');
    faults.clear();
    await send();
    await expect.element(dialog).not.toBeInTheDocument();
    await shows('Acme', 'Brightline', 'Globex');
    expect(new Set(sent().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(await called('Brightline')).toBe(1);
  });

  it('takes another key for another draft, after a reply was lost', async () => {
    const { send, field, text, sent, shows } = await openWithDraft();
    faults.on(createCustomer, cut);
    await send();
    await expect.element(text('The server could not be reached.')).toBeVisible();
    faults.clear();
    await userEvent.fill(field('Name'), 'Brightwater');
    await send();
    await shows('Acme', 'Brightwater', 'Globex');
    expect(new Set(sent().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  for (const [what, fault, sentence] of [
    ['a page of a proxy', htmlPage, 'Something on the way to the server gave an unexpected reply.'],
    ['503', refusal(503, 'UNAVAILABLE'), 'The server cannot answer right now.'],
    [
      'an access that was taken away',
      refusal(403, 'FORBIDDEN'),
      'Your role does not allow this. An admin can change that.',
    ],
  ] as const) {
    it(`says a sentence to ${what} and keeps the draft`, async () => {
      const { send, field, text } = await openWithDraft();
      faults.on(createCustomer, fault);
      await send();
      await expect.element(text(sentence)).toBeVisible();
      await expect.element(field('Name')).toHaveValue('Brightline');
      expect(await called('Brightline')).toBe(0);
    });
  }

  it('waits as long as the server asks for and then sends the same again', async () => {
    const { send, shows, sent } = await openWithDraft();
    faults.on(createCustomer, refusal(429, 'RATE_LIMITED', { 'Retry-After': '1' }), 1);
    await send();
    await shows('Acme', 'Brightline', 'Globex');
    expect(sent()).toHaveLength(2);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});
