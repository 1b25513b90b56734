/** The only file that writes HTML from Markdown trees. The HTML is sanitised, so that no code from a page can run. */
import type {
  Heading,
  Html,
  Image,
  Link,
  ListItem,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import type { Element, ElementContent } from 'hast';
import remarkHtml from 'remark-html';
import type { Options } from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseInline } from '../input/markdown.ts';
import type { Inline, InlineLine } from '../input/markup/inline.ts';
import { readTable, type TableModel } from '../input/tables.ts';
import { showText } from './show-text.ts';

/** Only this program sets ids and classes, so ids need no prefix and only known classes are allowed. */
const HARMLESS: NonNullable<Exclude<Options['sanitize'], boolean>> = {
  tagNames: 'div p h2 h3 h4 h5 h6 strong em code pre br a img ul ol li table thead tbody tr th td blockquote hr'.split(' '),
  attributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    ol: ['start'],
    th: ['align', 'rowSpan', 'colSpan'],
    td: ['align', 'rowSpan', 'colSpan'],
    div: [
      ['className', 'scroll'],
      ['tabIndex', 0],
    ],
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
  table: (state, node: Table, parent) => writtenTable(state, node, parent),
};

/** A cell of a page's table, which may cover several rows and columns. */
interface CoveringCell extends TableCell {
  covers: { readonly rows: number; readonly columns: number };
}
const coversOf = (cell: TableCell): CoveringCell['covers'] => ('covers' in cell ? (cell as CoveringCell).covers : { rows: 1, columns: 1 });

/** The rows of a table's head: the first one, with those that its cells reach into; none where a cell reaches to the last row. */
function headRows(rows: readonly TableRow[]): number {
  const reach = Math.max(1, ...(rows[0]?.children ?? []).map((cell) => coversOf(cell).rows));
  return reach < rows.length ? reach : 0;
}

/** Writes a table in a box that scrolls where the table is wider than the page. */
const writtenTable: Handler = (state, node: Table) => {
  const head = headRows(node.children);
  const of = (tagName: string, children: Element[]): Element => element(tagName, {}, state.wrap(children, true));
  const row = ({ children }: TableRow, tagName: string): Element =>
    of(
      'tr',
      children.map((cell) => element(tagName, spans(cell), state.all(cell))),
    );
  const section = (name: string, tagName: string, rows: readonly TableRow[]): Element[] =>
    rows.length === 0
      ? []
      : [
          of(
            name,
            rows.map((one) => row(one, tagName)),
          ),
        ];
  const table = of('table', [
    ...section('thead', 'th', node.children.slice(0, head)),
    ...section('tbody', 'td', node.children.slice(head)),
  ]);
  table.properties = { ...node.data?.hProperties };
  return element('div', { className: ['scroll'], tabIndex: 0 }, [table]);
};

function spans(cell: TableCell): Element['properties'] {
  const { rows, columns } = coversOf(cell);
  return { ...(rows > 1 ? { rowSpan: rows } : {}), ...(columns > 1 ? { colSpan: columns } : {}) };
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

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

const BULLET = /^- /u;

/**
 * The blocks of a paragraph that reading wrote as Markdown: images become `showImage(alt, address)`.
 * @param text the paragraph as it is shown; where the Markdown has other words, the text alone is shown.
 */
export function parseBlocks(markdown: string, text: string, showImage: ShowImage): RootContent[] {
  const table = readTable(markdown);
  const root: Root = { type: 'root', children: table === null ? [linesBlock(markdown.split('\n'))] : tableBlocks(table) };
  if (!showText(root, text)) return [{ type: 'paragraph', children: lineNodes(text) }];
  return tamed(root, showImage, true);
}

/** Only bulleted items become a list: printed numbers are part of the text, and a browser would renumber them. */
function linesBlock(lines: readonly string[]): RootContent {
  if (lines.length < 2 || !lines.every((line) => BULLET.test(line)))
    return { type: 'paragraph', children: inlineNodes(parseInline(lines.join('\n'))) };
  const item = (line: string): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: inlineNodes(parseInline(line.replace(BULLET, ''))) }],
  });
  return { type: 'list', ordered: false, spread: false, children: lines.map(item) };
}

/** Line ends of the Markdown become line ends in texts, which showText settles. */
const inlineNodes = (lines: readonly InlineLine[], lineBreak: PhrasingContent = { type: 'text', value: '\n' }): PhrasingContent[] =>
  lines.flatMap((line, i) => [...(i === 0 ? [] : [{ ...lineBreak }]), ...line.map((item) => inlineNode(item, lineBreak))]);

function inlineNode(item: Inline, lineBreak: PhrasingContent): PhrasingContent {
  if (item.kind === 'break') return { ...lineBreak };
  if (item.kind === 'image') return { type: 'image', alt: item.alt, url: item.address };
  const text: PhrasingContent = { type: 'text', value: item.text };
  const linked: PhrasingContent = item.address === null ? text : { type: 'link', url: item.address, children: [text] };
  return item.bold ? { type: 'strong', children: [linked] } : linked;
}

const tableBlocks = ({ rows, above, below }: TableModel): RootContent[] => [
  ...above.map((line): RootContent => ({ type: 'paragraph', children: inlineNodes([line]) })),
  { type: 'table', children: rows.map((cells): TableRow => ({ type: 'tableRow', children: cells.map(cellNode) })) },
  ...below.map((line): RootContent => ({ type: 'paragraph', children: inlineNodes([line]) })),
];

const cellNode = ({ content, rows, columns }: TableModel['rows'][number][number]): CoveringCell => ({
  type: 'tableCell',
  children: inlineNodes([content], { type: 'break' }),
  covers: { rows, columns },
});

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
