/**
 * Parses the Markdown of pages (render/markdown.ts writes it): headings, rules, emphasis, links and images. Constructs that would
 * hide or swallow lines of a newspaper are switched off, and their lines stay text: raw HTML, code (an indented paragraph is
 * ordinary text), definitions, quotations, and lists, which would begin at every `1.` of a decree.
 */
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { parseWithBold } from './bold.ts';

/** Constructs that stay text, by their micromark names. */
export const SWITCHED_OFF: readonly string[] = [
  'htmlFlow',
  'htmlText',
  'autolink',
  'codeIndented',
  'codeFenced',
  'codeText',
  'definition',
  'setextUnderline',
  'list',
  'blockQuote',
];

interface ParserData {
  micromarkExtensions?: { disable: { null: string[] } }[];
}

const processor = unified()
  .data({ micromarkExtensions: [{ disable: { null: [...SWITCHED_OFF] } }] } satisfies ParserData)
  .use(remarkParse)
  .freeze();

/** A block as Markdown marks it. Lines are counted from 0 within the parsed source. */
export interface MarkedBlock {
  readonly first: number;
  readonly last: number;
  readonly mark: 'heading' | 'strong' | 'plain' | 'image' | 'rule';
  readonly level: number;
  readonly text: string;
  /** Whether it contains more than plain text: emphasis, a link, an image. */
  readonly rich: boolean;
}

/** Parses Markdown source whose lines are already trimmed. */
export function parseMarkdown(source: string): MarkedBlock[] {
  return parseWithBold(processor, source).children.map(toBlock);
}

function toBlock(node: RootContent): MarkedBlock {
  const first = (node.position?.start.line ?? 1) - 1;
  const last = (node.position?.end.line ?? 1) - 1;
  const text = plainText(node);
  if (node.type === 'thematicBreak') return { first, last, mark: 'rule', level: 0, text: '', rich: false };
  if (node.type === 'heading') return { first, last, mark: 'heading', level: node.depth, text, rich: false };
  if (node.type !== 'paragraph') return { first, last, mark: 'plain', level: 0, text, rich: false };
  return { first, last, mark: paragraphMark(node), level: 0, text, rich: !isWhollyStrong(node) && node.children.some(isRich) };
}

function paragraphMark(node: Paragraph): 'strong' | 'image' | 'plain' {
  if (isWhollyStrong(node)) return 'strong';
  return node.children.every((child) => child.type === 'image' || isSpace(child)) ? 'image' : 'plain';
}

const isSpace = (node: PhrasingContent): boolean => node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
const isRich = (node: PhrasingContent): boolean => node.type !== 'text' && node.type !== 'break';

/** Whether a paragraph is bold throughout, also on two lines: `**标题**`. OCR models mark headlines and slogans this way. */
function isWhollyStrong(node: Paragraph): boolean {
  const parts = node.children.filter((child) => !isSpace(child));
  return parts.length > 0 && parts.every((child) => child.type === 'strong');
}

/** Text without marks; a hard line break becomes `\n`. */
function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
