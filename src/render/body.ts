/** An article's paragraphs as HTML. Each block has the id of its first source line (`l9`), to which other pages can point. */
import type { Root, RootContent } from 'mdast';
import type { ArticleRecord, Paragraph } from '../model.ts';
import { parseBlocks, pipeTable, toHtml, withMarks } from './markdown.ts';
import type { Strings } from './strings/strings.ts';

export interface Heading {
  readonly id: string;
  readonly text: string;
}

const CONTENTS_FROM = 3;

export function bodyHtml(article: ArticleRecord, t: Strings): string {
  const children = article.paragraphs.flatMap((paragraph, index) => blocksOf(paragraph, anchorOf(paragraph, index), t));
  return toHtml({ type: 'root', children } satisfies Root);
}

/** The crossheads as a table of contents; none for short articles. */
export function contentsOf(article: ArticleRecord): readonly Heading[] {
  const headings = article.paragraphs.flatMap((p, index) => (p.role === 'crosshead' ? [{ id: anchorOf(p, index), text: p.text }] : []));
  return headings.length >= CONTENTS_FROM ? headings : [];
}

/** Lines are unique on their page, so anchors are; a paragraph without lines (a corrected one) counts from its place. */
const anchorOf = (paragraph: Paragraph, index: number): string =>
  paragraph.lines[0] === undefined ? `n${index + 1}` : `l${paragraph.lines[0]}`;

function blocksOf(paragraph: Paragraph, id: string, t: Strings): RootContent[] {
  if (paragraph.role === 'crosshead')
    return [withMarks({ type: 'heading', depth: 2, children: [{ type: 'text', value: paragraph.text }] }, { id })];
  const marks = { id, ...classOf(paragraph) };
  if (paragraph.markdown !== undefined) {
    const blocks = pipeBlocks(paragraph.markdown) ?? parseBlocks(paragraph.markdown, t.imageMissing);
    const [first, ...rest] = blocks.map(asBodyBlock);
    if (first !== undefined) return [withMarks(first, marks), ...rest];
  }
  return [withMarks({ type: 'paragraph', children: lineNodes(paragraph.text) }, marks)];
}

const pipeBlocks = (markdown: string): RootContent[] | null => {
  const table = pipeTable(markdown);
  return table === null ? null : [table];
};

/** The article's title is the page's only first heading, whatever marks OCR set inside a paragraph. */
function asBodyBlock(block: RootContent): RootContent {
  return block.type === 'heading' ? { type: 'paragraph', children: [{ type: 'strong', children: block.children }] } : block;
}

const classOf = (paragraph: Paragraph): { className?: string[] } =>
  paragraph.role === 'caption' || paragraph.role === 'credit' || paragraph.role === 'signature' ? { className: [paragraph.role] } : {};

/** Text with its kept line breaks. */
function lineNodes(text: string): ({ type: 'text'; value: string } | { type: 'break' })[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      index === 0 ? [{ type: 'text' as const, value: line }] : [{ type: 'break' as const }, { type: 'text' as const, value: line }],
    );
}
