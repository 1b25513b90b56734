/** Completes pages with a day but no year: they borrow the year from dated pages near them in their folder. */
import type { PageRecord } from '../model/model.ts';
import { lendYear } from '../read/dates/lend-year.ts';
import { bisect, groupBy } from '../text/order.ts';

/** Dated pages consulted on each side. A judgement. */
const REACH = 10;

type DatedPage = Pick<PageRecord, 'source' | 'date'>;

const folderOf = (source: string): string => source.slice(0, source.lastIndexOf('/') + 1);

/** @param pages sorted by source. @returns the same pages in the same order, with a date for those that could borrow a year. */
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

/** The dated pages nearest to a source. */
function neighbours(dated: readonly DatedPage[], source: string): readonly DatedPage[] {
  const place = bisect(dated.length, (at) => (dated[at]?.source ?? '') < source);
  return dated.slice(Math.max(0, place - REACH), place + REACH);
}
