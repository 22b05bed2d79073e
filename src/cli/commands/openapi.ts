import { Command } from 'commander';
import { getOpenApi } from '../../contract/capabilities.ts';
import { toOpenApi } from '../../contract/openapi.ts';
import { routes } from '../../contract/routes.ts';
import type { Terminal } from '../terminal.ts';

/** `plugboard openapi` */
export function openapiCommand(terminal: Terminal, version: string): Command {
  return new Command('openapi')
    .description(`${getOpenApi.summary}, as JSON`)
    .action(() => terminal.print(JSON.stringify(toOpenApi(routes, { version }), null, 2)));
}
