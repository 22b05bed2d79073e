import { updateOrganization } from '../../commands/organization.ts';
import { getOrganization } from '../../store/organization.ts';
import type { Handlers } from '../handler.ts';
import { presentOrganization } from '../presenters/organization.ts';

/** The organization's settings. */
export const organizationHandlers = {
  getOrganization: async (_, { tx, actor }) => presentOrganization(await getOrganization(tx, actor.organizationId)),
  updateOrganization: async ({ version, body }, unit) =>
    presentOrganization(await updateOrganization(unit, version, body)),
} satisfies Partial<Handlers>;
