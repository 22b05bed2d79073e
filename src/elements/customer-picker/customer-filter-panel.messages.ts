import type { Formats } from '../../i18n/formats.ts';
import { customerFieldsMessages } from './customer-fields.messages.ts';

/** The English words that only the filter's panel and its chips need. */
export const customerFilterPanelMessages = {
  ...customerFieldsMessages,
  statusAny: 'Any',
  statusActive: 'Active',
  contains: 'Contains',
  wholeId: 'The whole ID',
  withoutExternalId: 'Only customers without one',
  status: 'Status',
  starredOnly: 'Starred only',
  createdFrom: 'Created from',
  createdTo: 'Created to',
  to: 'to',
  clearAll: 'Clear all',
  shownCustomers: (args: { shown: string; total: string }) => `${args.shown} of ${args.total} customers`,
  showCustomers: (args: { found: number; size: string }, format: Formats) =>
    format.plural(args.found, { one: 'Show 1 customer', other: `Show ${args.size} customers` }),

  removeFilter: (args: { filter: string }) => `Remove filter: ${args.filter}`,
  statusIs: 'Status is',
  active: 'active',
  disabled: 'disabled',
  descriptionContains: 'Description contains',
  externalIdIs: 'External ID is',
  noExternalId: 'Without external ID',
  labelIs: 'Label is',
  createdSince: 'Created since',
  createdUntil: 'Created until',
};
