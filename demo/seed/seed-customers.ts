import { createHash } from 'node:crypto';
import type { Client } from 'plugboard/client';
import {
  createCustomer,
  listCustomers,
  putCustomerByExternalId,
  starCustomer,
  updateCustomer,
  type Customer,
} from 'plugboard/contract';
import { demoCustomers } from './customers.ts';
import type { DemoCustomer } from './demo-customer.ts';

/** Says which data this version of the demo makes; another one when the data changes. */
export const seedFingerprint = createHash('sha256').update(JSON.stringify(demoCustomers)).digest('hex').slice(0, 16);

/** By whom the customers are made. */
export interface Seeders {
  /** Asks by server key: makes the customers. */
  readonly client: Client;
  /** Asks as the administrator: stars are personal. */
  readonly administrator: Client;
}

// The database works on one transaction at a time; a few requests in flight keep it busy.
const lanes = 6;

/**
 * Makes the customers of the demo that are not there yet, found by external ID, else by name; those that are there stay
 * as they are. Safe to interrupt and to repeat.
 */
export async function seedCustomers(
  seeders: Seeders,
  onProgress: (done: number, total: number) => void,
  customers: readonly DemoCustomer[] = demoCustomers,
): Promise<void> {
  const { client } = seeders;
  const known = new Set<string>();
  for await (const page of client.pages(listCustomers, { query: { pageSize: 200 } })) {
    for (const { name, externalId } of page.items) known.add(externalId ?? name).add(name);
  }
  const missing = customers.filter(({ name, externalId }) => !known.has(externalId ?? name) && !known.has(name));
  let done = customers.length - missing.length;
  const report = () => onProgress(done, customers.length);
  report();
  const queue = missing.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const customer of queue) {
        await make(customer, seeders);
        done += 1;
        report();
      }
    }),
  );
}

async function make({ status, starred, ...input }: DemoCustomer, { client, administrator }: Seeders): Promise<void> {
  const labels = [...input.labels];
  const { externalId } = input;
  const made: Customer =
    externalId === undefined
      ? await client.request(createCustomer, { body: { ...input, labels } })
      : await client.request(putCustomerByExternalId, { body: { ...input, labels, externalId } });
  const { id, version } = made;
  if (status) await client.request(updateCustomer, { params: { id }, version, body: { status } });
  if (starred) await administrator.request(starCustomer, { params: { id } });
}
