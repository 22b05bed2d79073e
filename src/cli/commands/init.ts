import { Command } from 'commander';
import { CliError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

interface InitOptions {
  readonly name: string;
  readonly data?: string;
}

/** `plugboard init` */
export function initCommand(terminal: Terminal): Command {
  return new Command('init')
    .description('Make the organization in an empty database and print its first server key, which is shown this once')
    .requiredOption('--name <name>', 'the organization')
    .option('--data <folder>', 'data folder of the embedded database; DATABASE_URL, else plugboard-data by default')
    .action(async ({ name, data }: InitOptions) => {
      const [{ toServeSettings }, { openDatabase }, { setUpOrganization }] = await Promise.all([
        import('../../server/serve-settings.ts'),
        import('../../store/open.ts'),
        import('../../server/set-up.ts'),
      ]);
      const { database } = toServeSettings({ ...(data !== undefined && { dataDir: data }) }, process.env);
      const db = await openDatabase(database);
      try {
        const serverKey = await setUpOrganization(db, name, new Date());
        if (serverKey === undefined) throw new CliError('The database has its organization already.');
        terminal.print(serverKey);
        terminal.note(`The organization "${name}" is made. The line above is its server key: nobody can see it again.`);
      } finally {
        await db.close();
      }
    });
}
