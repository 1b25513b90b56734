/** Pages whose day is known and whose year is not borrow the year from dated pages beside them in their folder. */
import type { PageRecord } from '../model/model.ts';
import { lendYear } from '../read/dates/lend-year.ts';
import { bisect, groupBy } from '../text/order.ts';

/** Dated pages asked on each side. */
const REACH = 10;

type DatedPage = Pick<PageRecord, 'source' | 'date'>;

const folderOf = (source: string): string => source.slice(0, source.lastIndexOf('/') + 1);

/** @param pages sorted by source. The same pages in the same order; those that could borrow a year have their date. */
export function withLentYears<P extends DatedPage>(pages: readonly P[]): readonly P[] {
  if (!pages.some((page) => page.date.yearless)) return pages;
  const dated = groupBy(
    pages.filter((page) => page.date.value !== null),
    (page) => folderOf(page.source),
  );
  return pages.map((page) => {
    if (page.date.value !== null || !page.date.yearless) return page;
    const date = lendYear(
      page.date,
      neighbours(dated.get(folderOf(page.source)) ?? [], page.source).map((other) => other.date),
    );
    return { ...page, date };
  });
}

/** The dated pages nearest to a source, by bisection: thousands of undated pages must not each look through all. */
function neighbours(dated: readonly DatedPage[], source: string): readonly DatedPage[] {
  const place = bisect(dated.length, (at) => (dated[at]?.source ?? '') < source);
  return dated.slice(Math.max(0, place - REACH), place + REACH);
}
