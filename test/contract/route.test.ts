import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { createCustomer, listCustomers, updateCustomer } from '../../src/contract/customers.ts';
import { type ErrorCode, errorStatus, isRetryable } from '../../src/contract/errors.ts';
import { permissions } from '../../src/contract/permissions.ts';
import {
  type Body,
  buildPath,
  isMutation,
  paramNames,
  type Query,
  type RequestInput,
  route,
  type Route,
} from '../../src/contract/route.ts';
import { routes } from '../../src/contract/routes.ts';

const all: [string, Route][] = Object.entries(routes);

describe('a route', () => {
  it('is json and core unless it says otherwise, and keeps all that it says', () => {
    const definition = { summary: 'Read', method: 'GET', path: '/v1/x', permission: 'public' } as const;
    expect(route(definition)).toEqual({ ...definition, kind: 'json', profile: 'core' });
    expect(route({ ...definition, kind: 'raw', profile: 'customers' })).toMatchObject({
      kind: 'raw',
      profile: 'customers',
    });
  });

  it('types its input from its path and schemas', () => {
    const made = route({
      summary: 'Change',
      method: 'PUT',
      path: '/v1/a/{a}/b/{b}',
      permission: 'signed-in',
      versioned: true,
      body: z.strictObject({ size: z._default(z.number(), 1) }),
    });
    expect(paramNames(made.path)).toEqual(['a', 'b']);
    expectTypeOf<RequestInput<typeof made>['params']>().toEqualTypeOf<Record<'a' | 'b', string>>();
    expectTypeOf<RequestInput<typeof made>['version']>().toEqualTypeOf<number>();
    expectTypeOf<RequestInput<typeof made>['body']>().toEqualTypeOf<{ size?: number | undefined }>();
    expectTypeOf<Body<typeof made>>().toEqualTypeOf<{ size: number }>();
    expectTypeOf<Query<typeof made>>().toEqualTypeOf<undefined>();
    expectTypeOf<object>().toExtend<RequestInput<typeof listCustomers>>();
    expectTypeOf<{ body: { name: string } }>().toExtend<RequestInput<typeof createCustomer>>();
    expectTypeOf<object>().not.toExtend<RequestInput<typeof createCustomer>>();
    expectTypeOf<{ params: { id: string }; body: object }>().not.toExtend<RequestInput<typeof updateCustomer>>();
    expectTypeOf<Query<typeof listCustomers>['label']>().toEqualTypeOf<string[] | undefined>();
  });
});

describe('a path', () => {
  it('names its parameters in order', () => {
    expect(paramNames('/v1/a/{a}/b/{second}')).toEqual(['a', 'second']);
    expect(paramNames('/v1/a')).toEqual([]);
  });

  it('keeps each parameter in its own segment', () => {
    const segment = fc.string({ unit: 'grapheme' }).filter((text) => !['', '.', '..'].includes(text));
    fc.assert(
      fc.property(segment, segment, (a, b) => {
        const { pathname, search, hash } = new URL(buildPath('/v1/{a}/x/{b}', { a, b }), 'https://example.com');
        expect(pathname.split('/').map(decodeURIComponent)).toEqual(['', 'v1', a, 'x', b]);
        expect([search, hash]).toEqual(['', '']);
      }),
    );
  });

  it.each([undefined, null, '', '.', '..', 5])('refuses %j as a parameter', (value) => {
    const params = { id: value } as unknown as Record<string, string>;
    expect(() => buildPath('/v1/customers/{id}', params)).toThrow('"id"');
  });

  it('refuses a missing parameter, even one that every object has', () => {
    expect(() => buildPath('/v1/customers/{id}')).toThrow('"id"');
    expect(() => buildPath('/v1/customers/{toString}')).toThrow('"toString"');
  });
});

describe('the table of routes', () => {
  it('has no two routes for one request', () => {
    const shapes = all.map(([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it.each(all)('%s says who may call and fits together', (_, one) => {
    expect([...permissions, 'public', 'signed-in', 'server-key']).toContain(one.permission);
    expect(one.path).toMatch(/^\/(?:v1|health$)[a-z0-9/{}.-]*$/i);
    expect(one.summary).toMatch(/^[A-Z].*[^.]$/);
    // A read shows a resource and touches nothing, a write says what it touches.
    if (isMutation(one)) expect(one.changes?.length).toBeGreaterThan(0);
    else expect([one.changes, one.body, one.versioned]).toEqual([undefined, undefined, undefined]);
    // Without a reply it is a 204, and the other way round.
    if (one.status !== undefined) expect(one.status === 204).toBe(one.response === undefined);
    // The server, not the path, carries external IDs.
    for (const name of paramNames(one.path)) expect(name).toMatch(/^(id|\w+Id)$/);
  });

  it('shows every resource that a write touches', () => {
    const shown = new Set(all.map(([, { resource }]) => resource));
    for (const [name, { changes = [] }] of all) for (const touched of changes) expect(shown, name).toContain(touched);
  });
});

describe('an error code', () => {
  it('is worth trying again exactly if its status says that it passes, or the first request is still under way', () => {
    const passing = (Object.keys(errorStatus) as ErrorCode[]).filter(isRetryable);
    expect(passing).toEqual(['IDEMPOTENCY_BUSY', 'RATE_LIMITED', 'INTERNAL', 'UNAVAILABLE']);
  });
});
