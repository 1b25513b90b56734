/** Units: the parts of the site that are rendered independently. */
import type { SearchPlace } from '../../archive/search-document.ts';
import type { IssueContext } from '../../render/issue-context.ts';
import type { PageContext } from '../../render/page-context.ts';
import type { FoundPage } from '../store/found-page.ts';

/** A part of the site that is rendered independently. Plain data: equal units produce equal files. */
export type Unit =
  | { readonly kind: 'page'; readonly record: string; readonly context: PageContext }
  /** `page` names a kind of page made from an issue; see PageKind. */
  | { readonly kind: 'issue'; readonly page: string; readonly context: IssueContext }
  /** The texts shown by the search page, by the articles' numbers in the index. */
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
  /** The Unit as JSON, made on demand: most units are reused from the last build and never need it. */
  unit(): string;
  /** Digest of all inputs of its files. */
  readonly digest: string;
  /** The pages whose records it needs. */
  readonly pages: readonly FoundPage[];
  /** Ids of the articles whose lines of data/articles.ndjson are rendered with it. */
  readonly articles: readonly string[];
  /** Estimated work, in bytes of pages. */
  readonly size: number;
}
