import * as z from 'zod/mini';
import { checked, Id, Timestamp, Version } from './common.ts';
import { route } from './route.ts';
import { lineOf, Name } from './text.ts';

/** An exact origin as a browser sends it: scheme, host and, if not the default, port; never a path. */
export const Origin = /*@__PURE__*/ z.string().check(
  z.maxLength(300),
  z.refine(
    (origin) => URL.canParse(origin) && /^https?:$/.test(new URL(origin).protocol) && new URL(origin).origin === origin,
    { error: 'Not an exact origin such as https://app.example.com.' },
  ),
);

const TimeZone = /*@__PURE__*/ lineOf({ min: 1, max: 64 }).check(
  z.refine(
    (zone) => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return true;
      } catch {
        return false;
      }
    },
    { error: 'Not a time zone such as Europe/Berlin.' },
  ),
);

const Locale = /*@__PURE__*/ z.string().check(z.maxLength(35), z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/));

/** The vendor that embeds Plugboard. */
export const Organization = /*@__PURE__*/ z.object({
  id: Id,
  name: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  allowedOrigins: z.array(z.string()),
  roleSource: z.enum(['token', 'stored']),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Organization = z.output<typeof Organization>;

export const OrganizationPatch = /*@__PURE__*/ z.strictObject({
  name: z.optional(Name),
  timeZone: z.optional(TimeZone),
  locale: z.optional(Locale),
  allowedOrigins: z.optional(checked(z.array(Origin), z.maxLength(100))),
  roleSource: z.optional(z.enum(['token', 'stored'])),
});
export type OrganizationPatch = z.output<typeof OrganizationPatch>;

export const getOrganization = /*@__PURE__*/ route({
  summary: 'Get the organization and its settings',
  method: 'GET',
  path: '/v1/organization',
  permission: 'server-key',
  resource: 'organization',
  response: Organization,
});

export const updateOrganization = /*@__PURE__*/ route({
  summary: 'Change the settings of the organization',
  method: 'PATCH',
  path: '/v1/organization',
  permission: 'server-key',
  changes: ['organization'],
  versioned: true,
  body: OrganizationPatch,
  response: Organization,
});
