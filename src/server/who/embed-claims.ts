import * as z from 'zod/mini';
import { maxTokenSeconds } from '../../contract/embed-token.ts';
import { customerRoles, isOrganizationRole, organizationRoles } from '../../contract/permissions.ts';
import { isSafeLine } from '../../contract/text.ts';

const text = (max = 128) => z.string().check(z.minLength(1), z.maxLength(max), z.refine(isSafeLine));
const list = z.array(text()).check(z.maxLength(100));
const seconds = z.int().check(z.minimum(0), z.maximum(10_000_000_000));

/**
 * The claims of an embed token. Strict: a claim that is not known is refused, because a misspelt `readOnly` would give
 * more than the host meant. What only names the person is as the host has it.
 */
export const EmbedClaims = z
  .strictObject({
    iss: text(),
    aud: text(2048),
    sub: text(),
    org: text(),
    customer: z.optional(text()),
    role: z.enum([...organizationRoles, ...customerRoles]),
    iat: seconds,
    nbf: z.optional(seconds),
    exp: seconds,
    jti: text(),
    sid: z.optional(text()),
    name: z.optional(z.string().check(z.maxLength(256))),
    email: z.optional(z.string().check(z.maxLength(320))),
    locale: z.optional(z.string().check(z.maxLength(35))),
    emailVerified: z.optional(z.boolean()),
    components: z.optional(list),
    instances: z.optional(list),
    readOnly: z.optional(z.boolean()),
    act: z.optional(z.strictObject({ sub: text(), name: z.optional(text()) })),
  })
  .check(
    z.refine(({ iat, exp }) => exp > iat && exp - iat <= maxTokenSeconds, {
      path: ['exp'],
      error: `Must be after iat, by at most ${maxTokenSeconds} seconds.`,
    }),
    z.refine(({ role, customer }) => isOrganizationRole(role) === (customer === undefined), {
      path: ['customer'],
      error: 'Required for roles of a customer, forbidden for roles of the organization.',
    }),
  );
export type EmbedClaims = z.output<typeof EmbedClaims>;
