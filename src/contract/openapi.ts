import type { JSONSchema } from 'zod/v4/core';
import * as z from 'zod/mini';
import { Capabilities } from './capabilities.ts';
import { Id, Version } from './common.ts';
import { Customer, CustomerByExternalId, CustomerPatch, NewCustomer } from './customers.ts';
import { errorStatus, isRetryable } from './errors.ts';
import {
  NewServerKey,
  NewSigningKey,
  ServerKey,
  ServerKeyPatch,
  ServerKeyWithSecret,
  SigningKey,
  SigningKeyPatch,
} from './keys.ts';
import { LabelCount } from './labels.ts';
import { Me, MePatch } from './me.ts';
import { Problem, SchemaBook } from './openapi-schemas.ts';
import { Organization, OrganizationPatch } from './organization.ts';
import { errorCodesOf } from './route-errors.ts';
import { isMutation, paramNames, type Route, successStatuses } from './route.ts';

/**
 * The schemas that OpenAPI shows under `components`, by name. Named here and not in the resource files: a registration
 * there would be a side effect, and every bundle would carry every schema.
 */
const components = {
  Problem,
  Capabilities,
  Me,
  MePatch,
  Customer,
  NewCustomer,
  CustomerPatch,
  CustomerByExternalId,
  LabelCount,
  Organization,
  OrganizationPatch,
  SigningKey,
  NewSigningKey,
  SigningKeyPatch,
  ServerKey,
  ServerKeyWithSecret,
  NewServerKey,
  ServerKeyPatch,
};

/** What the document says beside the routes. */
export interface OpenApiOptions {
  /** The server's version. */
  version: string;
  /** Where the API is mounted, absolute or relative to the document; `/` by default. */
  serverUrl?: string;
}

/** An OpenAPI 3.1 document; plain JSON. */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
}

/**
 * The contract as an OpenAPI 3.1 document, made from the route table and the schemas alone. Input schemas are strict;
 * reply schemas allow members that a newer server adds.
 */
export function toOpenApi(
  routes: Readonly<Record<string, Route>>,
  { version, serverUrl = '/' }: OpenApiOptions,
): OpenApiDocument {
  const schemas = new SchemaBook(components);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, route] of Object.entries(routes)) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(name, route, schemas);
  }
  const responses = failureResponses(Object.values(routes), schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plugboard',
      version,
      description: 'Embedded integrations. Errors are problem details (RFC 9457) with a `code`.',
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      parameters: parameters(schemas),
      responses,
      headers,
      securitySchemes,
      // Last: all of the above says what it refers to.
      schemas: schemas.used(),
    },
  };
}

const securitySchemes = {
  embedToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'A short-lived token (`typ` embed+jwt) that the host signs for the person in front of the page.',
  },
  serverKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'pbk_…',
    description: 'A server key, for backends and the command line; never in a browser.',
  },
};

const security = {
  public: [],
  'server-key': [{ serverKey: [] }],
  person: [{ embedToken: [] }, { serverKey: [] }],
};

const headers = {
  ETag: { description: 'The version of the resource, strong: `"7"`.', schema: { type: 'string' } },
  RequestId: { description: 'Names this request in the server log.', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } },
  IdempotencyReplayed: { description: '`true` on a repeated reply.', schema: { type: 'string', const: 'true' } },
};

const header = (name: keyof typeof headers) => ({ $ref: `#/components/headers/${name}` });

function parameters(schemas: SchemaBook) {
  return {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'One per intent, the same on every retry of it. Kept for 24 hours.',
      schema: schemas.input(Id),
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The `ETag` of the version that the change was made from.',
      schema: { type: 'string', pattern: '^"\\d+"$' },
    },
  };
}

function operation(name: string, route: Route, schemas: SchemaBook) {
  const access = route.permission === 'public' || route.permission === 'server-key' ? route.permission : 'person';
  return {
    operationId: name,
    summary: route.summary,
    description: accessSentence(route),
    tags: [route.profile],
    security: security[access],
    parameters: [
      ...paramNames(route.path).map((id) => ({ name: id, in: 'path', required: true, schema: schemas.input(Id) })),
      ...(route.query ? queryParameters(schemas.input(route.query)) : []),
      ...(isMutation(route) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      ...(route.versioned ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ],
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemas.input(route.body) } } },
    }),
    responses: { ...successes(route, schemas), ...failures(route) },
  };
}

function accessSentence({ permission }: Route): string {
  if (permission === 'public') return 'Open to anybody.';
  if (permission === 'signed-in') return 'Open to anybody signed in.';
  return permission === 'server-key' ? 'Needs a server key.' : `Needs the permission \`${permission}\`.`;
}

function queryParameters(query: JSONSchema.BaseSchema) {
  return Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: query.required?.includes(name) ?? false,
    schema: queryValue(schema as JSONSchema.BaseSchema),
  }));
}

/** In a URL a flag is one of two words, which every reader of OpenAPI knows as boolean. */
function queryValue(schema: JSONSchema.BaseSchema): JSONSchema.BaseSchema {
  return schema.enum?.join() === 'true,false' ? { type: 'boolean' } : schema;
}

function successes(route: Route, schemas: SchemaBook) {
  const schema = route.response && schemas.output(route.response);
  const common = {
    'X-Request-Id': header('RequestId'),
    ...(route.response && hasVersion(route.response) && { ETag: header('ETag') }),
    ...(isMutation(route) && { 'Idempotency-Replayed': header('IdempotencyReplayed') }),
  };
  return Object.fromEntries(
    successStatuses(route).map((status) => [
      status,
      {
        description: { 200: 'Done', 201: 'Created', 202: 'Accepted', 204: 'Done, nothing to say' }[status],
        headers: common,
        ...(schema && { content: { 'application/json': { schema } } }),
      },
    ]),
  );
}

/** True for the schema of one versioned thing, whose version is sent as ETag as well. */
export function hasVersion(schema: z.ZodMiniType): boolean {
  return schema instanceof z.ZodMiniObject && schema.shape['version'] === Version;
}

function failures(route: Route) {
  const codes = Map.groupBy(errorCodesOf(route), (code) => errorStatus[code]);
  return Object.fromEntries(
    [...codes].map(([status, group]) => [status, { $ref: `#/components/responses/${group.join('.')}` }]),
  );
}

/** The error replies, one for each group of codes that some route answers with one status. */
function failureResponses(routes: Iterable<Route>, schemas: SchemaBook) {
  const problem = schemas.output(Problem);
  const groups = [...routes].flatMap((route) => [
    ...Map.groupBy(errorCodesOf(route), (code) => errorStatus[code]).values(),
  ]);
  return Object.fromEntries(
    groups.map((codes) => [
      codes.join('.'),
      {
        description: codes.join(', '),
        headers: {
          'X-Request-Id': header('RequestId'),
          ...(codes.some((code) => isRetryable(code) && code !== 'INTERNAL') && {
            'Retry-After': header('RetryAfter'),
          }),
        },
        content: {
          'application/problem+json': {
            schema: { allOf: [problem, { properties: { code: { enum: codes } } }] },
          },
        },
      },
    ]),
  );
}
