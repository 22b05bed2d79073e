/** Who an embed token speaks for. */
export interface Identity {
  readonly organization: string | null;
  /** The customer as the token names it: its external ID, or `id:<id>`; null for the vendor's own team. */
  readonly customer: string | null;
  /** The host's id of the person. */
  readonly user: string;
}

/** What the page may know of a token. Nothing is verified here: that is the server's part. */
export interface TokenClaims {
  /** Undefined for a token that is not ours to read: a server key, or another backend's own kind. */
  readonly identity: Identity | undefined;
  /** Changes whenever what the person may do changes. */
  readonly rights: string;
  /** Milliseconds from issue to expiry; infinite if unknown: then the server's 401 says when it is over. */
  readonly lifetime: number;
}

const opaque: TokenClaims = { identity: undefined, rights: '', lifetime: Infinity };

/** Reads the claims of a JWS (RFC 7515); for anything else nothing is known. */
export function readClaims(token: string): TokenClaims {
  const payload = parsePayload(token);
  if (!payload) return opaque;
  const { org, sub, customer, role, components, instances, readOnly, exp, iat } = payload;
  return {
    identity:
      typeof sub === 'string'
        ? { organization: textOrNull(org), customer: textOrNull(customer), user: sub }
        : undefined,
    rights: JSON.stringify([role, components, instances, readOnly]),
    // A difference of two moments of the host's clock: the page's own clock may be hours off.
    lifetime: typeof exp === 'number' && typeof iat === 'number' && exp > iat ? (exp - iat) * 1000 : Infinity,
  };
}

/** True for two tokens of the same person at the same customer. */
export function isSameIdentity(a: Identity, b: Identity): boolean {
  return a.organization === b.organization && a.customer === b.customer && a.user === b.user;
}

function parsePayload(token: string): Record<string, unknown> | undefined {
  const part = token.split('.')[1];
  if (part === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const payload: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
