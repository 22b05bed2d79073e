import { Command, Option } from 'commander';
import {
  createCustomer,
  type Customer,
  customerSortFields,
  type CustomerSort,
  getCustomer,
  listCustomers,
} from '../../contract/customers.ts';
import { connect } from '../connection.ts';
import { CliError } from '../failure.ts';
import { type Column, type OutputOptions, printList, printOne, withOutput } from '../output.ts';
import type { Terminal } from '../terminal.ts';

const columns: readonly Column<Customer>[] = [
  { name: 'name', value: ({ name }) => name },
  { name: 'externalId', value: ({ externalId }) => externalId },
  { name: 'labels', value: ({ labels }) => labels?.join(', ') },
  { name: 'status', value: ({ status }) => status },
  { name: 'id', value: ({ id }) => id },
  { name: 'description', value: ({ description }) => description, inList: false },
  { name: 'concurrencyLimit', value: ({ concurrencyLimit }) => concurrencyLimit, inList: false },
  { name: 'createdAt', value: ({ createdAt }) => createdAt, inList: false },
  { name: 'updatedAt', value: ({ updatedAt }) => updatedAt, inList: false },
  { name: 'version', value: ({ version }) => version, inList: false },
];

interface ListOptions extends OutputOptions {
  readonly search?: string;
  readonly description?: string;
  readonly externalId?: string[];
  readonly withoutExternalId?: true;
  readonly label?: string[];
  readonly status?: 'active' | 'disabled';
  readonly sort?: CustomerSort;
}

interface CreateOptions extends OutputOptions {
  readonly name: string;
  readonly description?: string;
  readonly externalId?: string;
  readonly label?: string[];
}

interface GetOptions extends OutputOptions {
  readonly externalId?: string;
}

const collect = (value: string, former: string[] = []) => [...former, value];

/** `plugboard customers …` */
export function customersCommand(terminal: Terminal): Command {
  const customers = new Command('customers').description('Customers of the organization');

  withOutput(customers.command('list'))
    .description(listCustomers.summary)
    .option('--search <text>', 'name contains')
    .option('--description <text>', 'description contains')
    .option('--external-id <id>', 'exactly this external ID; may be repeated', collect)
    .addOption(new Option('--without-external-id', 'only those without one').conflicts('externalId'))
    .option('--label <label>', 'has this label; repeated: has any of them', collect)
    .addOption(new Option('--status <status>', 'only this status').choices(['active', 'disabled']))
    .option('--sort <field>', `${customerSortFields.join(', ')}; with a minus the other way round`)
    .action(async ({ search, withoutExternalId, output, quiet = false, ...filter }: ListOptions) => {
      const query = {
        ...filter,
        ...(search !== undefined && { q: search }),
        ...(withoutExternalId && { hasExternalId: false }),
        pageSize: 200,
      };
      const rows: Customer[] = [];
      for await (const page of connect(terminal).pages(listCustomers, { query })) rows.push(...page.items);
      printList(terminal, rows, columns, { output, quiet });
    });

  withOutput(customers.command('get'))
    .description(`${getCustomer.summary}, by its id or by --external-id`)
    .argument('[id]')
    .option('--external-id <id>', 'the ID in your own system')
    .action(async (id: string | undefined, { externalId, ...options }: GetOptions) => {
      if (id !== undefined && externalId === undefined) {
        printOne(terminal, await connect(terminal).request(getCustomer, { params: { id } }), columns, options);
      } else if (id === undefined && externalId !== undefined) {
        const { items } = await connect(terminal).request(listCustomers, { query: { externalId } });
        if (!items[0]) throw new CliError(`There is no customer with the external ID "${externalId}".`);
        printOne(terminal, items[0], columns, options);
      } else throw new CliError('Give either the id or --external-id.');
    });

  withOutput(customers.command('create'))
    .description(createCustomer.summary)
    .requiredOption('--name <name>', 'unique in the organization')
    .option('--description <text>', 'plain text')
    .option('--external-id <id>', 'the ID in your own system')
    .option('--label <label>', 'may be repeated', collect)
    .action(async ({ name, description, externalId, label, ...options }: CreateOptions) => {
      const body = {
        name,
        ...(description !== undefined && { description }),
        ...(externalId !== undefined && { externalId }),
        ...(label && { labels: label }),
      };
      printOne(terminal, await connect(terminal).request(createCustomer, { body }), columns, options);
    });
  return customers;
}
