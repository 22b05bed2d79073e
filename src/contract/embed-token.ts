import type { Permission } from './permissions.ts';

/** The `typ` of an embed token's header (RFC 8725, 3.11): no other token of ours is taken for one. */
export const embedTokenType = 'embed+jwt';

/** The longest life of an embed token, in seconds. */
export const maxTokenSeconds = 600;

/**
 * What an element needs, by its tag: a token whose claim `components` names elements is good for these permissions and
 * no more. A name that is not listed gives nothing.
 */
export const componentPermissions: Readonly<Record<string, readonly Permission[]>> = {
  'customer-picker': ['customers:list', 'customers:read', 'customers:write'],
};
