/** What the pages made from one printed page show besides its record. Only this file looks up the archive's links. */
import type { Archive, ArticleEntry, ArticleTags, PageDate, PageRecord, RelatedArticle } from '../model/model.ts';
import { imageKey, type SiteImage, type SiteImages } from './images.ts';
import { printedPageUrl } from './issue-parts.ts';
import { type ChineseScript, scriptOf } from '../text/script.ts';

/** A page as it was read: its record and the lines of its source, line 1 first; lines are null where the site shows no sources. */
export interface ReadPage {
  readonly page: PageRecord;
  readonly lines: readonly string[] | null;
}

/** A printed page with everything that the pages made from it depend on besides the frame. */
export interface PrintedPage extends ReadPage {
  readonly context: PageContext;
  /** Another page by its record's key (see ContinuedPart), for articles that go on there. */
  readonly readPage: (record: string) => ReadPage;
}

/** Plain data: with the page's record and the frame, everything that its pages depend on. Equal contexts, equal pages. */
export interface PageContext {
  readonly source: string;
  /** The archive's date: a page's year may come from its neighbours. */
  readonly date: PageDate;
  /** In the order of PageRecord.articles. */
  readonly articles: readonly ArticleContext[];
  /** Pictures of the site to which the page refers, by the address written there. */
  readonly images: readonly (readonly [address: string, image: SiteImage])[];
}

export interface ArticleContext {
  readonly entry: ArticleEntry;
  /** Address of its printed page, below the site's root, with the anchor. */
  readonly printedPage: string;
  readonly related: readonly RelatedLink[];
  /** What it names and is about: labels that have pages. */
  readonly tags: ArticleTags;
  /** The part before it, and the parts after it, one after another. */
  readonly from: ContinuedPart | null;
  readonly to: readonly ContinuedPart[];
}

/** Another article, as far as a link to it shows it. */
export interface RelatedLink {
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  readonly lang: ChineseScript;
  readonly kind: RelatedArticle['kind'];
}

/** The other part of an article that goes on on another page. */
export interface ContinuedPart {
  readonly entry: ArticleEntry;
  /** The key of the other page's record, and the article's place in it. */
  readonly record: string;
  readonly index: number;
  /** Pictures that its page refers to, as in PageContext. */
  readonly images: PageContext['images'];
}

/** @param recordKey names a page's record by its content: when it changes, so do the pages that show a part of it. */
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

/** No newspaper article has more parts; a file of thousands of notes can have a chain of them. */
const MOST_PARTS = 8;
const nextOf = ({ continuations }: Archive, { id }: ArticleEntry): ArticleEntry | null => continuations.get(id)?.to ?? null;

const NO_TAGS: ArticleTags = { named: [], places: [], organisations: [], keywords: [] };

/** Remembers the last address: articles of one page come one after another, and mostly share it. */
function openPrintedPages(archive: Archive): (entry: ArticleEntry) => string {
  let last: { readonly source: string; readonly issue: string; readonly url: string } | null = null;
  return (entry) => {
    const { source, issue } = entry;
    if (last?.source !== source || last.issue !== issue) last = { source, issue, url: printedPageUrl(archive, entry) };
    return last.url;
  };
}

/** Remembers scripts: several articles link to the same one. */
function openLinks(): (to: RelatedArticle) => RelatedLink {
  const scripts = new Map<ArticleEntry, ChineseScript>();
  return ({ entry, kind }) => {
    const lang = scripts.get(entry) ?? scriptOf(entry.title + entry.excerpt);
    scripts.set(entry, lang);
    return { url: entry.url, title: entry.title, date: entry.date, lang, kind };
  };
}

/** The context's pictures by `imageKey`. */
export const imagesOf = ({ source, images }: Pick<PageContext, 'source' | 'images'>): SiteImages =>
  new Map(images.map(([address, image]) => [imageKey(source, address), image]));

/** By the page that refers to them. */
export function imagesBySource(images: SiteImages): ReadonlyMap<string, PageContext['images']> {
  const bySource = new Map<string, [string, SiteImage][]>();
  for (const [key, image] of images) {
    const end = key.indexOf('\n');
    const source = key.slice(0, end);
    const own = bySource.get(source);
    if (own === undefined) bySource.set(source, [[key.slice(end + 1), image]]);
    else own.push([key.slice(end + 1), image]);
  }
  return bySource;
}
