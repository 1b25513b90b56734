/**
 * Divides long lists of articles by time: one page per year, or per month for a year with too many articles. A new issue of any date
 * then changes only the list's front and the page of its year or month; in a list divided by number it would shift all later articles.
 */
import type { ArticleEntry } from '../model/model.ts';
import { groupBy } from '../text/order.ts';
import { PAGE_SIZE, partUrl } from './list-pages.ts';

export interface Period {
  /** `2019`, `2019-02`; null for articles without a date. */
  readonly name: string | null;
  /** Relative to the site's root. */
  readonly url: string;
  readonly articles: readonly ArticleEntry[];
  /** 1-based if the period has several pages, else 0. */
  readonly part: number;
}

/** The largest number of articles on one page. */
const MOST = 2 * PAGE_SIZE;

/** Whether a list is short enough for one page. */
export const isShort = (articles: readonly ArticleEntry[]): boolean => articles.length <= PAGE_SIZE;

/** Newest period first, undated last; articles keep their order. @param url address of the list's front: `sections/x.html`. */
export function periodsOf(articles: readonly ArticleEntry[], url: string): readonly Period[] {
  const pages: Period[] = [];
  for (const [year, ofYear] of byPeriod(articles, 4)) {
    if (ofYear.length <= MOST || year === '') pages.push(...parts(year, ofYear, url));
    else for (const [month, ofMonth] of byPeriod(ofYear, 7)) pages.push(...parts(month, ofMonth, url));
  }
  return pages;
}

/** Groups articles in order by the start of the date, '' for undated ones. @param length 4 for years, 7 for months. */
const byPeriod = (articles: readonly ArticleEntry[], length: 4 | 7): ReadonlyMap<string, readonly ArticleEntry[]> =>
  groupBy(articles, ({ date }) => (date ?? '').slice(0, length));

/** Divides a month that has too many articles into numbered pages. */
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
