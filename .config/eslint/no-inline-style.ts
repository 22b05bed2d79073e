import { ESLintUtils } from '@typescript-eslint/utils';
import { Template } from './template.ts';

/**
 * Refuses `style=` and `<style>` in templates: a strict content security policy blocks both. Classes and parts say it
 * in the style sheet; a value that is known only at run time is set by `element.style.setProperty` after render.
 */
export const noInlineStyle = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    defaultOptions: [],
    messages: { style: 'A strict content security policy blocks inline styles: use a class and the style sheet.' },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        const template = Template.of(node, context.sourceCode);
        template?.traverse({
          enterElement(element) {
            if (element.name === 'style') context.report({ messageId: 'style', loc: template.locate(element) });
            if ('style' in element.attribs) {
              context.report({ messageId: 'style', loc: template.locate(element, 'style') });
            }
          },
        });
      },
    };
  },
});
