import { handlersAwaitRules } from './handlers-await-rules.ts';
import { memberOrder } from './member-order.ts';
import { noInlineStyle } from './no-inline-style.ts';
import { noLiteralWords } from './no-literal-words.ts';

/** The project's own lint rules. */
export const plugboardPlugin = {
  rules: {
    'handlers-await-rules': handlersAwaitRules,
    'member-order': memberOrder,
    'no-inline-style': noInlineStyle,
    'no-literal-words': noLiteralWords,
  },
};
