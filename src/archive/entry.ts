/** A page's articles as compact entries: what lists, links and neighbours need. */
import type { ArticleEntry, ArticleFacts, PageFacts } from '../model.ts';

/** What the archive decides about an article, the page's own facts aside. */
export interface Placement {
  readonly id: string;
  readonly date: string | null;
  readonly paper: string | null;
  readonly issue: string;
}

/** Permanent and independent of date, title and page; a folder for each first character keeps folders small. */
export const articleUrl = (id: string): string => `a/${id.slice(0, 1)}/${id}.html`;

export function articleEntry(page: PageFacts, article: ArticleFacts, placement: Placement): ArticleEntry {
  return {
    id: placement.id,
    url: articleUrl(placement.id),
    source: page.source,
    kind: article.kind,
    kicker: article.kicker,
    headline: article.headline,
    subtitle: article.subtitle,
    title: article.title,
    byline: article.byline,
    dateline: article.dateline,
    section: article.section,
    continued: article.continued,
    date: placement.date,
    dateConfidence: article.date === undefined ? page.date.confidence : 'stated',
    paper: placement.paper,
    page: page.page,
    line: article.line,
    excerpt: article.excerpt,
    length: article.length,
    issue: placement.issue,
  };
}
