/** What makeIndex makes an index from. */
import type { FacetValues } from '../shared/facets.ts';

/** The part of an article that the index needs beside its run. */
export interface IndexedArticle extends FacetValues {
  /** `YYYY-MM-DD`, null if unknown. */
  readonly date: string | null;
  /** Any short text that differs where the article's run differs, e.g. a digest of the run's input. */
  readonly run: string;
}

export interface IndexSource {
  /** In the order of their numbers (number-articles.ts). */
  readonly articles: readonly IndexedArticle[];
  /** The run of an article (article-run.ts). Called in ascending order, several times over if all runs do not fit into memory. */
  run(number: number): Uint8Array;
}
