import { configurePlugboard } from 'plugboard';

const getToken = async ({ signal }: { signal: AbortSignal }): Promise<string | null> => {
  const reply = await fetch('/plugboard-token', { method: 'POST', signal });
  // Null says "signed out": nothing is tried again until somebody signs in.
  if (reply.status === 401) return null;
  if (!reply.ok) throw new Error(`Larkfield answered ${reply.status}.`);
  return reply.text();
};

/** The page's handle to Plugboard: everything goes through Larkfield's own backend, so there is one origin. */
const plugboard = configurePlugboard({ baseUrl: '/plugboard', getToken });

/** The person is gone: what Plugboard's elements know of them goes too. */
export function forgetPerson(): void {
  plugboard.logout();
}

/** Another person is there. */
export function meetPerson(): void {
  plugboard.update({ getToken });
}
