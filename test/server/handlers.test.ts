import { describe, expect, it } from 'vitest';
import { routes } from '../../src/contract/routes.ts';
import type { Handlers, PublicHandlers } from '../../src/server/handler.ts';
import { handlers, publicHandlers } from '../../src/server/handlers.ts';

describe('the handlers', () => {
  it('are one for each route, public ones apart', () => {
    expect(Object.keys({ ...handlers, ...publicHandlers }).sort()).toEqual(Object.keys(routes).sort());
    for (const [name, { permission }] of Object.entries(routes)) {
      expect(name in publicHandlers, name).toBe(permission === 'public');
      expect(name in handlers, name).toBe(permission !== 'public');
    }
  });

  it('do not compile with one missing, or with one that answers something else', () => {
    const { getMe: _, ...withoutOne } = handlers;
    // @ts-expect-error -- getMe is missing
    const incomplete: Handlers = withoutOne;
    const { getHealth: __, ...withoutHealth } = publicHandlers;
    // @ts-expect-error -- getHealth is missing
    const incompletePublic: PublicHandlers = withoutHealth;
    // @ts-expect-error -- a customer has more than an id
    const wrongReply: Handlers = { ...handlers, getCustomer: () => Promise.resolve({ id: '1' }) };
    // @ts-expect-error -- a body of a customer has no colour
    const wrongInput: Handlers = { ...handlers, starCustomer: async ({ body: { colour } }) => colour };
    expect([incomplete, incompletePublic, wrongReply, wrongInput]).toHaveLength(4);
  });
});
