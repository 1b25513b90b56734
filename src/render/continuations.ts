/** Renders an article's continuations: the parts printed on other pages, or a note if they were not found. */
import { bodyHtml, contentsOf, type Heading } from './body-html.ts';
import { figuresOf, imageKey } from './images.ts';
import type { ContinuedPart, ReadPage } from './page-context.ts';
import { imagesOf } from './page-context.ts';
import { placeText } from './list-item.ts';
import type { SiteTexts } from '../locales/site-texts.ts';

/** Prefix for a joined part's anchors, whose line numbers belong to another page. @param place 0-based position among the joined parts. */
const prefixOf = (place: number): string => (place === 0 ? 'part-' : `part${place + 1}-`);

export interface JoinedPart {
  readonly href: string;
  readonly title: string;
  /** 第4版 要闻 */
  readonly place: string;
  readonly body: string;
  readonly contents: readonly Heading[];
}

/** @param readPage finds a page by its record's key. @returns the parts found in their pages' records. */
export const joinedParts = (
  parts: readonly ContinuedPart[],
  root: string,
  readPage: (record: string) => ReadPage,
  t: SiteTexts,
): readonly JoinedPart[] => parts.flatMap((part, place) => joinedPart(part, prefixOf(place), root, readPage, t) ?? []);

function joinedPart(
  part: ContinuedPart,
  prefix: string,
  root: string,
  readPage: (record: string) => ReadPage,
  t: SiteTexts,
): JoinedPart | null {
  const { entry, index } = part;
  const { page, lines } = readPage(part.record);
  const article = page.articles[index];
  if (article === undefined) return null;
  const images = imagesOf({ source: entry.source, images: part.images });
  const figures = figuresOf(page, lines ?? [], images).get(index) ?? [];
  const find = (address: string) => images.get(imageKey(entry.source, address));
  return {
    href: root + entry.url,
    title: entry.title,
    place: placeText(entry.page, t),
    body: bodyHtml(article, t, { root, figures, find }, { prefix, crossheads: 2 }),
    contents: contentsOf(article).map(({ id, text }) => ({ id: prefix + id, text })),
  };
}

/** A note about a continuation, above or below the text. */
export interface ContinuedNote {
  /** The other part; null if it was not found. */
  readonly href: string | null;
  /** The other part's title, or that it was not found. The printed note itself (上接第1版) is in the text and is not repeated. */
  readonly text: string;
}

/** @param printed page number stated in the printed note; null if the page has no note. */
export function continuedNote(
  part: ContinuedPart | null,
  printed: string | null,
  root: string,
  say: { readonly linked: (title: string) => string; readonly unmatched: string },
): ContinuedNote | null {
  if (part !== null) return { href: root + part.entry.url, text: say.linked(part.entry.title) };
  return printed === null ? null : { href: null, text: say.unmatched };
}
