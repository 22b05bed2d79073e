import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasVersion } from '../../src/contract/openapi.ts';
import { allRoutes, requestOf, targetOf } from '../support/route-examples.ts';
import { send } from '../support/send.ts';
import { createTestHost, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

/** Versions that three changes are made from at once; more of them in the long runs. */
const rounds = Number(process.env['PLUGBOARD_ROUNDS'] ?? 10);

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  host = await createTestHost(server);
});
afterAll(() => server.close());

describe.each(allRoutes.filter(([, route]) => route.response && hasVersion(route.response)))('%s', (name) => {
  it('answers one versioned thing, and its version as strong ETag', async () => {
    const [path, request] = await requestOf(name, await targetOf(name, host));
    const reply = await send(server, path, { ...request, as: host.serverKey });
    expect(reply.status).toBeLessThan(300);
    expect(reply.headers.get('ETag')).toBe(`"${reply.body.version as number}"`);
  });
});

describe.each(allRoutes.filter(([, route]) => route.versioned))('%s', (name) => {
  const change = async (headers: Record<string, string>) => {
    const target = await targetOf(name, host);
    const [path, { version: _, ...request }] = await requestOf(name, target);
    return { target, reply: await send(server, path, { ...request, as: host.serverKey, headers }) };
  };

  it('needs If-Match with a tag', async () => {
    expect((await change({})).reply.body).toMatchObject({ status: 428, code: 'IF_MATCH_MISSING' });
    expect((await change({ 'If-Match': '*' })).reply.body).toMatchObject({ status: 428 });
  });

  it('refuses any tag but the present one, and shows what is there now, by whom and when', async () => {
    for (const tag of [
      '"0"',
      '"999"',
      '"2147483647"',
      '"2147483648"',
      '"99999999999"',
      'W/"1"',
      '1',
      '"1',
      '"-1"',
      '"1", "2"',
      'x',
    ]) {
      const { target, reply } = await change({ 'If-Match': tag });
      expect(reply.status, tag).toBe(412);
      expect(reply.body).toMatchObject({
        code: 'VERSION_STALE',
        current: { id: target.id, version: target.version },
        // What the system made was changed by nobody yet.
        changedBy: name === 'updateOrganization' ? null : host.admin.name,
        changedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      });
    }
  });
});

describe('changes of the same version', () => {
  it('have one winner; the others are shown what won', { timeout: 30_000 + rounds * 1000 }, async () => {
    const path = `/v1/customers/${host.acme.id}`;
    const patch = (description: string) =>
      send(server, path, { method: 'PATCH', as: host.serverKey, version: 1, body: { description } });
    for (let round = 0; round < rounds; round += 1) {
      const version = ((await send(server, path, { as: host.serverKey })).body as { version: number }).version;
      const replies = await Promise.all(
        ['a', 'b', 'c'].map((text) =>
          send(server, path, {
            method: 'PATCH',
            as: host.serverKey,
            version,
            body: { description: `${round} ${text}` },
          }),
        ),
      );
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
      const winner = replies.find(({ status }) => status === 200);
      for (const loser of replies.filter(({ status }) => status === 412)) {
        expect(loser.body.current).toEqual(winner?.body);
      }
    }
    expect((await patch('late')).body.current.description).toMatch(new RegExp(`^${rounds - 1} `));
  });
});

describe('what is shown to who is refused', () => {
  it('is as they may see it', async () => {
    const as = await host.token('org_admin');
    const path = `/v1/customers/${host.acme.id}`;
    const reply = await send(server, path, { method: 'PATCH', as, version: 7, body: { name: 'x' } });
    expect(reply.body.current).toEqual((await send(server, path, { as })).body);
  });
});
