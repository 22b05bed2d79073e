import { createClient } from 'plugboard/client';
import { createCustomer, type Customer, listCustomers } from 'plugboard/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DemoCustomer } from '../../demo/seed/demo-customer.ts';
import { seedCustomers } from '../../demo/seed/seed-customers.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

const wanted: DemoCustomer[] = [
  { name: 'Atlas', externalId: 'A/1', labels: ['b', 'a'], description: 'Fuel', starred: true },
  { name: 'Without', labels: [] },
  { name: 'Off', externalId: 'O', labels: [], status: 'disabled' },
  { name: 'Renamed', externalId: 'R', labels: [] },
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

function clientsOf(vendor: TestHost) {
  const send = (getToken: () => string | Promise<string>) =>
    createClient({
      baseUrl: 'http://server.test',
      getToken,
      fetch: (input, init) => server.fetch(new Request(input, init)),
    });
  return { client: send(() => vendor.serverKey), administrator: send(() => vendor.token('org_admin')) };
}

it('makes what is missing, once, and leaves what is there', async () => {
  const vendor = await createTestHost(server);
  const seeders = clientsOf(vendor);
  // By its external ID it is there, though somebody has given it another name.
  await seeders.client.request(createCustomer, { body: { name: 'My name for it', externalId: 'R' } });
  const progress: [number, number][] = [];
  await seedCustomers(seeders, (...step) => progress.push(step), wanted);
  expect(progress).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);

  const list = async () => (await seeders.administrator.request(listCustomers, { query: {} })).items;
  const made = await list();
  const named = (name: string) => made.find((customer) => customer.name === name) as Customer;
  expect(named('Atlas')).toMatchObject({ externalId: 'A/1', labels: ['a', 'b'], description: 'Fuel', starred: true });
  expect(named('Without')).toMatchObject({ externalId: null, status: 'active', starred: false });
  expect(named('Off')).toMatchObject({ status: 'disabled' });
  expect(named('My name for it')).toMatchObject({ externalId: 'R', version: 1 });
  expect(named('Renamed')).toBeUndefined();

  await seedCustomers(seeders, () => undefined, wanted);
  expect(await list()).toEqual(made);
});
