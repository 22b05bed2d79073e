import { validate } from '@scalar/openapi-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toOpenApi } from '../../src/contract/openapi.ts';
import { routes } from '../../src/contract/routes.ts';
import { send } from '../support/send.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe('what anybody may ask', () => {
  it('is what the server can do', async () => {
    const { body } = await send(server, '/v1/capabilities');
    expect(body).toEqual({
      version: '1.2.3',
      profiles: ['core', 'customers'],
      features: [],
      limits: { bodyBytes: 262_144, pageSize: 200 },
    });
  });

  it('is the contract as OpenAPI, valid and of this version', async () => {
    const { body } = await send(server, '/v1/openapi.json');
    expect(body).toEqual(toOpenApi(routes, { version: '1.2.3' }));
    expect((await validate(body as Record<string, unknown>)).valid).toBe(true);
  });

  it('is whether it is ready', async () => {
    const { status, body } = await send(server, '/health');
    expect([status, body]).toEqual([200, { status: 'ready' }]);
  });

  it('is answered alike with a token that is not good', async () => {
    expect((await send(server, '/v1/capabilities', { as: 'nonsense' })).status).toBe(200);
  });
});
