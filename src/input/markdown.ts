/**
 * Markdown as pages are read (render/markdown.ts writes it). One frozen processor for the Markdown that OCR models write:
 * headings, rules, emphasis, links and images. What would swallow or hide lines of a newspaper is switched off and stays text:
 * raw HTML, code (an indented paragraph is none), definitions, quotes, lists that start at every `1.` of a decree.
 */
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { parseWithBold } from './bold.ts';

/** What of Markdown is text on a page, for whoever reads page text. */
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

/** What Markdown says about a run of lines. Lines are counted from 0 within the source handed over. */
export interface MarkedBlock {
  readonly first: number;
  readonly last: number;
  readonly mark: 'heading' | 'strong' | 'plain' | 'image' | 'rule';
  readonly level: number;
  readonly text: string;
  /** Holds more than plain text: emphasis, a link, an image. */
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

/** `**标题**`, also on two lines: OCR models write bold headlines and slogans so. */
function isWhollyStrong(node: Paragraph): boolean {
  const parts = node.children.filter((child) => !isSpace(child));
  return parts.length > 0 && parts.every((child) => child.type === 'strong');
}

/** Text without marks; a hard line break is a line break. */
function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
