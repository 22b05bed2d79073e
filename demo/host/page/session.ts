/** Who is signed in, as Larkfield's backend says it. */
export interface SignedIn {
  readonly persona: string;
  readonly name: string;
  readonly position: string;
  readonly customer: { readonly id: string; readonly name: string } | null;
}

/** Who is signed in; undefined when nobody is. */
export async function currentSession(): Promise<SignedIn | undefined> {
  const reply = await fetch('/session');
  return ((await reply.json()) as SignedIn | null) ?? undefined;
}

/** Signs in as a persona; throws an Error with the backend's sentence when it refuses. */
export async function signIn(persona: string, customer?: string): Promise<SignedIn> {
  const reply = await fetch('/session', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona, customer }),
  });
  if (!reply.ok) throw new Error(((await reply.json()) as { error: string }).error);
  return (await reply.json()) as SignedIn;
}

/** Signs out. */
export async function signOut(): Promise<void> {
  await fetch('/session', { method: 'DELETE' });
}
