/** Parts of the site that are rendered alone. */
import type { SearchPlace } from '../../archive/search-document.ts';
import type { IssueContext } from '../../render/issue-context.ts';
import type { PageContext } from '../../render/page-context.ts';
import type { FoundPage } from '../store/found-page.ts';

/** A part of the site that is rendered alone: plain data; equal units, equal files. */
export type Unit =
  | { readonly kind: 'page'; readonly record: string; readonly context: PageContext }
  /** `page` names a kind of page that is made from an issue; see PageKind. */
  | { readonly kind: 'issue'; readonly page: string; readonly context: IssueContext }
  /** The texts that the search page shows, by the articles' numbers in the index. */
  | { readonly kind: 'texts'; readonly record: string; readonly articles: readonly UnitText[] };

export interface UnitText {
  /** The article's number in the search index. */
  readonly number: number;
  readonly place: SearchPlace;
  /** See ArticleEntry. */
  readonly key: string;
}

export interface PlannedUnit {
  readonly name: string;
  /** The Unit as JSON, made on demand: most units are kept from the last build and need none. */
  unit(): string;
  /** Digest of everything that its files depend on. */
  readonly digest: string;
  /** The pages whose records it asks for. */
  readonly pages: readonly FoundPage[];
  /** Ids of the articles whose lines of data/articles.ndjson are rendered with it. */
  readonly articles: readonly string[];
  /** Estimated work, in bytes of pages. */
  readonly size: number;
}
