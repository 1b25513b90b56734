/** What the search index is made of: one article with its text as shown, its facts from the archive. */
import type { ArticleEntry, ArticleRecord, SearchDocument } from '../model/model.ts';

/** What the archive has decided about an article. */
export type SearchPlace = Pick<ArticleEntry, 'id' | 'url' | 'date' | 'paper' | 'page' | 'issue'>;

/** What its page alone says. */
export const searchTexts = (
  article: ArticleRecord,
  page: string | null,
): Omit<SearchDocument, 'id' | 'url' | 'date' | 'paper' | 'issue'> => ({
  kicker: article.kicker,
  headline: article.headline,
  subtitle: article.subtitle,
  title: article.title,
  byline: article.byline,
  dateline: article.dateline,
  section: article.section.label,
  kind: article.kind,
  page,
  paragraphs: article.paragraphs.map(({ role, text }) => ({ role, text })),
});

export const searchDocument = ({ id, url, date, paper, page, issue }: SearchPlace, article: ArticleRecord): SearchDocument => ({
  ...searchTexts(article, page.number),
  id,
  url,
  date,
  paper,
  issue,
});
