/** Divides articles into a training set and a set for scoring, so that no scored page was learned. */
import type { KeyedPage, SourceArticle } from './articles.ts';

/**
 * Days set aside for scoring: every tenth day of the source, or, for the source from which the answer keys were made, the days
 * without a page in the keys.
 */
export type SetAside = 'every tenth day' | 'days without a key';

export interface Division {
  readonly learned: readonly SourceArticle[];
  readonly aside: readonly SourceArticle[];
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const withoutLabel = (title: string): string => title.replace(/[（(][^（()）]*[)）]$/u, '');

/** Divides the articles; excludes from both sets the articles of the keys and all others printed on the same pages. */
export function divide(articles: readonly SourceArticle[], keys: readonly KeyedPage[], setAside: SetAside): Division {
  const titles = new Set(
    keys.flatMap(({ date, headlines }) =>
      headlines.flatMap((headline) => [headline, withoutLabel(headline)].map((title) => `${date} ${letters(title)}`)),
    ),
  );
  const isKey = ({ date, title, kicker }: SourceArticle): boolean =>
    [title, (kicker ?? '') + title].some((text) => titles.has(`${date} ${letters(text)}`));
  const keyedPages = new Set(articles.filter(isKey).flatMap(({ date, page }) => (page === null ? [] : [`${date} ${page}`])));
  const keyedDays = new Set(keys.map(({ date }) => date));
  const days = [...new Set(articles.map(({ date }) => date))].sort();
  const asideDays = new Set(days.filter((day, i) => (setAside === 'every tenth day' ? i % 10 === 9 : !keyedDays.has(day))));
  const isOfKeys = (article: SourceArticle): boolean =>
    isKey(article) || (article.page !== null && keyedPages.has(`${article.date} ${article.page}`));
  return {
    learned: articles.filter((article) => !asideDays.has(article.date) && !isOfKeys(article)),
    aside: articles.filter((article) => asideDays.has(article.date) && !isOfKeys(article)),
  };
}
