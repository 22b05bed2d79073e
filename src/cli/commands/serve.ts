import { Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';

interface ServeCommandOptions {
  readonly data?: string;
  readonly host?: string;
  readonly port?: number;
  readonly publicUrl?: string;
  readonly basePath?: string;
  readonly name?: string;
}

/** `plugboard serve` */
export function serveCommand(terminal: Terminal): Command {
  return new Command('serve')
    .description('Serve the API until Ctrl-C or SIGTERM; the log goes to stdout as JSON lines')
    .option('--data <folder>', 'data folder of the embedded database; DATABASE_URL, else plugboard-data by default')
    .option('--host <address>', 'address to listen on; 127.0.0.1 by default')
    .option('--port <number>', 'port to listen on; 4650 by default, 0 for any free one', toPort)
    .option('--public-url <url>', 'where callers reach it, the audience of tokens; PLUGBOARD_PUBLIC_URL by default')
    .option('--base-path <path>', 'path under which the API is mounted, e.g. /plugboard')
    .option('--name <name>', 'name of the organization, if the database is empty')
    .action(async ({ data, name, ...options }: ServeCommandOptions) => {
      const { serve } = await import('../../server/node.ts');
      const server = await serve({
        ...options,
        ...(data !== undefined && { dataDir: data }),
        ...(name !== undefined && { organizationName: name }),
        signals: ['SIGINT', 'SIGTERM'],
      });
      if (server.serverKey !== undefined) {
        terminal.note(`The organization is made. Its server key, which nobody can see again: ${server.serverKey}`);
      }
      terminal.note(`Plugboard listens at ${server.url}. Stop with Ctrl-C.`);
    });
}

function toPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return Number(text);
}
