import { listLabels } from '../../store/labels.ts';
import type { Handlers } from '../handler.ts';

/** Labels in use. */
export const labelHandlers = {
  listLabels: async ({ query }, { tx, actor }) => ({ items: await listLabels(tx, actor.organizationId, query) }),
} satisfies Partial<Handlers>;
