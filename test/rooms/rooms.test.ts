import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const repository = path.join(import.meta.dirname, '../..');
const { forbidden, options } = createRequire(import.meta.url)('../../.config/rooms.cjs') as IConfiguration;

/** A tree that keeps to the rooms; each case adds one file that does not. */
const goodTree: Record<string, string> = {
  'src/contract/customers.ts': `import * as z from 'zod/mini'; export const Customer = z.object({});`,
  'src/client/client.ts': `import { Customer } from '../contract/customers.ts'; export { Customer };`,
  'src/client/index.ts': `export * from './client.ts';`,
  'src/ui/button/button.ts': `import { html } from 'lit'; export const button = () => html\`\`;`,
  'src/elements/log-viewer/log-viewer.ts': `import { button } from '../../ui/button/button.ts'; export { button };`,
  'src/elements/log-viewer/log-viewer.define.ts': `import { button } from './log-viewer.ts'; button();`,
  'src/store/open.ts': `import 'node:fs'; import pg from 'pg'; export { pg };`,
  'src/commands/customers.ts': `import { pg } from '../store/open.ts'; export { pg };`,
  'src/server/app.ts': `import { pg } from '../commands/customers.ts'; export { pg };`,
  'demo/host/page.ts': `import '../../src/client/index.ts';`,
  'demo/gallery/page.ts': `import '../../src/ui/button/button.ts';`,
};

const badFiles: [title: string, file: string, text: string, rule: string][] = [
  ['a room that uses one above it', 'src/client/bad.ts', `import '../server/app.ts';`, 'room-client'],
  [
    'a room that uses only a type of one above it',
    'src/store/bad.ts',
    `import type { pg } from '../commands/customers.ts'; export type P = typeof pg;`,
    'room-store',
  ],
  ['a package that is not listed for the room', 'src/elements/bad.ts', `import 'zod/mini';`, 'room-elements'],
  ['the wrong entry of a listed package', 'src/contract/bad.ts', `import 'zod';`, 'room-contract'],
  ['Node in a room that runs in a page', 'src/ui/bad.ts', `import 'node:fs';`, 'room-ui'],
  ['a package that another file of the room may use', 'src/store/bad.ts', `import 'pg';`, 'room-store-pg'],
  [
    'an element that imports an element',
    'src/elements/bad/bad.ts',
    `import '../log-viewer/log-viewer.ts';`,
    'no-element-in-element',
  ],
  ['an index used inside src', 'src/elements/bad.ts', `import '../client/index.ts';`, 'no-index-inside'],
  ['a folder that is no room', 'src/helpers/bad.ts', `import '../client/client.ts';`, 'no-unknown-room'],
  ['an import that leads nowhere', 'src/client/bad.ts', `import './gone.ts';`, 'no-unresolved'],
  ['a cycle', 'src/client/bad.ts', `import './worse.ts';`, 'no-cycles'],
  ['a demo that reaches into a room', 'demo/host/bad.ts', `import '../../src/client/client.ts';`, 'demo-by-names'],
  ['a gallery that reaches past ui', 'demo/gallery/bad.ts', `import '../../src/client/client.ts';`, 'gallery-by-names'],
  ['a room that knows the demo', 'src/client/bad.ts', `import '../../demo/host/page.ts';`, 'no-demo-in-src'],
];

describe('the rules of the rooms', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rooms-'));
    symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
    write(goodTree);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Record<string, string>) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
  }

  async function violations() {
    const { tsConfig: _, ...rest } = options as { tsConfig: unknown };
    const result = await cruise(['src', 'demo'], {
      ...rest,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: forbidden ?? [] },
    });
    return (result.output as ICruiseResult).summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
  }

  it('pass a tree that keeps to them', async () => {
    expect(await violations()).toEqual([]);
  });

  it.each(badFiles)('refuse %s', async (_title, file, text, rule) => {
    write({ [file]: text, ...(rule === 'no-cycles' && { 'src/client/worse.ts': `import './bad.ts';` }) });
    expect(await violations()).toContain(`${rule}: ${file}`);
  });
});
