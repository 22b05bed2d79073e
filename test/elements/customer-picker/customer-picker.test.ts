import { listCustomers } from '../../../src/contract/customers.ts';
import { CustomerPicker } from '../../../src/elements/customer-picker/customer-picker.ts';
import '../../../src/elements/customer-picker/customer-picker.define.ts';
import { createPageHost } from '../../support/page-host.ts';
import { testElementContract } from '../../support/suites/element-contract.ts';

testElementContract(
  'customer-picker',
  {
    elementClass: CustomerPicker,
    route: listCustomers,
    role: 'org_admin',
    words: {
      ready: 'Acme',
      empty: 'No customer matches “Norwick”',
      error: 'Customers could not be loaded',
    },
    empty: (picker) => (picker.state = { q: 'Norwick' }),
    properties: {
      readOnly: { value: true, attribute: ['read-only', ''] },
      locale: { value: 'en-GB', attribute: ['locale', 'en-GB'] },
      theme: { value: 'dark', attribute: ['theme', 'dark'] },
      state: { value: { q: 'acme' } },
      shortcuts: { value: 'off', attribute: ['shortcuts', 'off'] },
    },
  },
  createPageHost,
);
