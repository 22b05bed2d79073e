import ts from 'typescript';

/**
 * The text of a module, source or compiled, with the CSS in its css`…` templates written short: without comments and
 * white space that no browser needs, which to a bundler are text like any other. Lines stay where they were, for source
 * maps.
 */
export function shortenCssTemplates(text: string): string {
  if (!/\bcss\s*`/.test(text)) return text;
  let result = '';
  let end = 0;
  for (const template of cssTemplatesOf(text)) {
    let lostLines = 0;
    for (const piece of piecesOf(template)) {
      const css = text.slice(piece.start, piece.end);
      const short = shortenCss(css);
      lostLines += linesIn(css) - linesIn(short);
      result += text.slice(end, piece.start) + short;
      end = piece.end;
    }
    result += text.slice(end, template.end) + '\n'.repeat(lostLines);
    end = template.end;
  }
  return result + text.slice(end);
}

const comment = String.raw`/\*.*?\*/`;
const space = String.raw`(?:\s|${comment})*`;
const pattern = new RegExp(
  [
    // A string stays as it is.
    String.raw`(?<string>"[^"]*"|'[^']*')`,
    // These signs go without the space around them, and no semicolon stands before a brace.
    String.raw`${space}(?:;(?=${space}\}))?${space}(?<sign>[{},;])${space}`,
    // A colon only without the space after it: `a :hover` is not `a:hover`.
    String.raw`(?<=[\w-])(?<colon>:)\s+`,
    // What is left of space is one space.
    String.raw`(?:${comment})*\s${space}`,
  ].join('|'),
  'gs',
);

/** CSS without what no browser reads. It may be a part of a style sheet that begins and ends at any sign. */
function shortenCss(css: string): string {
  // Escapes, of CSS in those of JavaScript, are rare and hard to read: what has one stays as it is.
  if (css.includes('\\')) return css;
  return css.replaceAll(pattern, (...args) => {
    const { string, sign, colon } = args.at(-1) as Partial<Record<string, string>>;
    return string ?? sign ?? colon ?? ' ';
  });
}

function cssTemplatesOf(text: string): ts.TemplateLiteral[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const found: ts.TemplateLiteral[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'css') found.push(node.template);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The texts of a template, without the signs around them: a backtick at both ends, braces around the holes. */
function piecesOf(template: ts.TemplateLiteral): { start: number; end: number }[] {
  const literals = ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
    : [template];
  return literals.map((literal) => {
    const isBeforeHole = ts.isTemplateHead(literal) || ts.isTemplateMiddle(literal);
    return { start: literal.getStart() + 1, end: literal.end - (isBeforeHole ? '${' : '`').length };
  });
}

function linesIn(text: string): number {
  return text.split('\n').length;
}
