/**
 * Divides long lists of articles by time: a page for each year, or for each month of a year with too many articles. A new issue,
 * of whatever date, changes only the list's front and the page of its own year or month; in a list divided by number it would
 * move all later articles.
 */
import type { ArticleEntry } from '../model/model.ts';
import { groupBy } from '../text/order.ts';
import { PAGE_SIZE, partUrl } from './list-pages.ts';

export interface Period {
  /** `2019`, `2019-02`; null for articles without a date. */
  readonly name: string | null;
  /** Below the site's root. */
  readonly url: string;
  readonly articles: readonly ArticleEntry[];
  /** 1-based if the period has several pages, else 0. */
  readonly part: number;
}

/** The largest number of articles on one page. */
const MOST = 2 * PAGE_SIZE;

/** Whether a list is short enough for one page. */
export const isShort = (articles: readonly ArticleEntry[]): boolean => articles.length <= PAGE_SIZE;

/** Newest first, undated last; within a page in the order given. @param url of the list's front: `sections/x.html`. */
export function periodsOf(articles: readonly ArticleEntry[], url: string): readonly Period[] {
  const pages: Period[] = [];
  for (const [year, ofYear] of byPeriod(articles, 4)) {
    if (ofYear.length <= MOST || year === '') pages.push(...parts(year, ofYear, url));
    else for (const [month, ofMonth] of byPeriod(ofYear, 7)) pages.push(...parts(month, ofMonth, url));
  }
  return pages;
}

/** Groups by the first characters of the date, in the order of the articles; undated under ''. @param length 4 for years, 7 for months. */
const byPeriod = (articles: readonly ArticleEntry[], length: 4 | 7): ReadonlyMap<string, readonly ArticleEntry[]> =>
  groupBy(articles, ({ date }) => (date ?? '').slice(0, length));

/** Divides by number a month that has too many articles by itself. */
function parts(name: string, articles: readonly ArticleEntry[], url: string): readonly Period[] {
  const own = url.replace(/\.html$/u, `-${name === '' ? 'undated' : name}.html`);
  const count = Math.ceil(articles.length / MOST);
  return Array.from({ length: count }, (_, index) => ({
    name: name === '' ? null : name,
    url: partUrl(own, index),
    articles: articles.slice(index * MOST, (index + 1) * MOST),
    part: count === 1 ? 0 : index + 1,
  }));
}
