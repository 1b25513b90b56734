/** An article's paragraphs as HTML. Each block's id is its first source line (`l9`), so that other pages can link to it. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { ArticleRecord, Paragraph, ParagraphRole } from '../model/model.ts';
import type { Figure, SiteImage } from './images.ts';
import { lineNodes, parseBlocks, toHtml, withMarks } from './markdown.ts';
import type { SiteTexts } from '../locales/site-texts.ts';

export interface Heading {
  readonly id: string;
  readonly text: string;
}

const CONTENTS_FROM = 3;

/** The pictures of an article. */
export interface Pictures {
  /** Relative path from the article's page to the site's root. */
  readonly root: string;
  /** Pictures between paragraphs, in the order of their lines. */
  readonly figures: readonly Figure[];
  /** Finds a picture inside a paragraph by the address written there. */
  readonly find: (address: string) => SiteImage | undefined;
}
const NO_PICTURES: Pictures = { root: '', figures: [], find: () => undefined };

/** The differences between a body alone on its page and one among others. */
export interface BodyPlace {
  /** Prefix for anchors, needed if a page shows lines of several sources. */
  readonly prefix: string;
  /** Level of the headings inside the article. */
  readonly crossheads: 2 | 4;
}
const ALONE: BodyPlace = { prefix: '', crossheads: 2 };

export function bodyHtml(article: ArticleRecord, t: SiteTexts, pictures: Pictures = NO_PICTURES, place: BodyPlace = ALONE): string {
  if (pictures.figures.length > 0 || article.paragraphs.some(({ markdown }) => markdown !== undefined))
    return written(article, t, pictures, place);
  let html = PLAIN.get(article);
  if (html === undefined) PLAIN.set(article, (html = written(article, t, NO_PICTURES, ALONE)));
  return place === ALONE ? html : moved(html, place);
}

/** Caches bodies without pictures or Markdown as rendered for their own pages, because the print view reuses them. */
const PLAIN = new WeakMap<ArticleRecord, string>();

/** Adapts such a body to another page. Every `<` in it begins a block or a line break, because texts are escaped. */
const moved = (html: string, { prefix, crossheads }: BodyPlace): string =>
  html
    .replaceAll('<p id="', `<p id="${prefix}`)
    .replaceAll('<h2 id="', `<h${crossheads} id="${prefix}`)
    .replaceAll('</h2>', `</h${crossheads}>`);

function written(article: ArticleRecord, t: SiteTexts, pictures: Pictures, place: BodyPlace): string {
  const block = (figure: Figure): RootContent => figureBlock(figure, place.prefix, pictures.root, t);
  const waiting = [...pictures.figures];
  const children = article.paragraphs.flatMap((paragraph, index) => {
    const blocks = blocksOf(paragraph, place.prefix + anchorOf(article.paragraphs, index), place.crossheads, t, pictures);
    if (waiting.length === 0) return blocks;
    const line = paragraph.lines[0] ?? 0;
    const above = waiting.splice(0, waiting.filter((figure) => figure.line < line).length);
    return [...above.map(block), ...blocks];
  });
  return toHtml({
    type: 'root',
    children: [...children, ...waiting.map(block)],
  } satisfies Root);
}

const figureBlock = ({ id, alt, image }: Figure, prefix: string, root: string, t: SiteTexts): RootContent =>
  withMarks(
    { type: 'paragraph', children: [image === null ? { type: 'text', value: t.imageMissing(alt) } : imageNode(image, alt, root, t)] },
    { id: prefix + id, className: ['picture'] },
  );

const imageNode = ({ url, width, height }: SiteImage, alt: string, root: string, t: SiteTexts): PhrasingContent => ({
  type: 'image',
  url: root + url,
  alt: alt.trim() === '' ? t.kinds.photo : alt,
  data: { hProperties: { width, height, loading: 'lazy' } },
});

/** The crossheads as a table of contents; empty for short articles. */
export function contentsOf(article: ArticleRecord): readonly Heading[] {
  const headings = article.paragraphs.flatMap((p, index) =>
    p.role === 'crosshead' ? [{ id: anchorOf(article.paragraphs, index), text: p.text }] : [],
  );
  return headings.length >= CONTENTS_FROM ? headings : [];
}

/**
 * The anchor of a paragraph: its first source line, or its position if a correction left it without lines. Further paragraphs of one
 * line, such as the signature of a notice, are numbered: l135, l135.2.
 */
function anchorOf(paragraphs: readonly Paragraph[], index: number): string {
  const line = paragraphs[index]?.lines[0];
  if (line === undefined) return `n${index + 1}`;
  const first = paragraphs.findIndex((other) => other.lines[0] === line);
  return first === index ? `l${line}` : `l${line}.${index - first + 1}`;
}

function blocksOf(paragraph: Paragraph, id: string, depth: 2 | 4, t: SiteTexts, { root, find }: Pictures): RootContent[] {
  if (paragraph.role === 'crosshead')
    return [withMarks({ type: 'heading', depth, children: [{ type: 'text', value: paragraph.text }] }, { id })];
  const marks = { id, ...classOf(paragraph) };
  const showImage = (alt: string, address: string): PhrasingContent => {
    const image = find(address);
    return image === undefined ? { type: 'text', value: t.imageMissing(alt) } : imageNode(image, alt, root, t);
  };
  if (paragraph.markdown !== undefined) {
    const [first, ...rest] = parseBlocks(paragraph.markdown, paragraph.text, showImage);
    if (first !== undefined) return [withMarks(first, marks), ...rest];
  }
  return [withMarks({ type: 'paragraph', children: lineNodes(paragraph.text) }, marks)];
}

/** The paragraph's CSS class; null for a crosshead, which is styled as a heading. */
const CLASSES: Readonly<Record<ParagraphRole, string | null>> = {
  body: null,
  crosshead: null,
  caption: 'caption',
  credit: 'credit',
  signature: 'signature',
};

function classOf({ role }: Paragraph): { className?: string[] } {
  const name = CLASSES[role];
  return name === null ? {} : { className: [name] };
}
