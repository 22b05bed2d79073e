import { createPlugboard, type Plugboard, type PlugboardOptions } from '../../src/client/plugboard.ts';
import type { Role } from '../../src/contract/permissions.ts';
import type { NewCustomer } from '../../src/contract/customers.ts';

/** Who a token is for, beside the role: as `TestHost.token` of `server.ts` takes it. */
interface TokenOptions {
  readonly customer?: string;
  readonly user?: string;
  readonly readOnly?: boolean;
}

/** A vendor on the real server, as a test in a page sees it: alone in its organization. */
export interface PageHost {
  readonly id: string;
  readonly serverKey: string;
  readonly acme: { readonly id: string; readonly name: string };
  readonly globex: { readonly id: string; readonly name: string };
  /** A handle for a person with that role; of Acme, if the role is a customer's and nothing else is said. */
  plugboard(role: Role, options?: TokenOptions & Partial<PlugboardOptions>): Plugboard;
  /** A token of such a person, for a test that plays the host's own sessions. */
  token(role: Role, options?: TokenOptions): Promise<string>;
  /** Makes customers, one after another, beside Acme and Globex. */
  addCustomers(customers: readonly Partial<NewCustomer>[]): Promise<void>;
  /** Removes all customers: an organization that has just begun. */
  removeCustomers(): Promise<void>;
}

/** Makes a vendor with the customers Acme and Globex. */
export async function createPageHost(): Promise<PageHost> {
  const made = (await (await post('/hosts')).json()) as Pick<PageHost, 'id' | 'serverKey' | 'acme' | 'globex'>;
  const token: PageHost['token'] = async (role, options) =>
    (await post(`/hosts/${made.id}/token`, { role, ...options })).text();
  return {
    ...made,
    token,
    plugboard: (role, { customer, user, readOnly, ...options } = {}) => {
      const who = { customer, user, readOnly } as TokenOptions;
      return createPlugboard({ baseUrl: '/plugboard', getToken: () => token(role, who), ...options });
    },
    addCustomers: async (customers) => void (await post(`/hosts/${made.id}/customers`, customers)),
    removeCustomers: async () => void (await send('DELETE', `/hosts/${made.id}/customers`)),
  };
}

const post = (path: string, body: unknown = {}) => send('POST', path, body);

async function send(method: string, path: string, body: unknown = {}): Promise<Response> {
  const response = await fetch(`/plugboard-test${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The test's backend answered ${response.status} to ${path}.`);
  return response;
}
