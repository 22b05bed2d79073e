/** A customer that somebody belongs to: its id and what the embed token's `customer` claim says. */
export interface SessionCustomer {
  readonly id: string;
  readonly name: string;
  /** The external ID, or `id:<id>` for a customer without one. */
  readonly claim: string;
}

/** Who is signed in to Larkfield. */
export type Session =
  | { readonly persona: 'organization_admin' | 'organization_viewer'; readonly customer: null }
  | { readonly persona: 'customer_admin'; readonly customer: SessionCustomer };

/** A person as Larkfield knows them; `id` becomes the token's `sub`. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What the person is at Larkfield, in words. */
  readonly position: string;
}

const team: Record<'organization_admin' | 'organization_viewer', Person> = {
  organization_admin: {
    id: 'larkfield/mara.koehler',
    name: 'Mara Köhler',
    email: 'mara.koehler@larkfield.example',
    position: 'Administrator at Larkfield',
  },
  organization_viewer: {
    id: 'larkfield/jonas.lindqvist',
    name: 'Jonas Lindqvist',
    email: 'jonas.lindqvist@larkfield.example',
    position: 'Viewer at Larkfield',
  },
};

const customerAdmins = ['Ada Osei', 'Priya Raghunathan', 'Søren Ølgaard', 'Lena Park', 'Tom Whitaker', 'Rosa Ibáñez'];

/** The person that a session stands for. Each customer has its own administrator, so ids never meet. */
export function personOf({ persona, customer }: Session): Person {
  if (!customer) return team[persona];
  // Atlas Fuel's is always Ada Osei; elsewhere the id picks one, so that it stays the same.
  const pick = customer.claim === 'ATL-1107' ? 0 : Number.parseInt(customer.id.slice(-4), 16) % customerAdmins.length;
  const name = customerAdmins[pick] as string;
  return {
    id: `${customer.id}/admin`,
    name,
    email: `${name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\W+/g, '.').toLowerCase()}@customer.example`,
    position: `Administrator at ${customer.name}`,
  };
}
