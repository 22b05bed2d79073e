import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { updateSigningKey } from '../../src/commands/keys.ts';
import { badTokens } from '../support/bad-tokens.ts';
import { send } from '../support/send.ts';
import { createTestHost, publicUrl, startTestServer, type TestHost, type TestServer } from '../support/server.ts';

let server: TestServer;
let host: TestHost;
let tokens: [name: string, authorization: string][];

beforeAll(async () => {
  server = await startTestServer();
  host = await createTestHost(server);
  const other = await createTestHost(server);
  const disabled = await host.addKey();
  await host.act((unit) => updateSigningKey(unit, disabled.kid, 1, { active: false }));
  const now = server.deps.clock.now();
  const seconds = Math.floor(now.getTime() / 1000);
  tokens = await badTokens({
    ...host.key,
    claims: {
      iss: host.issuer,
      aud: publicUrl,
      sub: 'kim',
      org: host.id,
      customer: host.acme.externalId,
      role: 'customer_admin',
      iat: seconds,
      exp: seconds + 300,
      jti: crypto.randomUUID(),
    },
    now,
    foreign: { ...other.key, organization: other.id, issuer: other.issuer },
    disabled,
    serverKey: host.serverKey,
  });
});
afterAll(() => server.close());

describe('a token that is not good', () => {
  it('is refused as 401 problem+json, whatever is wrong with it', async () => {
    expect(tokens.length).toBeGreaterThanOrEqual(120);
    expect(new Set(tokens.map(([name]) => name)).size).toBe(tokens.length);
    for (const [name, authorization] of tokens) {
      const reply = await send(server, '/v1/me', { headers: { Authorization: authorization } });
      expect(reply.status, name).toBe(401);
      expect(reply.headers.get('Content-Type'), name).toBe('application/problem+json');
      expect(reply.headers.get('WWW-Authenticate'), name).toContain('Bearer');
      expect(reply.body, name).toMatchObject({ status: 401, retryable: false });
      expect(reply.body.code, name).toMatch(/^(TOKEN_INVALID|TOKEN_EXPIRED|CUSTOMER_UNKNOWN)$/);
    }
    expect(server.log.filter(([, message]) => message === 'INTERNAL')).toEqual([]);
  });

  it('is refused by the very reason that is wrong with it: the same claims unchanged are good', async () => {
    const reply = await send(server, '/v1/me', { as: await host.token('customer_admin') });
    expect(reply.status).toBe(200);
  });

  it('leaves nobody behind', async () => {
    const people = await host.read((tx) => tx.selectFrom('appUser').select('externalId').execute());
    expect(people.map(({ externalId }) => externalId)).not.toContain('kim');
  });
});

describe('a token that is good', () => {
  it('passes with the scheme in any case and with clocks 29 seconds apart', async () => {
    const now = server.deps.clock.now().getTime();
    const late = await host.token('org_admin', { now: new Date(now + 29_000) });
    const early = await host.token('org_admin', { now: new Date(now - 320_000) });
    for (const authorization of [`bearer ${late}`, `BEARER ${early}`, `Bearer  ${late}`]) {
      const reply = await send(server, '/v1/me', { headers: { Authorization: authorization } });
      expect(reply.status, reply.text).toBe(200);
    }
  });

  it('is told apart from one that is over, which can be renewed', async () => {
    const old = await host.token('org_admin', { now: new Date(server.deps.clock.now().getTime() - 400_000) });
    const reply = await send(server, '/v1/me', { as: old });
    expect(reply.body).toMatchObject({ status: 401, code: 'TOKEN_EXPIRED' });
  });

  it('stops at once when its key is switched off', async () => {
    const key = await host.addKey();
    const token = await host.token('org_admin', { key: key.privateKey, kid: key.kid });
    expect((await send(server, '/v1/me', { as: token })).status).toBe(200);
    await host.act((unit) => updateSigningKey(unit, key.kid, 1, { active: false }));
    expect((await send(server, '/v1/me', { as: token })).body).toMatchObject({ code: 'TOKEN_INVALID' });
  });

  it('is not told by a stranger’s claims which of them are wrong', async () => {
    const stranger = await host.token('org_admin', { key: (await host.addKey()).privateKey });
    const reply = await send(server, '/v1/me', { as: stranger });
    expect(reply.body.detail).toBe('The token is not signed by an active key of this server.');
  });
});
