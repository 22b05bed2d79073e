/** The English words that "Add customer" and the filter share. */
export const customerFieldsMessages = {
  description: 'Description',
  labelsInUse: 'Labels in use',
  removeLabel: (args: { label: string }) => `Remove the label ${args.label}`,
};
