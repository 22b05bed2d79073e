import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOrganizationRole, type Role, roles } from '../../src/contract/permissions.ts';
import { requestOf, routesWithId, targetOf } from '../support/route-examples.ts';
import { send, withoutRequestId } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestHost;
let other: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  host = await createTestHost(server);
  other = await createTestHost(server);
});
afterAll(() => server.close());

const absent = '01900000-0000-7000-8000-000000000000';
const malformed = [
  'abc',
  '0',
  '%00',
  '%E0%A4%A',
  '%',
  'null',
  '..%2Fme',
  absent.slice(1),
  `${absent}%00`,
  "'%20or%201=1",
];

describe.each(routesWithId)('%s', (name, { permission }) => {
  it.each([...roles, 'server key'] as const)(
    'answers %s alike for what is another’s, what is not there and what is no id',
    async (role: Role | 'server key') => {
      const credential = role === 'server key' ? host.serverKey : await host.token(role);
      const [pattern, request] = await requestOf(name, { id: absent, version: 1 });
      const ask = async (id: string) => {
        const reply = await send(server, pattern.replace(absent, id), { ...request, as: credential });
        return withoutRequestId(reply);
      };
      const expected = await ask(absent);
      expect(await ask((await targetOf(name, other)).id)).toBe(expected);
      const isCustomers = permission !== 'server-key' && role !== 'server key' && !isOrganizationRole(role);
      if (isCustomers) expect(await ask(host.globex.id)).toBe(expected);
      for (const id of role === 'server key' ? malformed : ['abc']) expect(await ask(id), id).toBe(expected);
    },
  );
});

it('says 404 to those who may call at all', async () => {
  const reply = await send(server, `/v1/customers/${absent}`, { as: host.serverKey });
  expect(reply.status).toBe(404);
  expect(reply.body).toEqual({
    type: 'urn:plugboard:problem:not-found',
    title: 'Not found',
    status: 404,
    detail: expect.any(String),
    instance: `urn:plugboard:request:${reply.headers.get('X-Request-Id')}`,
    code: 'NOT_FOUND',
    retryable: false,
    requestId: reply.headers.get('X-Request-Id'),
  });
});
