/** The files that divide data/articles.ndjson by year, so that a program can take one year. */
import type { ArticleEntry } from '../../model/model.ts';
import { groupBy } from '../../text/order.ts';

export interface YearFile {
  /** `data/articles-1987.ndjson`; `data/articles-undated.ndjson` for articles without a date. */
  readonly path: string;
  /** In the order of the whole file. */
  readonly articles: readonly Pick<ArticleEntry, 'id' | 'date'>[];
}

/** Newest first, undated last, like the articles. */
export const yearFilesOf = (articles: readonly Pick<ArticleEntry, 'id' | 'date'>[]): readonly YearFile[] =>
  [...groupBy(articles, ({ date }) => (date === null ? 'undated' : date.slice(0, 4)))].map(([year, own]) => ({
    path: `data/articles-${year}.ndjson`,
    articles: own,
  }));
