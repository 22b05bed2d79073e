import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** How the demo is started. */
export interface DemoOptions {
  /** Empties the data folder first. */
  readonly fresh: boolean;
  /** One JSON line on stdout when ready, instead of sentences. */
  readonly json: boolean;
  /** The page from its sources with hot reload, instead of the built one. */
  readonly dev: boolean;
  /** Port of the page; if it is taken, the next free one. 0: any free one. */
  readonly port: number;
  /** Folder of everything that the demo keeps. */
  readonly data: string;
}

export const usage = `Starts the demo: Larkfield, a product that embeds Plugboard, and Plugboard's server.

  --port <number>   port of the page, 4400 by default; the next free one if it is taken
  --data <folder>   where everything is kept, .data in this project by default
  --fresh           begin with an empty folder
  --json            print one line {"url","apiUrl","serverKey"} when ready, and nothing else, on stdout
  --dev             serve the page from its sources, with hot reload
  --help            this text
`;

/** Reads the command line; throws an Error with one sentence for what it does not know. `help` is for the caller. */
export function parseOptions(args: readonly string[]): DemoOptions & { readonly help: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      fresh: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      port: { type: 'string', default: '4400' },
      data: { type: 'string', default: fileURLToPath(new URL('../.data', import.meta.url)) },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Error(`--port is a number from 0 to 65535, not "${values.port}".`);
  return { ...values, port };
}
