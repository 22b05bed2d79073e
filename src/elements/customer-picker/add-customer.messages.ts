import { customerFieldsMessages } from './customer-fields.messages.ts';

/** The English words that only "Add customer" needs. */
export const addCustomerMessages = {
  ...customerFieldsMessages,
  optional: 'optional',
  externalIdHelp: 'The customer’s ID in your own system. Tokens and shared webhooks find the customer by it.',
  addALabel: 'Add a label',
  nameMissing: 'Enter a name.',
  tooLong: (args: { max: string }) => `At most ${args.max} characters.`,
  badCharacters: 'Contains characters that cannot be stored.',
  externalIdImpossible: 'Not possible as an external ID: it may not begin with “id:” or be “.” or “..”.',
  nameTaken: (args: { name: string }) => `There is already a ${args.name}.`,
  openIt: 'Open it',
  nameTakenOr: ', or add what tells the two apart, such as the city.',
  nameTakenHint: 'Add what tells the two apart, such as the city.',
  externalIdTaken: 'Another customer has this external ID.',
  refused: 'The server does not accept this.',
  draftSafe: 'What you typed is kept. You can try again: it is never added twice.',
};
