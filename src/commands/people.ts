import type { MePatch } from '../contract/me.ts';
import { type Actor, type Role, roles } from '../contract/permissions.ts';
import { Refusal } from '../contract/refusal.ts';
import { isSafeLine } from '../contract/text.ts';
import { findCustomerOfToken } from '../store/customers.ts';
import {
  findSubject,
  findUser,
  insertEmbeddedUser,
  noteSeen,
  type Subject,
  updateUser as storeUpdate,
  type UserPatch,
  type UserRow,
} from '../store/people.ts';
import type { Tx } from '../store/tenant.ts';
import { changesBetween } from './changes.ts';
import { type Change, createUnit, type Target, type Unit } from './unit.ts';

/** What a verified token says of the person who comes. */
export interface Arrival {
  organizationId: string;
  /** Null for the organization's own people. */
  customerId: string | null;
  issuer: string;
  /** The token's `sub`. */
  subject: string;
  role: Role;
  name?: string | undefined;
  email?: string | undefined;
  locale?: string | undefined;
  now: Date;
  newId: () => string;
  requestId?: string;
}

/** The person behind a token, and the role that holds: the lower of the token's and the stored one. */
export interface Presence {
  person: UserRow;
  role: Role;
}

/**
 * Finds the person of a token, makes them if they were never here, and follows what the host says of them: name and
 * e-mail, and the role where `roleSource` is `token`. Notes that they are here.
 *
 * `tx` went through the organization's door. Throws `ACCESS_REVOKED` for a disabled person.
 */
export async function resolvePerson(tx: Tx, arrival: Arrival): Promise<Presence> {
  const { organizationId, customerId, issuer, subject: externalId, now } = arrival;
  const subject = { organizationId, customerId, issuer, externalId };
  let known = await findSubject(tx, subject);
  if (!known) {
    const made = await welcome(tx, arrival, subject);
    if (made) return { person: made, role: arrival.role };
    // Another request of the same person was quicker.
    known = await findSubject(tx, subject);
  }
  if (!known) throw new Error('A person who is stored already was not found.');
  if (known.status === 'disabled') throw new Refusal('ACCESS_REVOKED', 'This person was disabled.');
  const person = await follow(tx, arrival, known);
  await noteSeen(tx, person, now);
  return { person, role: lowerRole(arrival.role, person.role) };
}

/** The lower of two roles of one kind, both of the organization or both of a customer. */
export function lowerRole(one: Role, other: Role): Role {
  // `roles` goes from high to low within each kind.
  return roles.indexOf(one) >= roles.indexOf(other) ? one : other;
}

async function welcome(tx: Tx, arrival: Arrival, subject: Subject): Promise<UserRow | undefined> {
  const { now, newId, role } = arrival;
  const nameOfToken = toDisplay(arrival.name, 120) ?? null;
  const person = await insertEmbeddedUser(tx, {
    ...subject,
    id: newId(),
    name: nameOfToken ?? subject.externalId,
    nameOfToken,
    email: toDisplay(arrival.email, 320) ?? null,
    locale: toDisplay(arrival.locale, 35) ?? null,
    role,
    now,
  });
  if (person) await record(tx, arrival, person, 'user.activated', []);
  return person;
}

/**
 * The host is the master of what it says of its people. A name that the person chose here holds until the host says
 * another one than before. People who were invited keep what the invitation said.
 */
async function follow(tx: Tx, arrival: Arrival, known: UserRow & { roleSource: 'token' | 'stored' }): Promise<UserRow> {
  if (known.origin !== 'embedded') return known;
  const name = toDisplay(arrival.name, 120);
  const email = toDisplay(arrival.email, 320);
  const patch: UserPatch = {
    ...(known.roleSource === 'token' && { role: arrival.role }),
    ...(name !== undefined && name !== known.nameOfToken && { name }),
    ...(email !== undefined && { email }),
  };
  const changes = changesBetween<UserPatch>(known, patch);
  if (changes.length === 0) return known;
  const nameOfToken = name ?? known.nameOfToken;
  const person = await storeUpdate(tx, known, { ...patch, nameOfToken }, { now: arrival.now, changedBy: known.name });
  await record(tx, arrival, person, 'user.updated', changes);
  return person;
}

async function record(tx: Tx, arrival: Arrival, person: UserRow, what: string, changes: Change[]): Promise<void> {
  const { organizationId, customerId, role, now, newId, requestId } = arrival;
  const { id, name } = person;
  const actor: Actor = { kind: 'user', organizationId, customerId, userId: id, role, permissions: new Set(), id, name };
  const unit = createUnit({ tx, actor, now, newId, ...(requestId !== undefined && { requestId }) });
  tell(unit, what, person, changes);
  await unit.flush();
}

/** What a token says only to be shown is cut and cleaned, never a reason to refuse the person. */
function toDisplay(text: string | undefined, longest: number): string | undefined {
  const shown = text?.normalize('NFC').trim();
  return shown && isSafeLine(shown) ? Array.from(shown).slice(0, longest).join('') : undefined;
}

/**
 * The customer that a token's `customer` claim names: by its external ID, or as `id:` and our id. `tx` went through
 * the organization's door. Throws `CUSTOMER_UNKNOWN`, and `ACCESS_REVOKED` for one that is disabled or being deleted.
 */
export async function findCustomerByClaim(
  tx: Tx,
  { organizationId, claim }: { organizationId: string; claim: string },
): Promise<{ id: string; name: string }> {
  const id = /^id:(.*)$/s.exec(claim)?.[1];
  const by = id === undefined ? { externalId: claim } : { id };
  const customer = id === undefined || uuid.test(id) ? await findCustomerOfToken(tx, organizationId, by) : undefined;
  if (!customer) throw new Refusal('CUSTOMER_UNKNOWN', 'The organization has no such customer.');
  if (customer.status !== 'active') throw new Refusal('ACCESS_REVOKED', 'This customer is disabled.');
  return { id: customer.id, name: customer.name };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The person who acts. Throws `PERSON_REQUIRED` for a server key and the system. */
export function personOf(actor: Actor): string {
  if (actor.userId !== null) return actor.userId;
  throw new Refusal('PERSON_REQUIRED', 'Only a person can do this, not a server key.');
}

/** Changes the caller's own name, phone or language. Throws `PERSON_REQUIRED`. */
export async function updateMe(unit: Unit, patch: MePatch): Promise<UserRow> {
  const { tx, actor, now } = unit;
  const before = await findUser(tx, actor.organizationId, personOf(actor));
  if (!before) throw new Refusal('NOT_FOUND', 'There is no such person.');
  const changes = changesBetween<MePatch>(before, patch);
  if (changes.length === 0) {
    unit.unchanged();
    return before;
  }
  const person = await storeUpdate(tx, before, patch, { now, changedBy: actor.name });
  tell(unit, 'user.updated', person, changes);
  return person;
}

function tell(unit: Unit, what: string, person: UserRow, changes: Change[]): void {
  const { id, name, customerId, externalId } = person;
  const target: Target = { type: 'user', id, name, customerId, externalId };
  unit.audit(what, target, changes);
  unit.outbox(what, target, changes);
}
