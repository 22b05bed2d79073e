import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortenCssTemplates } from '../../.config/build/css-templates.ts';

/** What a css`…` template becomes. */
const short = (css: string) => shortenCssTemplates(`css\`${css}\``).trim().slice('css`'.length, -1);

describe('css templates', () => {
  it('lose comments, indentation and the space around braces, commas and semicolons', () => {
    const css = `
      /* Of a button; see { kit }. */
      .button,
      .link {
        color: red; /* as drawn */
        margin: 0 auto;
      }
    `;
    expect(short(css).trim()).toBe('.button,.link{color:red;margin:0 auto}');
  });

  it.each([
    ['between a class and what is inside it', '.a .b', '.a .b'],
    ['before a pseudo-class of any descendant', '.a :hover', '.a :hover'],
    ['around signs of arithmetic', 'calc(1px + 2px - 3px)', 'calc(1px + 2px - 3px)'],
    [
      'between words of a condition',
      '@media (hover: hover) and (width < 640px)',
      '@media (hover:hover) and (width < 640px)',
    ],
    ['between values on two lines', 'grid-area: a\n        b', 'grid-area:a b'],
    ['where a comment stands between words', 'margin: 0 /* block */ auto', 'margin:0 auto'],
  ])('keep space %s', (_, css, expected) => {
    expect(short(css)).toBe(expected);
  });

  it.each(['content: "  {  a ;  }  "', "content: ' /* no comment */ '"])('keep strings as they are: %s', (css) => {
    expect(short(css)).toBe(css.replace('content: ', 'content:'));
  });

  it('stay as they are where a sign is escaped', () => {
    const css = String.raw`
      .a\\:b { content: 'it\\'s  ; }'; }
    `;
    expect(shortenCssTemplates(`css\`${css}\``)).toBe(`css\`${css}\``);
  });

  it('are found in what the compiler writes', () => {
    expect(shortenCssTemplates('const a = css `a { b: c; }`;')).toBe('const a = css `a{b:c}`;');
  });

  it('keep their holes, and what is beside the template', () => {
    const text =
      'const a = `  b  `;\nexport const c = css`\n  .d {\n    ${e(`  f  `)};\n  }\n  ${g}\n  .h {\n    i: ${1};\n  }\n`;\n// j';
    expect(shortenCssTemplates(text).replaceAll('\n', '')).toBe(
      'const a = `  b  `;export const c = css` .d{${e(`  f  `)}}${g} .h{i:${1}}`;// j',
    );
  });

  it('leave the lines after them where they were', () => {
    const root = path.join(import.meta.dirname, '../../src');
    for (const file of globSync('**/*.styles.ts', { cwd: root })) {
      const text = readFileSync(path.join(root, file), 'utf8');
      const shortened = shortenCssTemplates(text);
      expect(shortened.length, file).toBeLessThan(text.length);
      expect(shortened.split('\n').length, file).toBe(text.split('\n').length);
    }
  });
});
