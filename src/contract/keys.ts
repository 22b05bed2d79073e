import * as z from 'zod/mini';
import { checked, Id, listQuery, page, Timestamp, Version } from './common.ts';
import { route } from './route.ts';
import { lineOf, Name } from './text.ts';

/** How the host signs embed tokens; fixed when the key is registered. */
export const signingAlgorithms = ['ES256', 'EdDSA', 'RS256'] as const;
export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** How many signing keys of an organization may be active at once. */
export const maxActiveSigningKeys = 5;

/** The public part of a key of the host, by which embed tokens are verified. `id` is the token's `kid`. */
export const SigningKey = /*@__PURE__*/ z.object({
  id: Id,
  name: z.string(),
  algorithm: z.enum(signingAlgorithms),
  issuer: z.string(),
  publicKey: z.record(z.string(), z.unknown()),
  active: z.boolean(),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type SigningKey = z.output<typeof SigningKey>;

export const NewSigningKey = /*@__PURE__*/ z.strictObject({
  name: Name,
  algorithm: z._default(z.enum(signingAlgorithms), 'ES256'),
  /** The token's `iss`. */
  issuer: lineOf({ min: 1, max: 128 }),
  /** The public key as JWK (RFC 7517); a private part is refused. */
  publicKey: z.record(
    checked(z.string(), z.maxLength(64)),
    z.union([checked(z.string(), z.maxLength(2048)), z.array(checked(z.string(), z.maxLength(64)))]),
  ),
});
export type NewSigningKey = z.output<typeof NewSigningKey>;

export const SigningKeyPatch = /*@__PURE__*/ z.strictObject({
  name: z.optional(Name),
  active: z.optional(z.boolean()),
});
export type SigningKeyPatch = z.output<typeof SigningKeyPatch>;

const KeyQuery = /*@__PURE__*/ listQuery({});

export const listSigningKeys = /*@__PURE__*/ route({
  summary: 'List signing keys',
  method: 'GET',
  path: '/v1/signing-keys',
  permission: 'server-key',
  resource: 'signing-keys',
  query: KeyQuery,
  response: page(SigningKey),
});

export const createSigningKey = /*@__PURE__*/ route({
  summary: 'Register the public part of a signing key',
  method: 'POST',
  path: '/v1/signing-keys',
  permission: 'server-key',
  changes: ['signing-keys'],
  body: NewSigningKey,
  response: SigningKey,
  status: 201,
  errors: ['KEY_LIMIT'],
});

export const getSigningKey = /*@__PURE__*/ route({
  summary: 'Get a signing key',
  method: 'GET',
  path: '/v1/signing-keys/{id}',
  permission: 'server-key',
  resource: 'signing-keys',
  response: SigningKey,
});

export const updateSigningKey = /*@__PURE__*/ route({
  summary: 'Rename, disable or enable a signing key; a disabled one verifies nothing from the next request on',
  method: 'PATCH',
  path: '/v1/signing-keys/{id}',
  permission: 'server-key',
  changes: ['signing-keys'],
  versioned: true,
  body: SigningKeyPatch,
  response: SigningKey,
  errors: ['KEY_LIMIT'],
});

export const deleteSigningKey = /*@__PURE__*/ route({
  summary: 'Delete a signing key',
  method: 'DELETE',
  path: '/v1/signing-keys/{id}',
  permission: 'server-key',
  changes: ['signing-keys'],
  versioned: true,
});

/** A secret for backends and the CLI, without the secret itself. */
export const ServerKey = /*@__PURE__*/ z.object({
  id: Id,
  name: z.string(),
  /** The first characters of the key, to tell keys apart. */
  hint: z.string(),
  expiresAt: z.nullable(Timestamp),
  lastUsedAt: z.nullable(Timestamp),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type ServerKey = z.output<typeof ServerKey>;

/** A server key with its secret: only in the reply that makes it. */
export const ServerKeyWithSecret = /*@__PURE__*/ z.extend(ServerKey, { secret: z.string() });
export type ServerKeyWithSecret = z.output<typeof ServerKeyWithSecret>;

export const NewServerKey = /*@__PURE__*/ z.strictObject({
  name: Name,
  expiresAt: z._default(z.nullable(Timestamp), null),
});
export type NewServerKey = z.output<typeof NewServerKey>;

export const ServerKeyPatch = /*@__PURE__*/ z.strictObject({
  name: z.optional(Name),
  expiresAt: z.optional(z.nullable(Timestamp)),
});
export type ServerKeyPatch = z.output<typeof ServerKeyPatch>;

export const listServerKeys = /*@__PURE__*/ route({
  summary: 'List server keys, without their secrets',
  method: 'GET',
  path: '/v1/server-keys',
  permission: 'server-key',
  resource: 'server-keys',
  query: KeyQuery,
  response: page(ServerKey),
});

export const createServerKey = /*@__PURE__*/ route({
  summary: 'Make a server key; its secret is shown this once',
  method: 'POST',
  path: '/v1/server-keys',
  permission: 'server-key',
  changes: ['server-keys'],
  body: NewServerKey,
  response: ServerKeyWithSecret,
  status: 201,
});

export const getServerKey = /*@__PURE__*/ route({
  summary: 'Get a server key, without its secret',
  method: 'GET',
  path: '/v1/server-keys/{id}',
  permission: 'server-key',
  resource: 'server-keys',
  response: ServerKey,
});

export const updateServerKey = /*@__PURE__*/ route({
  summary: 'Rename a server key or set when it ends',
  method: 'PATCH',
  path: '/v1/server-keys/{id}',
  permission: 'server-key',
  changes: ['server-keys'],
  versioned: true,
  body: ServerKeyPatch,
  response: ServerKey,
});

export const deleteServerKey = /*@__PURE__*/ route({
  summary: 'Delete a server key; it opens nothing from the next request on',
  method: 'DELETE',
  path: '/v1/server-keys/{id}',
  permission: 'server-key',
  changes: ['server-keys'],
  versioned: true,
});
