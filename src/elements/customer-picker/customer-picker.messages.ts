/** The English words of the customer picker. Functions get what they speak of, numbers and dates already formatted. */
export const customerPickerMessages = {
  title: 'Customers',
  countOf: (args: { shown: string; total: string }) => `${args.shown} of ${args.total}`,
  more: (args: { total: string }) => `${args.total}+`,
  addCustomer: 'Add customer',
  searchByName: 'Search by name',
  filter: 'Filter',

  name: 'Name',
  labels: 'Labels',
  externalId: 'External ID',
  created: 'Created',
  none: '–',
  star: (args: { name: string }) => `Star ${args.name}`,
  unstar: (args: { name: string }) => `Remove the star from ${args.name}`,
  moreLabels: (args: { count: string }) => `+${args.count}`,
  moreFailed: 'More customers could not be loaded.',

  noneYet: 'No customers yet',
  noneYetText: (args: { organization: string }) =>
    `A customer holds the integrations, people and runs of one company that uses ${args.organization}.`,
  noMatch: (args: { search: string }) => `No customer matches “${args.search}”`,
  noMatchFilter: 'No customer matches the filter',
  noMatchText: 'Check the spelling, or search for a part of the name.',
  noMatchFilterText: 'Take a filter away, or search for something else.',
  clearSearchAndFilter: 'Clear search and filter',
  clearSearch: 'Clear search',
  clearFilter: 'Clear filter',
  addNamed: (args: { name: string }) => `Add “${args.name}”`,
  loadFailed: 'Customers could not be loaded',
  noAccess: 'You can’t see the customers',
  noAccessText: (args: { role: string; organization: string }) =>
    `Your role, ${args.role}, does not include the list of customers. An admin of ${args.organization} can change that.`,

  statusDisabled: 'Disabled',

  added: (args: { name: string }) => `${args.name} was added.`,
  partNotLoaded:
    'This could not be loaded. Check the connection and try again; if that does not help, reload the page.',
  starFailed: 'The star could not be saved.',
};
