/** The English words that only the filter's panel needs. */
export const customerFilterPanelMessages = {
  statusAny: 'Any',
  statusActive: 'Active',
  contains: 'Contains',
  wholeId: 'The whole ID',
  withoutExternalId: 'Only customers without one',
  createdFrom: 'Created from',
  createdTo: 'Created to',
  to: 'to',
};
