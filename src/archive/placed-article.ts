/** Articles with their place in the archive. */
import type { ArticleEntry, ArticleFacts, IssuePage, PageFacts } from '../model/model.ts';

/** What the archive decided about an article, and what its own page says of it. */
export interface PlacedArticle {
  readonly entry: ArticleEntry;
  readonly facts: ArticleFacts;
}

/** Pairs a page's articles with their entries; both are in the page's own order. */
export const placedArticles = (page: PageFacts, printed: IssuePage | undefined): PlacedArticle[] =>
  page.articles.flatMap((facts, index) => {
    const entry = printed?.articles[index];
    return entry === undefined ? [] : [{ entry, facts }];
  });
