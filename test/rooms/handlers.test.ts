import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const repository = path.join(import.meta.dirname, '../..');
const table = path.join(repository, 'src/contract/routes.ts');
const handlers = path.join(repository, 'src/server/handlers.ts');

/** What the compiler says of the handlers when the route table reads as `change` makes it. */
function faultsWith(change: (routes: string) => string): string[] {
  const { config } = ts.readConfigFile(path.join(repository, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, repository);
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (file) => {
    const text = readFile(file);
    return path.resolve(file) === table && text !== undefined ? change(text) : text;
  };
  const program = ts.createProgram([handlers], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(handlers))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('a route without a handler does not compile', () => {
  // That the table as it is compiles is what `npm run types` shows.
  const [fault] = faultsWith((routes) => routes.replace('export const routes = {', '$& forgotten: listCustomers,'));
  expect(fault).toContain("Property 'forgotten' is missing");
});
