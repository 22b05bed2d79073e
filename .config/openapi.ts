// Prints the contract as OpenAPI 3.1: node --conditions=plugboard-source .config/openapi.ts > openapi.json
import { readFileSync } from 'node:fs';
import { toOpenApi } from '../src/contract/openapi.ts';
import { routes } from '../src/contract/routes.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

process.stdout.write(`${JSON.stringify(toOpenApi(routes, { version }), null, 2)}\n`);
