/*
 * node .config/scripts/openapi.ts
 * Prints the contract as OpenAPI 3.1.
 */
import { readFileSync } from 'node:fs';
import { toOpenApi } from '../../src/contract/openapi.ts';
import { routes } from '../../src/contract/routes.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

process.stdout.write(`${JSON.stringify(toOpenApi(routes, { version }), null, 2)}\n`);
