import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { routes } from '../../src/contract/routes.ts';
import { root } from './run.ts';

const contract = path.join(root, 'src/contract') + path.sep;

/**
 * The names of the routes that a module and all that it imports ask for: what files outside the contract import from
 * it by the name of a route, types apart.
 */
export function routesCalledFrom(entry: string): Set<string> {
  const called = new Set<string>();
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const { specifier, names } of importsOf(file)) {
      if (!specifier.startsWith('.')) continue;
      const target = path.join(path.dirname(file), specifier);
      if (target.startsWith(contract)) {
        for (const name of names) if (name in routes) called.add(name);
      } else if (existsSync(target)) seen.add(target);
    }
  }
  return called;
}

interface Import {
  readonly specifier: string;
  /** Values imported by name. */
  readonly names: readonly string[];
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const bindings = node.importClause?.namedBindings;
      const isTypeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      const elements = bindings && ts.isNamedImports(bindings) && !isTypeOnly ? bindings.elements : [];
      const names = elements
        .filter((one) => !one.isTypeOnly)
        .map(({ propertyName, name }) => (propertyName ?? name).text);
      if (!isTypeOnly) imports.push({ specifier: node.moduleSpecifier.text, names });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      if (!node.isTypeOnly) imports.push({ specifier: node.moduleSpecifier.text, names: [] });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) imports.push({ specifier: argument.text, names: [] });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}
