/** Finds references to pictures in sources, and the articles that show the pictures. */
import { imageReferences } from '../input/markup/pictures.ts';
import type { ArticleRecord, Furniture, PageRecord } from '../model/model.ts';

/** A picture that the site contains. */
export interface SiteImage {
  /** Relative to the site's root: `images/<hash>.<ext>`. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** The site's pictures by `imageKey`. */
export type SiteImages = ReadonlyMap<string, SiteImage>;
export const imageKey = (source: string, address: string): string => `${source}\n${address}`;

/** A picture on a line of its own, between an article's paragraphs. */
export interface Figure {
  readonly line: number;
  /** Anchor in the article, made from the line. */
  readonly id: string;
  readonly alt: string;
  /** Null for a missing picture: its alt text is shown instead. */
  readonly image: SiteImage | null;
}

/** Whether furniture is a picture on its own line. Lists of furniture omit it, because its article shows it or its alt text. */
export const isPictureLine = ({ role }: Pick<Furniture, 'role'>): boolean => role === 'image';

/** Figures by the index of the article that shows them. */
export function figuresOf(page: PageRecord, lines: readonly string[], images: SiteImages): ReadonlyMap<number, readonly Figure[]> {
  const figures = new Map<number, Figure[]>();
  const alone = page.furniture.filter(isPictureLine).flatMap((item) => item.lines);
  for (const line of alone) {
    const index = articleBeside(page.articles, line);
    if (index === null) continue;
    for (const [place, { alt, address }] of imageReferences(lines[line - 1] ?? '').entries()) {
      const image = images.get(imageKey(page.source, address)) ?? null;
      figures.set(index, [...(figures.get(index) ?? []), { line, id: place === 0 ? `l${line}` : `l${line}-${place + 1}`, alt, image }]);
    }
  }
  return figures;
}

/** The article that shows a picture: that of the caption directly below it, else that of the nearest line above, else the first. */
function articleBeside(articles: readonly ArticleRecord[], line: number): number | null {
  let above: readonly [index: number, line: number] | null = null;
  let below: readonly [index: number, line: number] | null = null;
  for (const [index, { lines }] of articles.entries()) {
    for (const own of lines) {
      if (own < line && own > (above?.[1] ?? 0)) above = [index, own];
      if (own > line && own < (below?.[1] ?? Infinity)) below = [index, own];
    }
  }
  const captioned = below !== null && isCaption(articles[below[0]], below[1]);
  return (captioned ? below : (above ?? below))?.[0] ?? null;
}

const isCaption = (article: ArticleRecord | undefined, line: number): boolean =>
  article?.paragraphs.some(({ role, lines }) => role === 'caption' && lines.includes(line)) === true;
