import { SignJWT } from 'jose';
import { embedTokenType, maxTokenSeconds } from '../contract/embed-token.ts';
import { type CustomerRole, customerRoles, type OrganizationRole, organizationRoles } from '../contract/permissions.ts';
import { readSigningKey, type SigningKeyAlgorithm, type SigningKeySource } from './signing-key.ts';

/** The person in front of the page. */
export interface EmbedUser {
  /** The host's own id of the person; stays the same for ever. 1 to 128 characters. */
  id: string;
  /** Shown to others; cut at 120 characters. */
  name?: string;
  /** Shown to others; links to an invitation only with `emailVerified: true`. */
  email?: string;
  emailVerified?: boolean;
  /** BCP 47, e.g. `de-AT`. */
  locale?: string;
}

interface CommonOptions {
  /** The private key. */
  key: SigningKeySource;
  /** The id that the key got when its public part was registered; not needed if `key` is a JWK with `kid`. */
  kid?: string;
  /** Not needed but for PEM text that is not ES256. */
  algorithm?: SigningKeyAlgorithm;
  /** The issuer that the key was registered with. */
  issuer: string;
  /** The server's public URL (`PLUGBOARD_PUBLIC_URL`), exactly. */
  audience: string;
  /** The organization's id. */
  organization: string;
  /** The person, or only their id. */
  user: string | EmbedUser;
  /** The host's session, if it wants to end all tokens of one session at once. */
  sessionId?: string;
  /** Names of elements, e.g. `['customer-picker']`: the token is good for what they need and no more. */
  components?: readonly string[];
  /** Ids of instances: the token is good for these and no other. */
  instances?: readonly string[];
  /** True for a token that changes nothing. */
  readOnly?: boolean;
  /** The support person who really sits there, for the audit trail (RFC 8693, `act`). */
  act?: { sub: string; name?: string };
  /** Seconds, 300 by default, at most 600. */
  expiresIn?: number;
  /** The moment of signing; now by default. */
  now?: Date;
}

/** What a token says. A customer's person needs `customer`: its external ID, or `id:<id>`; the vendor's have none. */
export type EmbedTokenOptions = CommonOptions &
  ({ role: CustomerRole; customer: string } | { role: OrganizationRole; customer?: never });

/**
 * Signs an embed token: what the host's backend hands to its own page, which gives it to the elements. Call it per
 * person and page, after the host's own check of the session; never in a browser.
 *
 * @returns The compact JWS, to be sent as `Authorization: Bearer …`.
 * @throws TypeError with one sentence for anything that the server would refuse.
 */
export async function signEmbedToken(options: EmbedTokenOptions): Promise<string> {
  const claims = claimsOf(options);
  const { key, algorithm, kid } = await readSigningKey(options.key, options.algorithm);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, typ: embedTokenType, kid: text(options.kid ?? kid, 'kid') })
    .sign(key);
}

function claimsOf(options: EmbedTokenOptions) {
  const { expiresIn = 300, now = new Date(), sessionId, components, instances, readOnly, act } = options;
  if (!Number.isInteger(expiresIn) || expiresIn < 1 || expiresIn > maxTokenSeconds) {
    throw new TypeError(`expiresIn must be a whole number of seconds from 1 to ${maxTokenSeconds}.`);
  }
  const { id, name, email, emailVerified, locale }: EmbedUser =
    typeof options.user === 'string' ? { id: options.user } : options.user;
  const iat = Math.floor(now.getTime() / 1000);
  return {
    iss: text(options.issuer, 'issuer'),
    aud: text(options.audience, 'audience', 2048),
    sub: text(id, typeof options.user === 'string' ? 'user' : 'user.id'),
    org: text(options.organization, 'organization'),
    ...customerAndRole(options),
    iat,
    exp: iat + expiresIn,
    jti: crypto.randomUUID(),
    ...given({
      sid: sessionId === undefined ? undefined : text(sessionId, 'sessionId'),
      name: name && cut(name, 120),
      email,
      emailVerified,
      locale,
      components,
      instances,
      readOnly,
      act: act && { ...act, sub: text(act.sub, 'act.sub') },
    }),
  };
}

function customerAndRole({ role, customer }: EmbedTokenOptions) {
  if ((customerRoles as readonly string[]).includes(role)) {
    if (customer === undefined) {
      throw new TypeError(`The role ${role} belongs to a customer: give \`customer\`, its external ID or "id:<id>".`);
    }
    return { role, customer: text(customer, 'customer') };
  }
  if (!(organizationRoles as readonly string[]).includes(role)) {
    throw new TypeError(`There is no role ${JSON.stringify(role)}.`);
  }
  if (customer !== undefined) {
    throw new TypeError(
      `The role ${role} is the organization's: it sees every customer, so \`customer\` must be left out.`,
    );
  }
  return { role };
}

function text(value: string | undefined, name: string, max = 128): string {
  if (typeof value !== 'string' || value === '' || value.length > max) {
    throw new TypeError(`\`${name}\` must be text of 1 to ${max} characters.`);
  }
  return value;
}

/** At most so many UTF-16 units, without half a character at the end. */
function cut(value: string, max: number): string {
  const short = value.slice(0, max);
  return short.isWellFormed() ? short : short.slice(0, -1);
}

/** The members that say something: hosts often pass an empty name or a null e-mail on. */
function given(members: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
