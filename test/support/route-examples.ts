import { createServerKey, createSigningKey, updateSigningKey } from '../../src/commands/keys.ts';
import { buildPath, isMutation, type Route } from '../../src/contract/route.ts';
import { type RouteName, routes } from '../../src/contract/routes.ts';
import { findCustomer } from '../../src/store/customers.ts';
import { getOrganization } from '../../src/store/organization.ts';
import { generateSigningKeyPair } from '../../src/token/index.ts';
import type { TestRequest } from './send.ts';
import type { TestHost } from './server.ts';

/** What a request is about. */
export interface Target {
  id: string;
  version: number;
}

/** How a request to one route looks when it is right. */
interface Example {
  /** What it is about: of the customer Acme, or of Globex where it is a customer's. */
  target?(host: TestHost, customer: 'acme' | 'globex'): Promise<Target>;
  /** A body that changes something, another one each time. */
  body?(): Promise<object> | object;
}

const aCustomer = async (host: TestHost, name: 'acme' | 'globex') => {
  const row = await host.read((tx) => findCustomer(tx, host.admin, host[name].id));
  return row ?? host[name];
};
// Not active: an organization has at most five that are.
const aSigningKey = (host: TestHost) =>
  host.act(async (unit) => {
    const { id, version } = await createSigningKey(unit, { ...(await newSigningKey()), algorithm: 'ES256' });
    return updateSigningKey(unit, id, version, { active: false });
  });
const aServerKey = (host: TestHost) =>
  host.act(async (unit) => (await createServerKey(unit, { name: 'Example', expiresAt: null })).row);
const anOrganization = (host: TestHost) => host.read((tx) => getOrganization(tx, host.id));

const newName = () => `Name ${crypto.randomUUID()}`;
const newSigningKey = async () => {
  const { publicKey } = await generateSigningKeyPair();
  return { name: newName(), issuer: 'larkfield', publicKey: publicKey as Record<string, string> };
};
const renamed = () => ({ name: newName() });

/** One example per route; a route without one does not compile. */
const examples: Readonly<Record<RouteName, Example>> = {
  getCapabilities: {},
  getOpenApi: {},
  getHealth: {},
  getMe: {},
  updateMe: { body: renamed },
  listCustomers: {},
  createCustomer: { body: renamed },
  putCustomerByExternalId: { body: () => ({ name: newName(), externalId: crypto.randomUUID() }) },
  getCustomer: { target: aCustomer },
  updateCustomer: { target: aCustomer, body: renamed },
  starCustomer: { target: aCustomer },
  unstarCustomer: { target: aCustomer },
  listLabels: {},
  getOrganization: {},
  updateOrganization: { target: anOrganization, body: renamed },
  listSigningKeys: {},
  createSigningKey: { body: newSigningKey },
  getSigningKey: { target: aSigningKey },
  updateSigningKey: { target: aSigningKey, body: renamed },
  deleteSigningKey: { target: aSigningKey },
  listServerKeys: {},
  createServerKey: { body: renamed },
  getServerKey: { target: aServerKey },
  updateServerKey: { target: aServerKey, body: renamed },
  deleteServerKey: { target: aServerKey },
};

/** Every route by name. */
export const allRoutes = Object.entries(routes) as [RouteName, Route][];
/** Those that change something. */
export const mutations = allRoutes.filter(([, route]) => isMutation(route));
/** Those about one thing, by its id. */
export const routesWithId = allRoutes.filter(([, route]) => route.path.includes('{id}'));

/** Makes what a right request to the route is about; the id in the path, if it has none, is not used. */
export async function targetOf(name: RouteName, host: TestHost, customer: 'acme' | 'globex' = 'acme'): Promise<Target> {
  return (await examples[name].target?.(host, customer)) ?? { id: host.id, version: 1 };
}

/** A right request to the route about this thing. */
export async function requestOf(name: RouteName, { id, version }: Target): Promise<[path: string, TestRequest]> {
  const route: Route = routes[name];
  const body = await examples[name].body?.();
  return [
    buildPath(route.path, { id }),
    { method: route.method, ...(body && { body }), ...(route.versioned && { version }) },
  ];
}
