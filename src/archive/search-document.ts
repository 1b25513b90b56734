/** Makes the search document of an article: its text as shown, with the archive's id, address and date. */
import type { ArticleEntry, ArticleRecord } from '../model/model.ts';
import type { SearchDocument } from '../search/shared/search-document.ts';

/** What a search document takes from the archive. */
export type SearchPlace = Pick<ArticleEntry, 'id' | 'url' | 'date' | 'dateConfidence' | 'paper' | 'page' | 'issue'>;

/** What a search document takes from the page alone. @param page number of the printed page. */
export const searchTexts = (
  article: ArticleRecord,
  page: string | null,
): Omit<SearchDocument, 'id' | 'url' | 'date' | 'dateConfidence' | 'paper' | 'issue'> => ({
  kicker: article.kicker,
  headline: article.headline,
  subtitle: article.subtitle,
  title: article.title,
  byline: article.byline,
  dateline: article.dateline,
  section: article.section.label,
  sectionPrinted: article.section.origin === 'stated',
  kind: article.kind,
  page,
  paragraphs: article.paragraphs.map(({ role, text }) => ({ role, text })),
});

export const searchDocument = (
  { id, url, date, dateConfidence, paper, page, issue }: SearchPlace,
  article: ArticleRecord,
): SearchDocument => ({
  ...searchTexts(article, page.number),
  id,
  url,
  date,
  dateConfidence,
  paper,
  issue,
});
