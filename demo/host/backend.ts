import { isClientError, type Client } from 'plugboard/client';
import { getCustomer, listCustomers, type Customer } from 'plugboard/contract';
import { signEmbedToken, type SigningKeySource } from 'plugboard/token';
import { personOf, type Session, type SessionCustomer } from './personas.ts';

/** What Larkfield's backend needs to speak to Plugboard's server. */
export interface PlugboardAccess {
  /** Where the server listens, without a path. */
  readonly apiUrl: string;
  /** A client that asks by server key. */
  readonly client: Client;
  readonly signing: SigningMaterial;
}

/** What embed tokens are signed with and what they name. */
export interface SigningMaterial {
  /** The private key, a JWK with `kid`. */
  readonly key: SigningKeySource;
  readonly organization: string;
  readonly issuer: string;
  /** The server's public URL. */
  readonly audience: string;
}

// What each persona may do is Larkfield's own decision; Plugboard believes the token.
const roles = { organization_admin: 'org_admin', organization_viewer: 'org_viewer' } as const;

/** The embed token of a session: five minutes, for this person only. */
export function tokenFor(session: Session, signing: SigningMaterial): Promise<string> {
  const { id, name, email } = personOf(session);
  const rights = session.customer
    ? ({ role: 'customer_admin', customer: session.customer.claim } as const)
    : { role: roles[session.persona] };
  return signEmbedToken({ ...signing, ...rights, user: { id, name, email } });
}

const toSessionCustomer = ({ id, name, externalId }: Customer): SessionCustomer => ({
  id,
  name,
  claim: externalId ?? `id:${id}`,
});

/** Customers whose administrator one can be: the first 200 active ones by name. */
export async function customersToChoose({ client }: PlugboardAccess): Promise<SessionCustomer[]> {
  const page = await client.request(listCustomers, { query: { status: 'active', pageSize: 200 } });
  return page.items.map(toSessionCustomer);
}

/** A customer by its id; undefined when there is none. */
export async function findCustomer({ client }: PlugboardAccess, id: string): Promise<SessionCustomer | undefined> {
  // What cannot be an id never reaches a path.
  if (!/^[\w-]+$/.test(id)) return undefined;
  try {
    return toSessionCustomer(await client.request(getCustomer, { params: { id } }));
  } catch (error) {
    if (isClientError(error, 'NOT_FOUND')) return undefined;
    throw error;
  }
}
