import * as z from 'zod/mini';
import { checked, Id, openEnum } from './common.ts';
import { roles } from './permissions.ts';
import { route } from './route.ts';
import { lineOf, Name } from './text.ts';

const Locale = /*@__PURE__*/ z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/), z.maxLength(35));

/** Who the caller is and what they may do. `user` and `customer` are null where there is none. */
export const Me = /*@__PURE__*/ z.object({
  kind: openEnum(['user', 'server_key']),
  /** The effective role: the token's, narrowed by the stored one. */
  role: openEnum(roles),
  user: z.nullable(
    z.object({
      id: Id,
      name: z.string(),
      email: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      locale: z.nullable(z.string()),
      storedRole: openEnum(roles),
    }),
  ),
  organization: z.object({ id: Id, name: z.string() }),
  customer: z.nullable(z.object({ id: Id, name: z.string(), avatarUrl: z.nullable(z.string()) })),
  /** Permissions of the matrix; a newer server may name more. */
  permissions: z.array(z.string()),
});
export type Me = z.output<typeof Me>;

/** What a person may change of themselves; what is absent is kept. */
export const MePatch = /*@__PURE__*/ z.strictObject({
  name: z.optional(Name),
  /** E.164, e.g. `+4930123456`. */
  phone: z.optional(z.nullable(checked(lineOf({ max: 16 }), z.regex(/^\+[1-9]\d{6,14}$/)))),
  locale: z.optional(z.nullable(Locale)),
});
export type MePatch = z.output<typeof MePatch>;

export const getMe = /*@__PURE__*/ route({
  summary: 'Who is asking, with permissions',
  method: 'GET',
  path: '/v1/me',
  permission: 'signed-in',
  resource: 'me',
  response: Me,
});

export const updateMe = /*@__PURE__*/ route({
  summary: 'Change own name, phone or language',
  method: 'PATCH',
  path: '/v1/me',
  permission: 'signed-in',
  changes: ['me'],
  body: MePatch,
  response: Me,
  errors: ['PERSON_REQUIRED'],
});
