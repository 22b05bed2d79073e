import * as z from 'zod/mini';
import { Integer } from './common.ts';
import { route } from './route.ts';

/** What this server can do: elements of a profile that is not listed are not shown. */
export const Capabilities = /*@__PURE__*/ z.object({
  version: z.string(),
  profiles: z.array(z.string()),
  features: z.array(z.string()),
  limits: z.object({ bodyBytes: Integer, pageSize: Integer }),
});
export type Capabilities = z.output<typeof Capabilities>;

export const getCapabilities = /*@__PURE__*/ route({
  summary: 'What this server can do',
  method: 'GET',
  path: '/v1/capabilities',
  permission: 'public',
  response: Capabilities,
});

export const getOpenApi = /*@__PURE__*/ route({
  summary: 'This contract as OpenAPI 3.1',
  method: 'GET',
  path: '/v1/openapi.json',
  permission: 'public',
  response: z.record(z.string(), z.unknown()),
});

export const getHealth = /*@__PURE__*/ route({
  summary: 'Ready to serve or not',
  method: 'GET',
  path: '/health',
  permission: 'public',
  response: z.object({ status: z.literal('ready') }),
  errors: ['UNAVAILABLE'],
});
