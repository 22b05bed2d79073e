import { updateMe } from '../../commands/people.ts';
import type { Unit } from '../../commands/unit.ts';
import { findCustomer } from '../../store/customers.ts';
import { getOrganizationName } from '../../store/organization.ts';
import { findUser } from '../../store/people.ts';
import type { Handlers } from '../handler.ts';
import { presentMe } from '../presenters/me.ts';

/** Who is asking. */
export const meHandlers = {
  getMe: (_, unit) => readMe(unit),
  updateMe: async ({ body }, unit) => {
    await updateMe(unit, body);
    return readMe(unit);
  },
} satisfies Partial<Handlers>;

async function readMe({ tx, actor }: Unit) {
  const { organizationId, customerId, userId } = actor;
  const organization = await getOrganizationName(tx, organizationId);
  const customer = customerId === null ? undefined : await findCustomer(tx, actor, customerId);
  const person = userId === null ? undefined : await findUser(tx, organizationId, userId);
  return presentMe({ organization, customer, person }, actor);
}
