import { Command } from 'commander';
import { getOpenApi } from '../../contract/capabilities.ts';
import type { Terminal } from '../terminal.ts';

/** `plugboard openapi` */
export function openapiCommand(terminal: Terminal, version: string): Command {
  return new Command('openapi').description(`${getOpenApi.summary}, as JSON`).action(async () => {
    const [{ toOpenApi }, { routes }] = await Promise.all([
      import('../../contract/openapi.ts'),
      import('../../contract/routes.ts'),
    ]);
    terminal.print(JSON.stringify(toOpenApi(routes, { version }), null, 2));
  });
}
