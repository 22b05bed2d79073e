import { AST_NODE_TYPES as Kind, ESLintUtils, type TSESTree } from '@typescript-eslint/utils';

const lifecycle = [
  'constructor',
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  'createRenderRoot',
  'scheduleUpdate',
  'shouldUpdate',
  'willUpdate',
  'update',
  'getUpdateComplete',
  'firstUpdated',
  'updated',
];

const groups = [
  'static members',
  'public properties',
  'contexts',
  'state',
  'controllers and fields',
  'the lifecycle',
  'public methods',
  'render()',
  '#render… parts',
  '#on… handlers',
] as const;
type Group = (typeof groups)[number];

const decoratorGroups: Readonly<Record<string, Group>> = {
  property: 'public properties',
  consume: 'contexts',
  provide: 'contexts',
  state: 'state',
};

/**
 * Holds the order of members in an element: static, public properties, contexts, state, controllers and fields,
 * lifecycle in platform order, public methods, `render()`, its `#render…` parts, its `#on…` handlers. Other private
 * methods and getters stand where they are used.
 */
export const memberOrder = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'suggestion',
    schema: [],
    defaultOptions: [],
    messages: { order: '{{ name }} ({{ group }}) stands before {{ previous }} ({{ previousGroup }}).' },
  },
  create(context) {
    return {
      ClassBody(body) {
        if (!isElement(body.parent)) return;
        let last: { rank: number; name: string; group: Group } | undefined;
        for (const member of body.body) {
          const group = groupOf(member);
          if (!group) continue;
          const name = nameOf(member);
          const rank = groups.indexOf(group) * 100 + Math.max(0, lifecycle.indexOf(name));
          if (last && rank < last.rank) {
            const data = { name, group, previous: last.name, previousGroup: last.group };
            context.report({ messageId: 'order', data, node: member });
          } else {
            last = { rank, name, group };
          }
        }
      },
    };
  },
});

function isElement(node: TSESTree.ClassDeclaration | TSESTree.ClassExpression): boolean {
  const base = node.superClass;
  return base?.type === Kind.Identifier && base.name.endsWith('Element');
}

function groupOf(member: TSESTree.ClassElement): Group | undefined {
  if (member.type === Kind.StaticBlock) return 'static members';
  if (member.type === Kind.TSIndexSignature) return undefined;
  if (member.static) return 'static members';
  for (const { expression } of member.decorators) {
    const callee = expression.type === Kind.CallExpression ? expression.callee : expression;
    const group = callee.type === Kind.Identifier ? decoratorGroups[callee.name] : undefined;
    if (group) return group;
  }
  const name = nameOf(member);
  // A method, or a field with an arrow function, which needs no binding.
  if (/^#on[A-Z]/.test(name)) return '#on… handlers';
  const isMethod = member.type === Kind.MethodDefinition || member.type === Kind.TSAbstractMethodDefinition;
  if (!isMethod) return 'controllers and fields';
  // The setter of a property, whose decorator is on its getter; or a value that is derived where it is needed.
  if (member.kind === 'get' || member.kind === 'set') return undefined;
  if (lifecycle.includes(name)) return 'the lifecycle';
  if (name === 'render') return 'render()';
  if (name.startsWith('#render')) return '#render… parts';
  return name.startsWith('#') ? undefined : 'public methods';
}

function nameOf(member: TSESTree.ClassElement): string {
  if (!('key' in member)) return 'a static block';
  if (member.key.type === Kind.PrivateIdentifier) return `#${member.key.name}`;
  return member.key.type === Kind.Identifier ? member.key.name : 'a computed member';
}
