/** The calendar: an index of the years, and a page for each year with its months as tables. */
import { declaredDays } from '../../settings/declared-days.ts';
import { localeOf } from '../../locales/locale.ts';
import { daysByYear, type Legend, legendOf, type MonthView, monthsOf, newestFirst, NO_DAYS, type YearRow, yearRow } from '../calendar.ts';
import type { Site } from '../frame-model.ts';
import { type IssueItem, issueItem } from '../issue-item.ts';
import { rootOf } from '../root-of.ts';
import type { SitePage } from '../site-page.ts';

export const DAYS_URL = 'issues/index.html';
const yearUrl = (year: number): string => `issues/${String(year).padStart(4, '0')}.html`;

export interface DaysView {
  /** Newest first. */
  readonly years: readonly YearRow[];
  /** The twelve names of months. */
  readonly months: readonly string[];
  readonly newest: { readonly year: string; readonly months: readonly MonthView[] } | null;
  readonly legend: Legend;
  readonly undated: IssueItem | null;
}

export interface YearView {
  readonly year: string;
  readonly months: readonly MonthView[];
  readonly legend: Legend;
  readonly newer: { readonly href: string; readonly text: string } | null;
  readonly older: { readonly href: string; readonly text: string } | null;
  /** The page above: its address and name. */
  readonly index: string;
  readonly over: string;
}

export function daysPage({ archive, config }: Site): SitePage<DaysView> {
  const t = localeOf(config.language).site;
  const root = rootOf(DAYS_URL);
  const states = declaredDays(config.days);
  const byYear = daysByYear(archive.issues, states);
  const years = newestFirst(byYear);
  const newest = years.find((year) => byYear.get(year)?.issues.length);
  const undated = archive.issues.find((issue) => issue.date === null);
  return {
    url: DAYS_URL,
    title: t.days,
    view: {
      years: years.map((year) => yearRow(year, byYear.get(year)?.issues ?? [], root + yearUrl(year), t)),
      months: Array.from({ length: 12 }, (_, month) => t.month(month + 1)),
      newest:
        newest === undefined ? null : { year: t.year(String(newest)), months: monthsOf(newest, byYear.get(newest) ?? NO_DAYS, root, t) },
      legend: legendOf(states, newest === undefined ? [] : (byYear.get(newest)?.issues ?? []), t),
      undated: undated === undefined ? null : issueItem(undated, root, t),
    },
  };
}

export function* yearPages({ archive, config }: Site): Iterable<SitePage<YearView>> {
  const t = localeOf(config.language).site;
  const states = declaredDays(config.days);
  const byYear = daysByYear(archive.issues, states);
  const years = newestFirst(byYear);
  for (const [place, year] of years.entries()) {
    const url = yearUrl(year);
    const root = rootOf(url);
    const link = (other: number | undefined): YearView['newer'] =>
      other === undefined ? null : { href: root + yearUrl(other), text: t.year(String(other)) };
    yield {
      url,
      title: t.year(String(year)),
      view: {
        year: t.year(String(year)),
        months: monthsOf(year, byYear.get(year) ?? NO_DAYS, root, t),
        legend: legendOf(states, byYear.get(year)?.issues ?? [], t),
        newer: link(years[place - 1]),
        older: link(years[place + 1]),
        index: root + DAYS_URL,
        over: t.days,
      },
    };
  }
}
