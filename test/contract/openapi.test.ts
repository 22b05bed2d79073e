import { validate } from '@scalar/openapi-parser';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { errorStatus, type Problem as ProblemReply } from '../../src/contract/errors.ts';
import { type Problem } from '../../src/contract/openapi-schemas.ts';
import { toOpenApi } from '../../src/contract/openapi.ts';
import { errorCodesOf } from '../../src/contract/route-errors.ts';
import { paramNames, route, type Route } from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  security: Json[];
  parameters: (Json & { $ref?: string; name?: string; in?: string; required?: boolean; schema?: Json })[];
  requestBody?: Json;
  responses: Record<string, { content?: Json; headers: Json }>;
}

const document = toOpenApi(routes, { version: '1.2.3' });
const table = Object.entries(routes) as [string, Route][];
const operationOf = ({ path, method }: Route) => document.paths[path]?.[method.toLowerCase()] as Operation;

/** Every object inside a JSON value. */
function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe('toOpenApi', () => {
  it('makes a document that a validator accepts, with every reference resolved', async () => {
    const { valid, errors } = await validate(structuredClone(document) as unknown as Json);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('is plain JSON and names the version that it was given', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(document.info.version).toBe('1.2.3');
  });

  it.each(table)('describes %s: parameters, body, success and every error', (name, route) => {
    const operation = operationOf(route);
    expect(operation.operationId).toBe(name);
    expect(operation.parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(paramNames(route.path));
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined);
    const refs = operation.parameters.map((p) => p.$ref);
    expect(refs.includes('#/components/parameters/IdempotencyKey')).toBe(route.method !== 'GET');
    expect(refs.includes('#/components/parameters/IfMatch')).toBe(route.versioned === true);
    const statuses = new Set(errorCodesOf(route).map((code) => errorStatus[code]));
    const described = Object.keys(operation.responses).map(Number);
    expect(described.filter((status) => status >= 400).sort()).toEqual([...statuses].sort());
    expect(described.some((status) => status < 300)).toBe(true);
  });

  it('asks for no token on public routes and for a server key where nothing else will do', () => {
    expect(operationOf(routes.getHealth).security).toEqual([]);
    expect(operationOf(routes.getOrganization).security).toEqual([{ serverKey: [] }]);
    expect(operationOf(routes.listCustomers).security).toEqual([{ embedToken: [] }, { serverKey: [] }]);
  });

  it('writes a named schema once and refers to it', () => {
    const ref = { $ref: '#/components/schemas/Customer' };
    expect(operationOf(routes.getCustomer).responses['200']?.content).toEqual({ 'application/json': { schema: ref } });
    expect(document.components['schemas']).toHaveProperty('Customer');
    expect(JSON.stringify(document.paths)).not.toContain('"isSystem"');
  });

  it('keeps input strict and leaves replies open for members that come later', () => {
    const schemas = document.components['schemas'] as Record<string, Json>;
    expect(schemas['NewCustomer']).toMatchObject({ additionalProperties: false, required: ['name'] });
    for (const object of objectsIn(schemas['Customer'])) expect(object['additionalProperties']).not.toBe(false);
  });

  it('drops the pattern where a format says it', () => {
    for (const object of objectsIn(document)) if (object['format']) expect(object).not.toHaveProperty('pattern');
    expect(JSON.stringify(document.components['schemas'])).toContain('"pattern"');
  });

  it('promises an ETag where the reply is one versioned thing, and not on a list', () => {
    expect(operationOf(routes.createCustomer).responses['201']?.headers).toHaveProperty('ETag');
    expect(operationOf(routes.listCustomers).responses['200']?.headers).not.toHaveProperty('ETag');
  });

  it('shows a repeatable parameter as an array and a flag as a boolean', () => {
    const parameter = (name: string) => operationOf(routes.listCustomers).parameters.find((p) => p.name === name);
    expect(parameter('label')?.schema).toMatchObject({ type: 'array' });
    expect(parameter('starred')?.schema).toEqual({ type: 'boolean' });
    expect(parameter('pageSize')?.required).toBe(false);
  });

  it('describes a reply of two statuses under both', () => {
    expect(Object.keys(operationOf(routes.putCustomerByExternalId).responses)).toEqual(
      expect.arrayContaining(['200', '201']),
    );
  });

  it('takes any table, also one without named schemas', async () => {
    const odd = route({ summary: 'x', method: 'GET', path: '/x', permission: 'public', response: z.object({}) });
    const { valid } = await validate(toOpenApi({ odd }, { version: '1' }) as unknown as Json);
    expect(valid).toBe(true);
  });

  it('has the schema of an error reply that the type of an error reply describes', () => {
    expectTypeOf<z.output<typeof Problem>>().toExtend<Loose<ProblemReply>>();
    expectTypeOf<ProblemReply>().toExtend<z.output<typeof Problem>>();
  });
});

/** zod writes `x?: T | undefined`, the interface `x?: T`. */
type Loose<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | undefined : T[K] };
