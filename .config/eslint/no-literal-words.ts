import { AST_NODE_TYPES as Kind, ESLintUtils, type TSESTree } from '@typescript-eslint/utils';
import { Template } from './template.ts';

const letter = /\p{L}/u;

// Attributes that a person reads or hears.
const spokenAttributes = new Set([
  'alt',
  'aria-braillelabel',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
]);

// Options of our own template functions that a person reads. A key or a token is lower case and one word.
const spokenOptions = /^(ariaLabel|caption|description|heading|help|hint|label|legend|message|placeholder|title)$/;
const sentence = /^\p{Lu}|\p{L}\s+\p{L}/u;

/**
 * Refuses words in templates: text, attributes that are read out, strings put into text by an expression, and options
 * such as `label: 'Save'`. Every word comes from the element's own messages, or it cannot be translated.
 */
export const noLiteralWords = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    defaultOptions: [],
    messages: { word: 'Words come from the messages, by localize.term(…): "{{ text }}".' },
  },
  create(context) {
    const report = (text: string, loc: TSESTree.SourceLocation) => {
      context.report({ messageId: 'word', data: { text: text.trim().slice(0, 40) }, loc });
    };
    return {
      TaggedTemplateExpression(node) {
        const template = Template.of(node, context.sourceCode);
        const check = (text: string, locate: () => TSESTree.SourceLocation) => {
          const literal = Template.literal(text);
          if (letter.test(literal)) report(literal, locate());
          for (const leaf of template?.expressions(text).flatMap(leavesOf) ?? []) {
            if (letter.test(leaf.text)) report(leaf.text, leaf.loc);
          }
        };
        template?.traverse({
          enterTextNode(text, parent) {
            if (parent && 'name' in parent && parent.name === 'style') return;
            check(text.data, () => template.locate(text));
          },
          enterElement(element) {
            for (const [name, value] of Object.entries(element.attribs)) {
              // A leading dot is Lit's mark of a property.
              if (spokenAttributes.has(name.replace(/^\./, ''))) check(value, () => template.locate(element, name));
            }
          },
        });
      },
      Property(node) {
        if (node.key.type !== Kind.Identifier || !spokenOptions.test(node.key.name)) return;
        for (const leaf of leavesOf(node.value)) if (sentence.test(leaf.text)) report(leaf.text, leaf.loc);
      },
    };
  },
});

interface Leaf {
  readonly text: string;
  readonly loc: TSESTree.SourceLocation;
}

/** The strings that an expression can itself come to: the literal, or the branches of a condition. */
function leavesOf(node: TSESTree.Node): Leaf[] {
  switch (node.type) {
    case Kind.Literal:
      return typeof node.value === 'string' ? [{ text: node.value, loc: node.loc }] : [];
    case Kind.TemplateLiteral:
      return [{ text: node.quasis.map((quasi) => quasi.value.cooked).join(' '), loc: node.loc }];
    case Kind.ConditionalExpression:
      return [...leavesOf(node.consequent), ...leavesOf(node.alternate)];
    case Kind.LogicalExpression:
      return [...leavesOf(node.left), ...leavesOf(node.right)];
    default:
      return [];
  }
}
