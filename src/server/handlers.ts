import type { Handlers, PublicHandlers } from './handler.ts';
import { capabilityHandlers } from './handlers/capabilities.ts';
import { customerHandlers } from './handlers/customers.ts';
import { keyHandlers } from './handlers/keys.ts';
import { labelHandlers } from './handlers/labels.ts';
import { meHandlers } from './handlers/me.ts';
import { organizationHandlers } from './handlers/organization.ts';

/** The handler of every route; a route without one does not compile. */
export const handlers: Handlers = {
  ...customerHandlers,
  ...keyHandlers,
  ...labelHandlers,
  ...meHandlers,
  ...organizationHandlers,
};

/** The handler of every route that anybody may call. */
export const publicHandlers: PublicHandlers = { ...capabilityHandlers };
