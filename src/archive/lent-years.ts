/** Completes pages with a day but no year: they borrow the year from dated pages near them in their folder. */
import type { PageDate, PageRecord } from '../model/model.ts';
import { lendYear } from '../read/dates/lend-year.ts';
import { bisect, compareCodeUnits, groupBy } from '../text/order.ts';

/** Dated pages consulted on each side. A judgement. */
const REACH = 10;

type DatedPage = Pick<PageRecord, 'source' | 'date'>;

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/**
 * @param pages in any order; a page may occur several times.
 * @param nameOf the name of a page: up to its last slash the name of its folder; the order of names is the order of pages.
 * @returns the same pages in the same order, with a date for those that could borrow a year.
 */
export function withLentYears<P extends DatedPage>(
  pages: readonly P[],
  nameOf: (page: P) => string = ({ source }) => source,
): readonly P[] {
  if (!pages.some((page) => page.date.yearless)) return pages;
  const folders = datedByFolder(pages, nameOf);
  return pages.map((page) => {
    if (page.date.value !== null || !page.date.yearless) return page;
    const name = nameOf(page);
    return { ...page, date: lendYear(page.date, neighbours(folders.get(folderOf(name)) ?? [], name)) };
  });
}

interface Dated {
  readonly name: string;
  readonly date: PageDate;
}

/** The dated pages of each folder, each once, sorted by name. */
function datedByFolder<P extends DatedPage>(pages: readonly P[], nameOf: (page: P) => string): ReadonlyMap<string, readonly Dated[]> {
  const dated = new Map(pages.flatMap((page) => (page.date.value === null ? [] : [[nameOf(page), page.date] as const])));
  const sorted = [...dated].map(([name, date]) => ({ name, date })).sort((a, b) => compareCodeUnits(a.name, b.name));
  return groupBy(sorted, ({ name }) => folderOf(name));
}

/** The dates of the pages nearest to a name. */
function neighbours(dated: readonly Dated[], name: string): readonly PageDate[] {
  const place = bisect(dated.length, (at) => (dated[at]?.name ?? '') < name);
  return dated.slice(Math.max(0, place - REACH), place + REACH).map(({ date }) => date);
}
