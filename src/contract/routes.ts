import { getCapabilities, getHealth, getOpenApi } from './capabilities.ts';
import {
  createCustomer,
  getCustomer,
  listCustomers,
  putCustomerByExternalId,
  starCustomer,
  unstarCustomer,
  updateCustomer,
} from './customers.ts';
import {
  createServerKey,
  createSigningKey,
  deleteServerKey,
  deleteSigningKey,
  getServerKey,
  getSigningKey,
  listServerKeys,
  listSigningKeys,
  updateServerKey,
  updateSigningKey,
} from './keys.ts';
import { listLabels } from './labels.ts';
import { getMe, updateMe } from './me.ts';
import { getOrganization, updateOrganization } from './organization.ts';
import type { Route } from './route.ts';

/** Every route by its name. The server's handlers, OpenAPI, the tests and the CLI are made from this table. */
export const routes = {
  getCapabilities,
  getOpenApi,
  getHealth,
  getMe,
  updateMe,
  listCustomers,
  createCustomer,
  putCustomerByExternalId,
  getCustomer,
  updateCustomer,
  starCustomer,
  unstarCustomer,
  listLabels,
  getOrganization,
  updateOrganization,
  listSigningKeys,
  createSigningKey,
  getSigningKey,
  updateSigningKey,
  deleteSigningKey,
  listServerKeys,
  createServerKey,
  getServerKey,
  updateServerKey,
  deleteServerKey,
} satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
