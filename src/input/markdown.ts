/**
 * Parses the Markdown of pages with remark-parse. A page is print: only headings, rules, escapes, character references and the marks of
 * markup/ (bold, pictures, links with an address, formulas, tags of engines) are read as markup. All other constructs of Markdown
 * are switched off, so that nothing printed is taken for a mark: `120*60*30`, `(____)`, `[甲](乙)`, `>60岁`, `1.` of a decree.
 */
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import type { Root, RootContent } from 'mdast';
import { BOLD_SYNTAX } from './markup/bold.ts';
import { inlineLines, isBold, isPictures, type InlineLine } from './markup/inline.ts';
import type { SyntaxExtension } from './markup/syntax.ts';
import { TOKEN_SYNTAX, TOKEN_TREE } from './markup/tokens.ts';

/** Constructs that stay text, by their micromark names. */
const SWITCHED_OFF: readonly string[] = [
  'attention',
  'autolink',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
];
/** Constructs of blocks, which are no part of a paragraph. */
const OF_BLOCKS: readonly string[] = ['headingAtx', 'thematicBreak'];

function reader(switchedOff: readonly string[]): { readonly parse: (source: string) => Root } {
  const off: SyntaxExtension = { disable: { null: [...switchedOff] } };
  return unified()
    .data({ micromarkExtensions: [off, BOLD_SYNTAX, TOKEN_SYNTAX], fromMarkdownExtensions: [TOKEN_TREE] })
    .use(remarkParse)
    .freeze();
}

const blockReader = reader(SWITCHED_OFF);
const inlineReader = reader([...SWITCHED_OFF, ...OF_BLOCKS]);

/** Characters with which markup can begin; a text without them is print. */
const SIGNS = /\*\*|\\|&[#a-z]|\$|\]\(|<[a-z/]/iu;
const BLOCK_SIGNS = /^#|^(?:[-*_] *){3,}$/mu;

/** Whether lines may hold marks, so that they must be parsed. A quick test. */
export const mayHoldMarkup = (lines: string): boolean => SIGNS.test(lines) || BLOCK_SIGNS.test(lines);

/** A block as Markdown marks it. Lines are counted from 0 within the parsed source. */
export interface MarkedBlock {
  readonly first: number;
  readonly last: number;
  readonly mark: 'heading' | 'strong' | 'plain' | 'image' | 'rule';
  readonly level: number;
  /** The content of each of its lines. */
  readonly lines: readonly InlineLine[];
}

/** Parses Markdown source whose lines are already trimmed. */
export const parseMarkdown = (source: string): MarkedBlock[] => blockReader.parse(source).children.map(toBlock);

/** The inline content of a line or paragraph, one entry for each of its lines. Headings and rules in it are text. */
export function parseInline(source: string): readonly InlineLine[] {
  if (!SIGNS.test(source)) return source.split('\n').map((text) => [{ kind: 'text', text, bold: false, address: null }]);
  return inlineReader.parse(source).children.flatMap((node) => linesOf(node));
}

function toBlock(node: RootContent): MarkedBlock {
  const first = (node.position?.start.line ?? 1) - 1;
  const last = (node.position?.end.line ?? 1) - 1;
  const lines = linesOf(node);
  if (node.type === 'thematicBreak') return { first, last, mark: 'rule', level: 0, lines };
  if (node.type === 'heading') return { first, last, mark: 'heading', level: node.depth, lines };
  return { first, last, mark: isBold(lines) ? 'strong' : isPictures(lines) ? 'image' : 'plain', level: 0, lines };
}

const linesOf = (node: RootContent): InlineLine[] =>
  node.type === 'heading' || node.type === 'paragraph' ? inlineLines(node.children) : [[]];
