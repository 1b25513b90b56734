/** Everything that a page showing a whole issue with its texts depends on. */
import type { Archive, ArticleEntry, Issue, IssuePage } from '../model/model.ts';
import type { SiteImages } from './images.ts';
import { imagesBySource, type PageContext } from './page-context.ts';

/** Plain data: everything but the texts, which are found under the records' keys. Equal contexts, equal pages. */
export interface IssueContext {
  /** Of the page that is made of it, below the site's root. */
  readonly url: string;
  readonly issue: { readonly url: string; readonly date: string; readonly paper: string | null };
  readonly pages: readonly IssueContextPage[];
}

/** A page of the issue, with those of its articles that belong to the issue's day. */
export interface IssueContextPage {
  readonly source: string;
  /** See ContinuedPart. */
  readonly record: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly articles: readonly { readonly index: number; readonly entry: ArticleEntry }[];
  readonly images: PageContext['images'];
}

/**
 * @param recordKey as for openContexts.
 * @returns for an issue and the address of a page about it, the page's context; null for pages without a date.
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
  return ({ url: issueUrl, date, paper, pages }, url) =>
    date === null ? null : { url, issue: { url: issueUrl, date, paper }, pages: pages.map(pageOf) };
}
