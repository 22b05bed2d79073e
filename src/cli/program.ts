import { Command } from 'commander';
import { readVersion } from '../server/version.ts';
import { customersCommand } from './commands/customers.ts';
import { initCommand } from './commands/init.ts';
import { keysCommand } from './commands/keys.ts';
import { openapiCommand } from './commands/openapi.ts';
import { serveCommand } from './commands/serve.ts';
import { tokenCommand } from './commands/token.ts';
import type { Terminal } from './terminal.ts';

const environment = `
Environment:
  PLUGBOARD_URL              address of the server
  PLUGBOARD_SERVER_KEY       server key, as "plugboard init" prints it once
  NO_COLOR                   no bold text in a terminal

Results go to stdout, everything else to stderr. Exit code 1: refused or failed; 2: called wrongly.
Nothing is ever asked.`;

/** The whole command line. Throws commander's errors in place of ending the process. */
export function createProgram(terminal: Terminal): Command {
  const version = readVersion();
  const program = new Command('plugboard')
    .description('Runs and manages a Plugboard server')
    .version(version)
    .addHelpText('after', environment);
  for (const command of [
    initCommand(terminal),
    serveCommand(terminal),
    customersCommand(terminal),
    keysCommand(terminal),
    tokenCommand(terminal),
    openapiCommand(terminal, version),
  ]) {
    program.addCommand(command);
  }
  for (const command of all(program))
    command.exitOverride().helpCommand(false).showHelpAfterError('(--help says more)');
  return program;
}

function all(command: Command): Command[] {
  return [command, ...command.commands.flatMap(all)];
}
