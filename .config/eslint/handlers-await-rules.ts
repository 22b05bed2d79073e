import { AST_NODE_TYPES as Kind, ESLintUtils, type TSESTree } from '@typescript-eslint/utils';

const allowedSource = /\/(commands|store)\/[\w-]+\.ts$/;

/**
 * In a handler, only functions of commands and store are awaited: a handler runs inside one transaction, and waiting
 * for anything else would hold its locks. The `act` step of a route of kind `call`, which runs outside a transaction,
 * may await what it likes.
 */
export const handlersAwaitRules = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    defaultOptions: [],
    messages: { foreign: 'A handler awaits nothing but functions of commands and store, called by their names.' },
  },
  create(context) {
    const allowed = new Set<string>();
    const isAllowed = (node: TSESTree.Expression) =>
      node.type === Kind.CallExpression && node.callee.type === Kind.Identifier && allowed.has(node.callee.name);
    return {
      ImportDeclaration(node) {
        if (!allowedSource.test(node.source.value)) return;
        for (const specifier of node.specifiers) allowed.add(specifier.local.name);
      },
      AwaitExpression(node) {
        const isInAct = context.sourceCode.getAncestors(node).some(isAct);
        if (!isInAct && !isAllowed(node.argument)) context.report({ messageId: 'foreign', node });
      },
      'ForOfStatement[await=true]'(node: TSESTree.ForOfStatement) {
        context.report({ messageId: 'foreign', node });
      },
    };
  },
});

function isAct(node: TSESTree.Node): boolean {
  return node.type === Kind.Property && node.key.type === Kind.Identifier && node.key.name === 'act';
}
