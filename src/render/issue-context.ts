/** The inputs of a page that shows a whole issue with its texts. */
import type { Archive, ArticleEntry, Confidence, Issue, IssuePage, PrintedPage } from '../model/model.ts';
import type { SiteImages } from './images.ts';
import { imagesBySource, type PageContext } from './page-context.ts';

/** All inputs except the texts, which are found by their records' keys. Plain data: equal contexts produce equal pages. */
export interface IssueContext {
  /** Address of the page to render, relative to the site's root. */
  readonly url: string;
  readonly issue: {
    readonly url: string;
    readonly date: string;
    readonly dateConfidence: Confidence;
    readonly paper: string | null;
  };
  readonly pages: readonly IssueContextPage[];
}

/** A page of the issue, with the articles on it that belong to the issue's day. */
export interface IssueContextPage extends PrintedPage {
  readonly source: string;
  /** See ContinuedPart. */
  readonly record: string;
  readonly articles: readonly { readonly index: number; readonly entry: ArticleEntry }[];
  readonly images: PageContext['images'];
}

/**
 * @param recordKey as for openContexts.
 * @returns a function from an issue and the address of a page about it to that page's context; null for undated pages.
 */
export function openIssueContexts(
  archive: Archive,
  images: SiteImages,
  recordKey: (source: string) => string,
): (issue: Issue, url: string) => IssueContext | null {
  const pictures = imagesBySource(images);
  const pageOf = ({ source, number, name, articles }: IssuePage): IssueContextPage => {
    const own = new Set(articles);
    const all = archive.pages.get(source)?.articles ?? [];
    return {
      source,
      record: recordKey(source),
      number,
      name,
      articles: all.flatMap((entry, index) => (own.has(entry) ? [{ index, entry }] : [])),
      images: pictures.get(source) ?? [],
    };
  };
  return ({ url: issueUrl, date, dateConfidence, paper, pages }, url) =>
    date === null ? null : { url, issue: { url: issueUrl, date, dateConfidence, paper }, pages: pages.map(pageOf) };
}
