import * as z from 'zod/mini';
import {
  checked,
  Flag,
  Id,
  Integer,
  listQuery,
  openEnum,
  page,
  RangeBound,
  repeatable,
  Timestamp,
  Version,
} from './common.ts';
import { route } from './route.ts';
import { Description, ExternalId, Label, Labels, lineOf, Name, SearchText } from './text.ts';

/**
 * A customer of the organization. People of the customer itself get their own record without `externalId`, `labels`,
 * `concurrencyLimit`, `starred` and `isSystem`.
 */
export const Customer = /*@__PURE__*/ z.object({
  id: Id,
  name: z.string(),
  description: z.optional(z.string()),
  externalId: z.optional(z.nullable(z.string())),
  labels: z.optional(z.array(z.string())),
  avatarUrl: z.nullable(z.string()),
  status: openEnum(['active', 'disabled', 'deleting']),
  concurrencyLimit: z.optional(z.nullable(Integer)),
  isSystem: z.optional(z.boolean()),
  starred: z.optional(z.boolean()),
  can: z.object({ update: z.boolean(), delete: z.boolean() }),
  version: Version,
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type Customer = z.output<typeof Customer>;

const ConcurrencyLimit = /*@__PURE__*/ z.nullable(checked(Integer, z.minimum(1), z.maximum(1000)));

/** What a new customer is made from. */
export const NewCustomer = /*@__PURE__*/ z.strictObject({
  name: Name,
  description: z._default(Description, ''),
  externalId: z._default(z.nullable(ExternalId), null),
  labels: z._default(Labels, []),
  concurrencyLimit: z._default(ConcurrencyLimit, null),
});
export type NewCustomer = z.output<typeof NewCustomer>;

/** A change of a customer; what is absent is kept. */
export const CustomerPatch = /*@__PURE__*/ z.strictObject({
  name: z.optional(Name),
  description: z.optional(Description),
  externalId: z.optional(z.nullable(ExternalId)),
  labels: z.optional(Labels),
  concurrencyLimit: z.optional(ConcurrencyLimit),
  status: z.optional(z.enum(['active', 'disabled'])),
});
export type CustomerPatch = z.output<typeof CustomerPatch>;

/** Made or changed by its external ID: `name` is needed, what else is absent is kept. */
export const CustomerByExternalId = /*@__PURE__*/ z.strictObject({
  externalId: ExternalId,
  name: Name,
  description: z.optional(Description),
  labels: z.optional(Labels),
  concurrencyLimit: z.optional(ConcurrencyLimit),
});
export type CustomerByExternalId = z.output<typeof CustomerByExternalId>;

/** The fields that customers can be sorted by; a leading minus turns the order. */
export const customerSortFields = ['name', 'description', 'createdAt', 'updatedAt', 'concurrencyLimit'] as const;
export type CustomerSortField = (typeof customerSortFields)[number];
export type CustomerSort = CustomerSortField | `-${CustomerSortField}`;

const customerSorts = /*@__PURE__*/ customerSortFields.flatMap((field) => [field, `-${field}`] as const);

/** The filters of the list of customers. All texts are literal: `%`, `_` and `\` mean themselves. */
export const CustomerFilter = /*@__PURE__*/ listQuery({
  /** Name contains. */
  q: z.optional(SearchText),
  nameStartsWith: z.optional(SearchText),
  /** Description contains. */
  description: z.optional(SearchText),
  externalId: z.optional(repeatable(ExternalId)),
  hasExternalId: z.optional(Flag),
  label: z.optional(repeatable(Label)),
  labelContains: z.optional(lineOf({ min: 1, max: 50 })),
  status: z.optional(repeatable(z.enum(['active', 'disabled']))),
  starred: z.optional(Flag),
  /** Created at or after. */
  createdFrom: z.optional(RangeBound),
  /** Created before. */
  createdTo: z.optional(RangeBound),
  updatedFrom: z.optional(RangeBound),
  updatedTo: z.optional(RangeBound),
  includeSystem: z._default(Flag, false),
  sort: z._default(z.enum(customerSorts), 'name'),
  /** Asks for `totalSize`. */
  count: z._default(Flag, false),
});
export type CustomerFilter = z.output<typeof CustomerFilter>;

export const listCustomers = /*@__PURE__*/ route({
  summary: 'List customers',
  method: 'GET',
  path: '/v1/customers',
  permission: 'customers:list',
  profile: 'customers',
  resource: 'customers',
  query: CustomerFilter,
  response: page(Customer),
  errors: ['PAGE_TOKEN_INVALID'],
});

export const createCustomer = /*@__PURE__*/ route({
  summary: 'Create a customer',
  method: 'POST',
  path: '/v1/customers',
  permission: 'customers:write',
  profile: 'customers',
  changes: ['customers', 'labels'],
  body: NewCustomer,
  response: Customer,
  status: 201,
  errors: ['NAME_TAKEN', 'EXTERNAL_ID_TAKEN'],
});

export const getCustomer = /*@__PURE__*/ route({
  summary: 'Get a customer',
  method: 'GET',
  path: '/v1/customers/{id}',
  permission: 'customers:read',
  profile: 'customers',
  resource: 'customers',
  response: Customer,
});

export const updateCustomer = /*@__PURE__*/ route({
  summary: 'Change a customer',
  method: 'PATCH',
  path: '/v1/customers/{id}',
  permission: 'customers:write',
  profile: 'customers',
  changes: ['customers', 'labels'],
  versioned: true,
  body: CustomerPatch,
  response: Customer,
  errors: ['NAME_TAKEN', 'EXTERNAL_ID_TAKEN'],
});

export const putCustomerByExternalId = /*@__PURE__*/ route({
  summary: 'Create or change a customer by its external ID',
  method: 'PUT',
  path: '/v1/customers/by-external-id',
  permission: 'customers:write',
  profile: 'customers',
  changes: ['customers', 'labels'],
  body: CustomerByExternalId,
  response: Customer,
  status: [200, 201],
  errors: ['NAME_TAKEN'],
});

export const starCustomer = /*@__PURE__*/ route({
  summary: 'Star a customer, for oneself',
  method: 'PUT',
  path: '/v1/customers/{id}/star',
  permission: 'customers:write',
  profile: 'customers',
  changes: ['customers'],
  errors: ['PERSON_REQUIRED'],
});

export const unstarCustomer = /*@__PURE__*/ route({
  summary: 'Remove the star from a customer',
  method: 'DELETE',
  path: '/v1/customers/{id}/star',
  permission: 'customers:write',
  profile: 'customers',
  changes: ['customers'],
  errors: ['PERSON_REQUIRED'],
});
