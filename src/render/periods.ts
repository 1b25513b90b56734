/**
 * Long lists of articles cut by time: a page a year, or a month where a year has too many. A new issue then changes the page of its
 * own year or month and the list's front, and no other, whenever it is added; cut by number, it would move all that follow.
 */
import type { ArticleEntry } from '../model/model.ts';
import { PAGE_SIZE, partUrl } from './list-pages.ts';

export interface Period {
  /** `2019`, `2019-02`; null: without a date. */
  readonly name: string | null;
  /** Below the site's root. */
  readonly url: string;
  readonly articles: readonly ArticleEntry[];
  /** 1-based where a period has several pages, else 0. */
  readonly part: number;
}

/** Articles on one page at most. */
const MOST = 2 * PAGE_SIZE;

/** Whether a list is short enough for one page. */
export const isShort = (articles: readonly ArticleEntry[]): boolean => articles.length <= PAGE_SIZE;

/** Newest first, without a date last; within a page in the order given. @param url of the list's front: `sections/x.html`. */
export function periodsOf(articles: readonly ArticleEntry[], url: string): readonly Period[] {
  const pages: Period[] = [];
  for (const [year, held] of groupBy(articles, 4)) {
    if (held.length <= MOST || year === '') pages.push(...parts(year, held, url));
    else for (const [month, own] of groupBy(held, 7)) pages.push(...parts(month, own, url));
  }
  return pages;
}

/** In the order in which the periods come; the undated under ''. @param length 4 for years, 7 for months. */
function groupBy(articles: readonly ArticleEntry[], length: 4 | 7): ReadonlyMap<string, readonly ArticleEntry[]> {
  const groups = new Map<string, ArticleEntry[]>();
  for (const entry of articles) {
    const name = (entry.date ?? '').slice(0, length);
    const held = groups.get(name);
    if (held === undefined) groups.set(name, [entry]);
    else held.push(entry);
  }
  return groups;
}

/** A month of one section with hundreds of articles is cut by number after all. */
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
