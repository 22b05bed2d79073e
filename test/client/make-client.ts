import { type ClientOptions, createClient } from '../../src/client/client.ts';
import { createTokenBucket } from '../../src/client/token-bucket.ts';
import { createTestClock } from '../support/test-clock.ts';

/** A client with its own bucket and clock, whose waits of up to 5 s end at once and whose chance is always the longest. */
export function makeClient(options: Partial<ClientOptions> & Pick<ClientOptions, 'baseUrl'>) {
  const clock = createTestClock({ skip: 5_000 });
  const client = createClient({
    getToken: () => 'pbk_test',
    clock,
    random: () => 1,
    bucket: createTokenBucket(),
    ...options,
  });
  return { client, clock };
}

/** An embed token as far as the page reads it; the server of these tests verifies nothing. */
export function fakeToken(claims: object = {}): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const all = {
    org: 'larkfield',
    customer: 'acme',
    sub: 'ada',
    role: 'customer_admin',
    iat: 1000,
    exp: 1300,
    ...claims,
  };
  return `${encode({ alg: 'ES256', kid: 'key' })}.${encode(all)}.c2lnbmF0dXJl`;
}

/** A customer as the server answers it. */
export const customer = {
  id: '0199d1a0-0000-7000-8000-000000000001',
  name: 'Tōtara Outdoor',
  description: '',
  externalId: null,
  labels: [],
  avatarUrl: null,
  status: 'active',
  concurrencyLimit: null,
  isSystem: false,
  starred: false,
  can: { update: true, delete: true },
  version: 1,
  createdAt: '2026-11-25T02:39:23.000Z',
  updatedAt: '2026-11-25T02:39:23.000Z',
};

/** What a request fails with. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );
