import { Refusal } from '../../contract/refusal.ts';
import type { Exchange } from '../pipeline/exchange.ts';
import type { Services } from '../pipeline/services.ts';
import type { Caller } from './caller.ts';
import { identifyPerson } from './person.ts';
import { identifyServerKey } from './server-key.ts';

/**
 * Finds out who asks, anew for every request: rights that were taken away are gone at once.
 *
 * What was not signed by anybody we know is counted per address and refused as 429 when it becomes too much. Whoever has
 * a good token is never refused for what others send from the same address, which may be a proxy's.
 *
 * @throws Refusal 401 or 429.
 */
export async function identify(exchange: Exchange, services: Services): Promise<Caller> {
  const { headers } = exchange.request;
  try {
    const credential = credentialOf(headers.get('Authorization'));
    return credential.startsWith('pbk_')
      ? await identifyServerKey(credential, services)
      : await identifyPerson(credential, exchange.id, services);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'TOKEN_INVALID') {
      await services.limiter.spend([{ policy: 'failedAuthentication', key: exchange.address }], exchange.headers);
    }
    throw error;
  }
}

/** Bearer and nothing else (RFC 6750, section 2.1); the scheme's letters may be of any case. */
function credentialOf(header: string | null): string {
  if (header === null) throw new Refusal('TOKEN_MISSING', 'This needs an Authorization header with a Bearer token.');
  const credential = /^bearer +([\w.~+/-]+=*)$/i.exec(header)?.[1];
  if (credential === undefined) throw new Refusal('TOKEN_INVALID', 'The Authorization header is no Bearer token.');
  return credential;
}
