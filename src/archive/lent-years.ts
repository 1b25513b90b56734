/** Pages whose day is known and whose year is not borrow the year from dated pages beside them in their folder. */
import type { PageRecord } from '../model/model.ts';
import { lendYear } from '../read/dates/lend-year.ts';

/** Dated pages asked on each side. */
const REACH = 10;

type DatedPage = Pick<PageRecord, 'source' | 'date'>;

const folderOf = (source: string): string => source.slice(0, source.lastIndexOf('/') + 1);

/** @param pages sorted by source. The same pages in the same order; those that could borrow a year have their date. */
export function withLentYears<P extends DatedPage>(pages: readonly P[]): readonly P[] {
  if (!pages.some((page) => page.date.yearless)) return pages;
  const dated = new Map<string, P[]>();
  for (const page of pages) {
    if (page.date.value === null) continue;
    const folder = folderOf(page.source);
    const held = dated.get(folder);
    if (held === undefined) dated.set(folder, [page]);
    else held.push(page);
  }
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
  let low = 0;
  let high = dated.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dated[middle]?.source ?? '') < source) low = middle + 1;
    else high = middle;
  }
  return dated.slice(Math.max(0, low - REACH), low + REACH);
}
