/** The only place that writes HTML from Markdown's tree. Sanitised: whatever a page holds, nothing of it can run. */
import type { Heading, Html, Image, Link, Paragraph, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkHtml from 'remark-html';
import type { Options } from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseWithBold } from '../input/bold.ts';
import { SWITCHED_OFF } from '../input/markdown.ts';
import { showText } from './show-text.ts';

/** Ids and classes come from this program alone, so ids need no prefix and only known classes pass. */
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

/** What this program sets on a block: sanitised like the rest. */
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
 * Paragraphs and headings with this program's own id and class. The usual way for them, `hProperties`, clones each set of
 * properties in depth and took half the time of writing an article.
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

/** The block with its id and class. */
export function withMarks(block: RootContent, marks: Marks): RootContent {
  if (block.type !== 'paragraph' && block.type !== 'heading') return Object.assign(block, { data: { hProperties: marks } });
  const plain = plainText(block.children);
  const children = plain === null ? block.children : [];
  return block.type === 'paragraph'
    ? { type: 'paragraph', children, marks, plain }
    : { type: 'heading', depth: block.depth, children, marks, plain };
}

const LINE_BREAK = /[\r\n]/u;

/** The text of a block that is nothing but one line of it, as nearly all of a newspaper are: no tree to be walked through. */
function plainText(children: readonly PhrasingContent[]): string | null {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && !LINE_BREAK.test(only.value) ? only.value : null;
}

const writer = unified().use(remarkParse).use(remarkHtml, { sanitize: HARMLESS, handlers }).freeze();

/** HTML of a tree that was made or made harmless here. */
export const toHtml = (root: Root): string => writer.stringify(root);

/** What stands for an image of a page: the picture where the site holds it, else a note. */
export type ShowImage = (alt: string, address: string) => PhrasingContent;

/** All that reading takes for text is text here as well, down to its marks. */
const pageReader = readerWithout(SWITCHED_OFF);
const listReader = readerWithout(SWITCHED_OFF.filter((construct) => construct !== 'list'));

function readerWithout(constructs: readonly string[]) {
  return unified()
    .data({ micromarkExtensions: [{ disable: { null: [...constructs] } }] })
    .use(remarkParse)
    .freeze();
}

/** Items with bullets are a list; numbers are words of the page, which a browser would count anew. */
const BULLETED = /^[-+*•] +\S.*(?:\n[-+*•] +\S.*)+$/u;
const BULLET = /^[-+*•] +/gmu;

/**
 * Blocks of a page's Markdown: images become `showImage(alt, address)`, links stay only when they lead outside.
 * @param text what reading made of it: shown in its words, as far as they are the same.
 */
export function parseBlocks(markdown: string, text: string, showImage: ShowImage): RootContent[] {
  const asWritten = BULLETED.test(markdown)
    ? parseWithBold(listReader, markdown.replace(BULLET, '- '))
    : parseWithBold(pageReader, markdown);
  if (showText(asWritten, text)) return tamed(asWritten, showImage, true);
  const withoutBullets = parseWithBold(pageReader, markdown.replace(BULLET, ''));
  return showText(withoutBullets, text) ? tamed(withoutBullets, showImage, true) : tamed(asWritten, showImage);
}

/** Blocks of the owner's Markdown, all of it; raw HTML becomes text. */
export const parseOwnBlocks = (markdown: string, showImage: ShowImage): RootContent[] => tamed(writer.parse(markdown), showImage);

/** @param byLine whether line ends in its texts are to be seen. */
function tamed(root: Root, showImage: ShowImage, byLine = false): RootContent[] {
  tame(root, showImage, byLine);
  return root.children;
}

const OUTSIDE = /^(?:https?:|mailto:)/iu;

function tame(parent: Parents, showImage: ShowImage, byLine: boolean): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'html') children.push(htmlAsText(child, parent));
    else if (child.type === 'image') children.push(showImage((child as Image).alt ?? '', (child as Image).url));
    else if (child.type === 'definition') continue;
    else if (child.type === 'text' && byLine) children.push(...lineNodes(child.value));
    else {
      if ('children' in child) tame(child, showImage, byLine);
      if (child.type === 'link' && !OUTSIDE.test((child as Link).url)) children.push(...child.children);
      else children.push(child);
    }
  }
  // Every node kept or put in is of the kind that stood there: text for phrasing, a paragraph for a block.
  (parent as { children: RootContent[] }).children = children;
}

/** Text with its kept line breaks. */
export function lineNodes(text: string): PhrasingContent[] {
  if (!text.includes('\n')) return [{ type: 'text', value: text }];
  return text
    .split('\n')
    .flatMap((value, index) => (index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }]));
}

/** A page's raw HTML is shown as it was written. */
function htmlAsText(node: Html, parent: Parents): RootContent {
  const text: PhrasingContent = { type: 'text', value: node.value };
  return parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
    ? { type: 'paragraph', children: [text] }
    : text;
}

const DIVIDER = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/u;
const WHITE_SPACE = /\s/gu;

/** A table written with pipes, which plain Markdown does not know; null when it is none. */
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
