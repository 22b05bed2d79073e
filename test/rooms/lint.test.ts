import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, it } from 'vitest';

const repository = path.join(import.meta.dirname, '../..');

const eslint = new ESLint({
  cwd: repository,
  overrideConfigFile: path.join(repository, '.config/eslint.config.js'),
});

async function faultsIn(file: string, text: string) {
  const [result] = await eslint.lintText(text, { filePath: path.join(repository, file) });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const element = 'src/elements/log-viewer/log-viewer.ts';
const template = (html: string) =>
  `import { html } from 'lit';\nexport const view = (term: (key: string) => string) => html\`${html}\`;\n`;
const handler = (body: string) =>
  `import { createCustomer } from '../../commands/customers.ts';\nexport const create = async (unit: never) => { ${body} };\n`;
const inElement = (members: string) =>
  `import { LitElement } from 'lit';\nimport { property, state } from 'lit/decorators.js';\nexport class LogViewer extends LitElement {\n${members}\n}\n`;

const refused: [title: string, file: string, text: string, rule: string][] = [
  ['a word in the text of a template', element, template('<p>Loading</p>'), 'plugboard/no-literal-words'],
  ['a word in an aria-label', element, template('<button aria-label="Close"></button>'), 'plugboard/no-literal-words'],
  ['a word in a placeholder', element, template('<input placeholder="Search" />'), 'plugboard/no-literal-words'],
  [
    'a word in a title, in ui',
    'src/ui/button/button.ts',
    template('<b title="Copy"></b>'),
    'plugboard/no-literal-words',
  ],
  ['a word bound as a property', element, template('<x-a .label=${"Copy"}></x-a>'), 'plugboard/no-literal-words'],
  [
    'a word that an expression puts into text',
    element,
    template('<p>${term("a") ? "Yes" : term("no")}</p>'),
    'plugboard/no-literal-words',
  ],
  [
    'a word given to a piece of ui',
    element,
    `export const options = { label: 'Add customer' };\n`,
    'plugboard/no-literal-words',
  ],
  ['an inline style', element, template('<p style="color: red"></p>'), 'plugboard/no-inline-style'],
  ['a style element', element, template('<style></style>'), 'plugboard/no-inline-style'],
  [
    'state above a public property',
    element,
    inElement('  @state() open = false;\n  @property() name = "";'),
    'plugboard/member-order',
  ],
  [
    'a handler above render()',
    element,
    inElement('  #onClick() {}\n  override render() { return this.#onClick; }'),
    'plugboard/member-order',
  ],
  ['private in place of #', element, inElement('  private secret = 1;'), 'no-restricted-syntax'],
  [
    'a file of an element over 250 lines',
    element,
    'export const a = 1;\n'.repeat(1).concat('\n'.repeat(250)),
    'max-lines',
  ],
  ['a file over 400 lines', 'src/server/app.ts', 'export const a = 1;\n'.concat('\n'.repeat(400)), 'max-lines'],
  ['a default export', 'src/client/client.ts', 'export default 1;\n', 'no-restricted-syntax'],
  ['unsafeHTML', element, `import 'lit/directives/unsafe-html.js';\n`, 'no-restricted-imports'],
  ['unsafeSVG', element, `import 'lit/directives/unsafe-svg.js';\n`, 'no-restricted-imports'],
  ['unsafeStatic', element, `export { unsafeStatic } from 'lit/static-html.js';\n`, 'no-restricted-imports'],
  ['styleMap', element, `import 'lit/directives/style-map.js';\n`, 'no-restricted-imports'],
  ['zod itself', 'src/contract/customers.ts', `import 'zod';\n`, 'no-restricted-imports'],
  ['innerHTML', 'src/client/client.ts', 'document.body.innerHTML = "";\n', 'no-restricted-syntax'],
  ['a Node global in a page', 'src/contract/text.ts', 'export const pid = process.pid;\n', 'no-restricted-globals'],
  [
    'the environment away from its places',
    'src/commands/customers.ts',
    'export const a = process.env.A;\n',
    'no-restricted-syntax',
  ],
  ['the console', 'src/server/app.ts', 'console.log(1);\n', 'no-console'],
  [
    'a handler that waits for a request',
    'src/server/handlers/customers.ts',
    handler('await fetch("/");'),
    'plugboard/handlers-await-rules',
  ],
  [
    'a handler that waits for many',
    'src/server/handlers/customers.ts',
    handler('await Promise.all([createCustomer(unit)]);'),
    'plugboard/handlers-await-rules',
  ],
  [
    'SQL away from the store',
    'src/commands/customers.ts',
    'export const all = (tx: Tx) => tx.selectFrom("customers");\n',
    'no-restricted-syntax',
  ],
  ['a focused test', 'test/client/client.test.ts', 'it.only("a", () => {});\n', 'no-restricted-syntax'],
  ['a wait by the clock', 'test/journeys/a.test.ts', 'await page.waitForTimeout(100);\n', 'no-restricted-syntax'],
  ['work that is left to do', 'src/client/client.ts', '// TODO\nexport {};\n', 'no-warning-comments'],
];

const allowed: [title: string, file: string, text: string][] = [
  ['words from the messages', element, template('<p title=${term("a")}>${term("b")} · ${term("c")}</p>')],
  ['a class that an expression names', element, template('<p class=${term("a") ? "old" : "new"}></p>')],
  [
    'words in a file of messages',
    'src/elements/log-viewer/log-viewer.messages.ts',
    `export const words = { title: 'Add customer' };\n`,
  ],
  [
    'members in order',
    element,
    inElement(
      '  static styles = [];\n  @property() name = "";\n  @state() open = false;\n  #busy = this.open;\n  override connectedCallback() { super.connectedCallback(); }\n  focusFirst() { return this.#busy; }\n  override render() { return this.#renderRow(); }\n  #renderRow() { return this.#onClick; }\n  #onClick() { return this.name; }',
    ),
  ],
  ['the environment where the server starts', 'src/server/node.ts', 'export const a = process.env.A;\n'],
  ['the console of the command line', 'src/cli/main.ts', 'console.log(1);\n'],
  ['a handler that awaits a command', 'src/server/handlers/customers.ts', handler('await createCustomer(unit);')],
  ['SQL in the store', 'src/store/customers.ts', 'export const all = (tx: Tx) => tx.selectFrom("customers");\n'],
  ['a file of 400 lines', 'src/server/app.ts', 'export const a = 1;\n'.concat('\n'.repeat(399))],
];

describe('the lint rules', () => {
  it.each(refused)('refuse %s', async (_title, file, text, rule) => {
    expect(await faultsIn(file, text)).toContain(rule);
  });

  it.each(allowed)('allow %s', async (_title, file, text) => {
    expect(await faultsIn(file, text)).toEqual([]);
  });
});

describe('the typed lint rules', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'typed-lint-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['a promise that nobody waits for', 'export function f(): void { Promise.resolve(1); }', 'no-floating-promises'],
    ['a promise as a condition', 'export const f = (p: Promise<1>) => (p ? 1 : 2);', 'no-misused-promises'],
    ['a condition that always holds', 'export const f = (a: object) => (a ? 1 : 2);', 'no-unnecessary-condition'],
    ['a value of any type', 'export const f = (a: string): string => JSON.parse(a);', 'no-unsafe-return'],
  ])('refuse %s', (_title, text, rule) => {
    writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "lib": ["es2024"] } }');
    writeFileSync(path.join(folder, 'a.ts'), text);
    const { status, stdout } = spawnSync(
      path.join(repository, 'node_modules/.bin/oxlint'),
      ['--config', path.join(repository, '.config/oxlint.jsonc'), '--format', 'unix', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stdout).toContain(`typescript(${rule})`);
    expect(status).toBe(1);
  });
});
