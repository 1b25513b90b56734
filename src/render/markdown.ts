/** The only file that writes HTML from Markdown trees. The HTML is sanitised, so that no code from a page can run. */
import type { Heading, Html, Image, Link, Paragraph, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkHtml from 'remark-html';
import type { Options } from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseWithBold } from '../input/bold.ts';
import { SWITCHED_OFF } from '../input/markdown.ts';
import { showText } from './show-text.ts';

/** Only this program sets ids and classes, so ids need no prefix and only known classes are allowed. */
const HARMLESS: NonNullable<Exclude<Options['sanitize'], boolean>> = {
  tagNames: 'p h2 h3 h4 h5 h6 strong em code pre br a img ul ol li table thead tbody tr th td blockquote hr'.split(' '),
  attributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    p: [['className', 'caption', 'credit', 'signature', 'picture']],
    '*': ['id'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobberPrefix: '',
  strip: ['script', 'style'],
};

/** The id and class that this program sets on a block; sanitised like everything else. */
export interface Marks extends Record<string, string | string[] | undefined> {
  readonly id: string;
  readonly className?: string[];
}

declare module 'mdast' {
  interface Paragraph {
    marks?: Marks;
    plain?: string | null;
  }
  interface Heading {
    marks?: Marks;
    plain?: string | null;
  }
}

/**
 * Writes paragraphs and headings with this program's own id and class. The usual way, `hProperties`, deep-clones every set of
 * properties, which is slow for large numbers of blocks.
 */
type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>;
const written =
  (tagOf: (node: Paragraph | Heading) => string): Handler =>
  (state, node: Paragraph | Heading) => ({
    type: 'element',
    tagName: tagOf(node),
    properties: node.marks ?? {},
    children: node.plain == null ? state.all(node) : [{ type: 'text', value: node.plain }],
  });
const handlers: NonNullable<Options['handlers']> = {
  paragraph: written(() => 'p'),
  heading: written((node) => `h${node.type === 'heading' ? node.depth : 2}`),
};

/** Gives the block its id and class. */
export function withMarks(block: RootContent, marks: Marks): RootContent {
  if (block.type !== 'paragraph' && block.type !== 'heading') return Object.assign(block, { data: { hProperties: marks } });
  const plain = plainText(block.children);
  const children = plain === null ? block.children : [];
  return block.type === 'paragraph'
    ? { type: 'paragraph', children, marks, plain }
    : { type: 'heading', depth: block.depth, children, marks, plain };
}

const LINE_BREAK = /[\r\n]/u;

/** The text of a block that is one line of plain text, as nearly all blocks are; such a block is written without walking a tree. */
function plainText(children: readonly PhrasingContent[]): string | null {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && !LINE_BREAK.test(only.value) ? only.value : null;
}

const writer = unified().use(remarkParse).use(remarkHtml, { sanitize: HARMLESS, handlers }).freeze();

/** HTML of a tree made by this file or by this program's own code. */
export const toHtml = (root: Root): string => writer.stringify(root);

/** Replaces an image in a page's Markdown by the site's picture, or by a note if the picture is missing. */
export type ShowImage = (alt: string, address: string) => PhrasingContent;

/** Parses the same constructs as reading, so that text remains text. */
const pageReader = readerWithout(SWITCHED_OFF);
const listReader = readerWithout(SWITCHED_OFF.filter((construct) => construct !== 'list'));

function readerWithout(constructs: readonly string[]) {
  return unified()
    .data({ micromarkExtensions: [{ disable: { null: [...constructs] } }] })
    .use(remarkParse)
    .freeze();
}

/** Only bulleted items become a list: printed numbers are part of the text, and a browser would renumber them. */
const BULLETED = /^[-+*•] +\S.*(?:\n[-+*•] +\S.*)+$/u;
const BULLET = /^[-+*•] +/gmu;

/**
 * Parses the blocks of a page's Markdown: images become `showImage(alt, address)`, and only external links remain links.
 * @param text the passage as reading cleaned it; its characters are shown if both have the same words.
 */
export function parseBlocks(markdown: string, text: string, showImage: ShowImage): RootContent[] {
  const asWritten = BULLETED.test(markdown)
    ? parseWithBold(listReader, markdown.replace(BULLET, '- '))
    : parseWithBold(pageReader, markdown);
  if (showText(asWritten, text)) return tamed(asWritten, showImage, true);
  const withoutBullets = parseWithBold(pageReader, markdown.replace(BULLET, ''));
  return showText(withoutBullets, text) ? tamed(withoutBullets, showImage, true) : tamed(asWritten, showImage);
}

/** Replaces a link by what is shown for it; null: its text alone. */
export type ShowLink = (link: Link) => PhrasingContent | null;

/** Parses the blocks of the owner's Markdown, with all constructs; raw HTML becomes text. */
export const parseOwnBlocks = (markdown: string, showImage: ShowImage, showLink: ShowLink = outsideOnly): RootContent[] =>
  tamed(writer.parse(markdown), showImage, false, showLink);

/** @param byLine whether line ends in texts are kept. */
function tamed(root: Root, showImage: ShowImage, byLine = false, showLink: ShowLink = outsideOnly): RootContent[] {
  tame(root, showImage, byLine, showLink);
  return root.children;
}

export const OUTSIDE = /^(?:https?:|mailto:)/iu;
const outsideOnly: ShowLink = (link) => (OUTSIDE.test(link.url) ? link : null);

function tame(parent: Parents, showImage: ShowImage, byLine: boolean, showLink: ShowLink): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'html') children.push(htmlAsText(child, parent));
    else if (child.type === 'image') children.push(showImage((child as Image).alt ?? '', (child as Image).url));
    else if (child.type === 'definition') continue;
    else if (child.type === 'text' && byLine) children.push(...lineNodes(child.value));
    else {
      if ('children' in child) tame(child, showImage, byLine, showLink);
      const shown = child.type === 'link' ? showLink(child) : child;
      if (shown !== null) children.push(shown);
      else if ('children' in child) children.push(...child.children);
    }
  }
  // Each replacement has the category of the node it replaces: text for phrasing content, a paragraph for a block.
  (parent as { children: RootContent[] }).children = children;
}

/** Text nodes with line ends as line breaks. */
export function lineNodes(text: string): PhrasingContent[] {
  if (!text.includes('\n')) return [{ type: 'text', value: text }];
  return text
    .split('\n')
    .flatMap((value, index) => (index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }]));
}

/** Shows a page's raw HTML as its source text. */
function htmlAsText(node: Html, parent: Parents): RootContent {
  const text: PhrasingContent = { type: 'text', value: node.value };
  return parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
    ? { type: 'paragraph', children: [text] }
    : text;
}

const DIVIDER = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/u;
const WHITE_SPACE = /\s/gu;

/** Parses a pipe table, which CommonMark lacks; null for any other text. */
export function pipeTable(text: string): Table | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => line.includes('|'))) return null;
  const rows = lines.filter((line) => !DIVIDER.test(line.replace(WHITE_SPACE, ''))).map(cellsOf);
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.length === 0 || width < 2) return null;
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, i) => ({ type: 'tableCell', children: [{ type: 'text', value: cells[i] ?? '' }] })),
    })),
  };
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
