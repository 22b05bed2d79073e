import { AST_NODE_TYPES as Kind, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { TemplateAnalyzer } from 'eslint-plugin-lit/lib/template-analyzer.js';

type Visitor = Parameters<TemplateAnalyzer['traverse']>[0];
type Element = Parameters<NonNullable<Visitor['enterElement']>>[0];
type Text = Parameters<NonNullable<Visitor['enterTextNode']>>[0];

const placeholder = /\{\{__Q:(\d+)__\}\}/g;

/** An `html` or `svg` template, read as the HTML that it is. */
export class Template {
  readonly #node: TSESTree.TaggedTemplateExpression;
  readonly #source: Parameters<TemplateAnalyzer['getLocationForAttribute']>[2];
  readonly #analyzer: TemplateAnalyzer;

  private constructor(node: TSESTree.TaggedTemplateExpression, source: Readonly<TSESLint.SourceCode>) {
    this.#node = node;
    // The analyzer is typed for plain ESLint; typescript-eslint's nodes and source are the same objects at run time.
    this.#source = source as unknown as Parameters<TemplateAnalyzer['getLocationForAttribute']>[2];
    this.#analyzer = TemplateAnalyzer.create(node as unknown as Parameters<typeof TemplateAnalyzer.create>[0]);
  }

  /** The template of a tagged literal, or undefined if its tag is another one. */
  static of(node: TSESTree.TaggedTemplateExpression, source: Readonly<TSESLint.SourceCode>): Template | undefined {
    const isTemplate = node.tag.type === Kind.Identifier && /^(html|svg)$/.test(node.tag.name);
    return isTemplate ? new Template(node, source) : undefined;
  }

  traverse(visitor: Visitor): void {
    this.#analyzer.traverse(visitor);
  }

  /** The text without its expressions. */
  static literal(text: string): string {
    return text.replace(placeholder, ' ');
  }

  /** The expressions in a text or attribute value. */
  expressions(text: string): TSESTree.Expression[] {
    return [...text.matchAll(placeholder)].flatMap(([, index]) => this.#node.quasi.expressions[Number(index)] ?? []);
  }

  /** Where a node, or one attribute of it, stands in the file. */
  locate(at: Element | Text, attribute?: string): TSESTree.SourceLocation {
    const loc = attribute
      ? this.#analyzer.getLocationForAttribute(at as Element, attribute, this.#source)
      : at.sourceCodeLocation && this.#analyzer.resolveLocation(at.sourceCodeLocation, this.#source);
    return loc ?? this.#node.loc;
  }
}
