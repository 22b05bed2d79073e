import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { plugboardPlugin } from './eslint/plugin.ts';

const templates = ['src/{ui,elements}/**/*.ts'];
const browserRooms = ['src/{contract,client,theming,i18n,ui,elements}/**/*.ts', 'src/*.ts'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a name that is exported is the name that is imported.',
};
const noMarkupFromText = {
  selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)$/]',
  message: 'Markup is never made from text: write a template.',
};
const noTypeScriptPrivate = {
  selector:
    ':matches(PropertyDefinition, MethodDefinition, AccessorProperty)[accessibility="private"][decorators.length=0][kind!="constructor"]',
  message: 'What is private has a name with #; only a decorated member cannot.',
};
const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only store/open.ts, server/node.ts and cli read the environment; all else is given what it needs.',
};
const noQueryOutsideStore = {
  selector:
    'CallExpression > MemberExpression.callee[property.name=/^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/]',
  message: 'SQL lives in store and nowhere else.',
};
const noFocusedTest = {
  selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|todo)$/]',
  message: 'A focused test hides all others; an empty one hides itself.',
};
const noWaitingByClock = {
  selector: 'CallExpression > MemberExpression.callee[property.name="waitForTimeout"]',
  message: 'Wait for a condition, not for the clock.',
};

const everywhere = [noDefaultExport, noMarkupFromText, noTypeScriptPrivate];

const unsafeImports = {
  paths: [
    { name: 'lit/directives/unsafe-html.js', message: 'Markup is never made from text.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Markup is never made from text.' },
    { name: 'lit/directives/unsafe-mathml.js', message: 'Markup is never made from text.' },
    { name: 'lit/directives/style-map.js', message: 'A strict content security policy blocks inline styles.' },
    { name: 'lit/static-html.js', importNames: ['unsafeStatic'], message: 'Markup is never made from text.' },
    { name: 'zod', message: "Use 'zod/mini': zod itself probes Function, which a strict policy reports." },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', 'test/rooms/fixtures/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    // What needs the types of the whole program is asked by oxlint, which has them in a tenth of the time.
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A name that only the type of a function needs reads better as `type`.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    plugins: { 'no-unsanitized': noUnsanitized, plugboard: plugboardPlugin },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 400],
      'no-control-regex': 'off',
      'no-restricted-imports': ['error', unsafeImports],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, noEnvironment, noQueryOutsideStore],
    },
  },
  { files: ['src/store/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, noEnvironment] } },
  {
    files: ['src/store/open.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
  {
    files: ['src/server/node.ts', 'src/cli/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noQueryOutsideStore] },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  // Words for who embeds an element, while they develop.
  {
    files: ['src/{client,theming,elements}/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  { files: ['src/server/handlers/**/*.ts'], rules: { 'plugboard/handlers-await-rules': 'error' } },
  {
    files: browserRooms,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'global',
          'require',
          'module',
          '__dirname',
          '__filename',
          'setImmediate',
          'clearImmediate',
        ].map((name) => ({ name, message: 'This file runs in a page, where Node does not exist.' })),
      ],
    },
  },
  {
    files: templates,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: {
      litHtmlSources: true,
      lit: { elementBaseClasses: ['LitElement', 'PlugboardElement'] },
      wc: { elementBaseClasses: ['LitElement', 'PlugboardElement'] },
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/lifecycle-super': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
      'wc/guard-define-call': 'error',
      // LitElement has every callback.
      'wc/guard-super-call': 'off',
      'wc/max-elements-per-file': ['error', { max: 1 }],
      'plugboard/member-order': 'error',
      'plugboard/no-inline-style': 'error',
      'plugboard/no-literal-words': 'error',
    },
  },
  // The English words of an element and of error codes.
  { files: ['src/{ui,elements}/**/*.messages.ts'], rules: { 'plugboard/no-literal-words': 'off' } },
  { files: ['src/elements/**/*.ts'], rules: { 'max-lines': ['error', 250] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, noTypeScriptPrivate, noFocusedTest, noWaitingByClock],
      // chai asserts by properties: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // A tool asks for a default export, and an integration module is one.
    files: ['vite.config.ts', '.config/vite/demo.ts', '.config/**/*.js', 'demo/integrations/**/*.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', noMarkupFromText] },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: { globals: { module: 'readonly', process: 'readonly', console: 'readonly' } },
  },
);
