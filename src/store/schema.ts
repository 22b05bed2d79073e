import type { ColumnType, Generated, Selectable } from 'kysely';
import type { SigningAlgorithm } from '../contract/keys.ts';
import type { Role } from '../contract/permissions.ts';

/** The database as the migrations leave it, one interface per table, columns in camelCase. */
export interface Schema {
  organization: OrganizationTable;
  signingKey: SigningKeyTable;
  serverKey: ServerKeyTable;
  customer: CustomerTable;
  /** The same rows as `customer`, of the transaction's organization, open to indexes of search; see migration 0002. */
  customerSearch: CustomerTable;
  labelUse: LabelUseTable;
  appUser: AppUserTable;
  customerStar: CustomerStarTable;
  idempotencyKey: IdempotencyKeyTable;
  auditEntry: AuditEntryTable;
  outboxEvent: OutboxEventTable;
}

/** JSON in the database: written as text, since drivers differ in what they do with objects and arrays. */
type Json<T> = ColumnType<T, string, string>;

/** What every mutable thing carries; `updatedBy` is the name of whoever changed it last, null for the system. */
interface Versioned {
  version: Generated<number>;
  createdAt: Date;
  updatedAt: Date;
  updatedBy: string | null;
}

export interface OrganizationTable extends Versioned {
  id: string;
  name: string;
  timeZone: Generated<string>;
  locale: Generated<string>;
  allowedOrigins: Generated<string[]>;
  roleSource: Generated<'token' | 'stored'>;
}

/** The organization with its settings. */
export type OrganizationRow = Selectable<OrganizationTable>;

/** The public part of a key in JSON Web Key form (RFC 7517). */
export type PublicJwk = Readonly<Record<string, string>>;

export interface SigningKeyTable extends Versioned {
  organizationId: string;
  id: string;
  name: string;
  algorithm: SigningAlgorithm;
  issuer: string;
  publicKey: Json<PublicJwk>;
  active: Generated<boolean>;
}

/** The public part of a key by which embed tokens are verified. */
export type SigningKeyRow = Selectable<SigningKeyTable>;

export interface ServerKeyTable extends Versioned {
  organizationId: string;
  id: string;
  name: string;
  hint: string;
  /** SHA-256 of the secret, base64url. */
  secretHash: string;
  expiresAt: Date | null;
  lastUsedAt: Generated<Date | null>;
}

/** A server key without its secret, which is nowhere, and without the secret's hash. */
export type ServerKeyRow = Omit<Selectable<ServerKeyTable>, 'secretHash'>;

export interface CustomerTable extends Versioned {
  organizationId: string;
  id: string;
  name: string;
  nameKey: string;
  nameSort: string;
  description: string;
  descriptionKey: string;
  descriptionSort: string;
  externalId: string | null;
  labels: string[];
  status: Generated<'active' | 'disabled' | 'deleting'>;
  concurrencyLimit: number | null;
  /** The limit, or a number above all limits where there is none. */
  concurrencySort: ColumnType<number, never, never>;
  isSystem: Generated<boolean>;
}

export interface LabelUseTable {
  organizationId: string;
  kind: 'customers';
  label: string;
  uses: number;
}

/** A person: of a customer, or of the organization itself where `customerId` is null. */
export interface AppUserTable extends Versioned {
  organizationId: string;
  id: string;
  customerId: string | null;
  name: string;
  /** The name that the last token said; the person's own choice of a name holds until that changes. */
  nameOfToken: string | null;
  email: string | null;
  phone: Generated<string | null>;
  role: Role;
  /** The token's `iss` and `sub`; null for people who never came by token. */
  issuer: string | null;
  externalId: string | null;
  origin: 'invited' | 'embedded';
  status: 'invited' | 'active' | 'disabled';
  locale: string | null;
  lastSeenAt: Date | null;
}

/** A stored person. */
export type UserRow = Selectable<AppUserTable>;

export interface CustomerStarTable {
  organizationId: string;
  userId: string;
  customerId: string;
}

export interface IdempotencyKeyTable {
  organizationId: string;
  customerId: string | null;
  subject: string;
  route: string;
  keyHash: string;
  bodyHash: string;
  /** Null until the work is done. */
  sealedReply: string | null;
  createdAt: Date;
  expiresAt: Date;
}

export interface AuditEntryTable {
  organizationId: string;
  id: string;
  at: Date;
  actorKind: 'user' | 'server_key' | 'system';
  actorId: string;
  actorName: string;
  actorRole: Role;
  actorAct: string | null;
  action: string;
  targetType: string;
  targetId: string;
  targetName: string;
  customerId: string | null;
  changes: Json<Change[]>;
  requestId: string | null;
}

export interface OutboxEventTable {
  organizationId: string;
  id: string;
  at: Date;
  type: string;
  customerId: string | null;
  actor: Json<EventActor>;
  object: Json<EventObject>;
  changes: Json<Change[]>;
}

/** One changed field; a secret says `changed` on both sides. */
export interface Change {
  field: string;
  from: unknown;
  to: unknown;
}

/** Who caused an event, as told to receivers. */
export interface EventActor {
  kind: 'user' | 'server_key' | 'system';
  id: string;
  name: string;
  role: Role;
  act?: string;
}

/** What an event is about, as told to receivers. */
export interface EventObject {
  type: string;
  id: string;
  name: string;
  externalId?: string;
}
