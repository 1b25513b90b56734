/** The inputs of the pages made from one printed page, besides its record. Only this file looks up the archive's links. */
import type { Archive, ArticleEntry, ArticleTags, Confidence, PageDate, PageRecord, RelatedArticle } from '../model/model.ts';
import { imageKey, type SiteImage, type SiteImages } from './images.ts';
import { printedPageUrl } from './issue-parts.ts';
import { groupBy } from '../text/order.ts';
import { type ChineseScript, scriptOf } from '../text/script.ts';

/** A page as read: its record and the lines of its source, line 1 first; the lines are null if the site shows no sources. */
export interface ReadPage {
  readonly page: PageRecord;
  readonly lines: readonly string[] | null;
}

/** All inputs of the pages made from one printed page, except the frame. */
export interface PageInputs extends ReadPage {
  readonly context: PageContext;
  /** Finds another page by its record's key (see ContinuedPart), for articles continued there. */
  readonly readPage: (record: string) => ReadPage;
}

/** With the page's record and the frame, all inputs of its pages. Plain data: equal contexts produce equal pages. */
export interface PageContext {
  readonly source: string;
  /** The date as the archive determined it: a page's year may come from its neighbours. */
  readonly date: PageDate;
  /** In the order of PageRecord.articles. */
  readonly articles: readonly ArticleContext[];
  /** Pictures of the site to which the page refers, by the address written there. */
  readonly images: readonly (readonly [address: string, image: SiteImage])[];
}

export interface ArticleContext {
  readonly entry: ArticleEntry;
  /** Address of its printed page, relative to the site's root, with the anchor. */
  readonly printedPage: string;
  readonly related: readonly RelatedLink[];
  /** The names and keywords in it that have pages. */
  readonly tags: ArticleTags;
  /** The previous part, and the following parts in order. */
  readonly from: ContinuedPart | null;
  readonly to: readonly ContinuedPart[];
}

/** The data of another article shown in a link to it. */
export interface RelatedLink {
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  readonly dateConfidence: Confidence;
  readonly lang: ChineseScript;
  readonly kind: RelatedArticle['kind'];
}

/** A part of a continued article on another page. */
export interface ContinuedPart {
  readonly entry: ArticleEntry;
  /** The key of the other page's record, and the article's place in it. */
  readonly record: string;
  readonly index: number;
  /** Pictures that its page refers to, as in PageContext. */
  readonly images: PageContext['images'];
}

/** @param recordKey identifies a page's record by its content, so that a change to it also changes the pages that show parts of it. */
export function openContexts(
  archive: Archive,
  images: SiteImages,
  recordKey: (source: string) => string,
): (source: string) => PageContext | null {
  const pictures = imagesBySource(images);
  const linkTo = openLinks();
  const partOf = (entry: ArticleEntry | null | undefined): ContinuedPart | null => {
    if (!entry) return null;
    const index = archive.pages.get(entry.source)?.articles.findIndex(({ id }) => id === entry.id) ?? -1;
    return { entry, record: recordKey(entry.source), index, images: pictures.get(entry.source) ?? [] };
  };
  const partsAfter = (entry: ArticleEntry): readonly ContinuedPart[] => {
    const parts: ContinuedPart[] = [];
    for (let at = nextOf(archive, entry); at !== null && parts.length < MOST_PARTS; at = nextOf(archive, at)) {
      const part = partOf(at);
      if (part !== null) parts.push(part);
    }
    return parts;
  };
  const printedPage = openPrintedPages(archive);
  const articleContext = (entry: ArticleEntry): ArticleContext => {
    const links = archive.continuations.get(entry.id);
    return {
      entry,
      printedPage: printedPage(entry),
      related: (archive.related.get(entry.id) ?? []).map(linkTo),
      tags: archive.tags.get(entry.id) ?? NO_TAGS,
      from: partOf(links?.from),
      to: partsAfter(entry),
    };
  };
  return (source) => {
    const printed = archive.pages.get(source);
    if (printed === undefined) return null;
    return { source, date: printed.date, articles: printed.articles.map(articleContext), images: pictures.get(source) ?? [] };
  };
}

/** Maximum number of parts followed: no newspaper article has more, but a file of thousands of notes may contain long chains. */
const MOST_PARTS = 8;
const nextOf = ({ continuations }: Archive, { id }: ArticleEntry): ArticleEntry | null => continuations.get(id)?.to ?? null;

const NO_TAGS: ArticleTags = { named: [], places: [], organisations: [], keywords: [] };

/** Caches the last address, because consecutive articles come from the same page and mostly share it. */
function openPrintedPages(archive: Archive): (entry: ArticleEntry) => string {
  let last: { readonly source: string; readonly issue: string; readonly url: string } | null = null;
  return (entry) => {
    const { source, issue } = entry;
    if (last?.source !== source || last.issue !== issue) last = { source, issue, url: printedPageUrl(archive, entry) };
    return last.url;
  };
}

/** Caches scripts, because several articles link to the same one. */
function openLinks(): (to: RelatedArticle) => RelatedLink {
  const scripts = new Map<ArticleEntry, ChineseScript>();
  return ({ entry, kind }) => {
    const lang = scripts.get(entry) ?? scriptOf(entry.title + entry.excerpt);
    scripts.set(entry, lang);
    return { url: entry.url, title: entry.title, date: entry.date, dateConfidence: entry.dateConfidence, lang, kind };
  };
}

/** The context's pictures by `imageKey`. */
export const imagesOf = ({ source, images }: Pick<PageContext, 'source' | 'images'>): SiteImages =>
  new Map(images.map(([address, image]) => [imageKey(source, address), image]));

/** Groups pictures by the page that refers to them. */
export function imagesBySource(images: SiteImages): ReadonlyMap<string, PageContext['images']> {
  const split = Array.from(images, ([key, image]) => {
    const end = key.indexOf('\n');
    return { source: key.slice(0, end), picture: [key.slice(end + 1), image] as const };
  });
  return new Map([...groupBy(split, ({ source }) => source)].map(([source, own]) => [source, own.map(({ picture }) => picture)]));
}
