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
  /** Makes customers, one after another, beside Acme and Globex. */
  addCustomers(customers: readonly Partial<NewCustomer>[]): Promise<void>;
}

/** Makes a vendor with the customers Acme and Globex. */
export async function createPageHost(): Promise<PageHost> {
  const made = (await (await post('/hosts')).json()) as Pick<PageHost, 'id' | 'serverKey' | 'acme' | 'globex'>;
  return {
    ...made,
    plugboard: (role, { customer, user, readOnly, ...options } = {}) =>
      createPlugboard({
        baseUrl: '/plugboard',
        getToken: async () => (await post(`/hosts/${made.id}/token`, { role, customer, user, readOnly })).text(),
        ...options,
      }),
    addCustomers: async (customers) => void (await post(`/hosts/${made.id}/customers`, customers)),
  };
}

async function post(path: string, body: unknown = {}): Promise<Response> {
  const response = await fetch(`/plugboard-test${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The test's backend answered ${response.status} to ${path}.`);
  return response;
}
