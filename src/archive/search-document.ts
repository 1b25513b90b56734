/** What the search index is made of: one article with its text as shown, its facts from the archive. */
import type { ArticleEntry, ArticleRecord, SearchDocument } from '../model.ts';

export function searchDocument(entry: ArticleEntry, article: ArticleRecord): SearchDocument {
  return {
    id: entry.id,
    url: entry.url,
    kicker: article.kicker,
    headline: article.headline,
    subtitle: article.subtitle,
    title: article.title,
    byline: article.byline,
    dateline: article.dateline,
    section: article.section.label,
    kind: article.kind,
    date: entry.date,
    page: entry.page.number,
    paper: entry.paper,
    issue: entry.issue,
    paragraphs: article.paragraphs.map(({ role, text }) => ({ role, text })),
  };
}
