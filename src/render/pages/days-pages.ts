/** The calendar: an index of the years, and a page for each year with its months as tables. */
import type { DayState, Issue } from '../../model/model.ts';
import { DAY_STATES } from '../../model/vocabulary.ts';
import { declaredDays } from '../../settings/declared-days.ts';
import { dateParts, isoDate, weeksOf } from '../../text/calendar.ts';
import { groupBy } from '../../text/order.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import type { Site } from '../frame-model.ts';
import { type IssueItem, issueItem } from '../issue-item.ts';
import { rootOf } from '../root-of.ts';
import type { SitePage } from '../site-page.ts';

export const DAYS_URL = 'issues/index.html';
const yearUrl = (year: number): string => `issues/${String(year).padStart(4, '0')}.html`;

/** The words for declared days used in the calendar, each with its explanation. */
type Legend = readonly (readonly [short: string, long: string])[];

export interface DaysView {
  /** Newest first. */
  readonly years: readonly YearRow[];
  /** The twelve names of months. */
  readonly months: readonly string[];
  readonly newest: { readonly year: string; readonly months: readonly MonthView[] } | null;
  readonly legend: Legend;
  readonly undated: IssueItem | null;
}

/** The number of issues in a year and in each of its months. */
interface YearRow {
  readonly year: string;
  readonly href: string;
  readonly total: number;
  readonly months: readonly { readonly count: number; readonly href: string; readonly label: string }[];
}

export interface YearView {
  readonly year: string;
  readonly months: readonly MonthView[];
  readonly legend: Legend;
  readonly newer: { readonly href: string; readonly text: string } | null;
  readonly older: { readonly href: string; readonly text: string } | null;
  /** The calendar's index. */
  readonly index: string;
}

interface MonthView {
  readonly anchor: string;
  readonly caption: string;
  /** Monday first; null outside the month. */
  readonly weeks: readonly (readonly (DayView | null)[])[];
}

interface DayView {
  readonly day: number;
  /** The owner's declaration about the day: a word and its explanation. */
  readonly state: readonly [short: string, long: string] | null;
  readonly issues: readonly { readonly href: string; readonly paper: string | null; readonly pages: string; readonly label: string }[];
}

/** The issues and declared days of a year. */
interface Days {
  readonly issues: readonly Issue[];
  readonly states: ReadonlyMap<string, DayState>;
}
const NO_DAYS: Days = { issues: [], states: new Map() };

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
      years: years.map((year) => yearRow(year, byYear.get(year)?.issues ?? [], root, t)),
      months: Array.from({ length: 12 }, (_, month) => t.month(month + 1)),
      newest:
        newest === undefined ? null : { year: t.year(String(newest)), months: monthsOf(newest, byYear.get(newest) ?? NO_DAYS, root, t) },
      legend: legendOf(states, t),
      undated: undated === undefined ? null : issueItem(undated, root, t),
    },
  };
}

export function* yearPages({ archive, config }: Site): Iterable<SitePage<YearView>> {
  const t = localeOf(config.language).site;
  const states = declaredDays(config.days);
  const byYear = daysByYear(archive.issues, states);
  const legend = legendOf(states, t);
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
        legend,
        newer: link(years[place - 1]),
        older: link(years[place + 1]),
        index: root + DAYS_URL,
      },
    };
  }
}

const newestFirst = (byYear: ReadonlyMap<number, Days>): readonly number[] => [...byYear.keys()].sort((a, b) => b - a);

const legendOf = (states: ReadonlyMap<string, DayState>, t: SiteTexts): Legend => {
  const used = new Set(states.values());
  return DAY_STATES.filter((state) => used.has(state)).map((state) => t.dayStates[state]);
};

function daysByYear(issues: readonly Issue[], states: ReadonlyMap<string, DayState>): ReadonlyMap<number, Days> {
  const byYear = new Map<number, { readonly issues: Issue[]; readonly states: Map<string, DayState> }>();
  const daysOf = (iso: string) => {
    const { year } = dateParts(iso);
    const days = byYear.get(year) ?? { issues: [], states: new Map<string, DayState>() };
    byYear.set(year, days);
    return days;
  };
  for (const issue of issues) {
    if (issue.date !== null) daysOf(issue.date).issues.push(issue);
  }
  for (const [iso, state] of states) daysOf(iso).states.set(iso, state);
  return byYear;
}

function yearRow(year: number, issues: readonly Issue[], root: string, t: SiteTexts): YearRow {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const issue of issues) {
    const month = dateParts(issue.date ?? '').month - 1;
    counts[month] = (counts[month] ?? 0) + 1;
  }
  const href = root + yearUrl(year);
  return {
    year: t.year(String(year)),
    href,
    total: issues.length,
    months: counts.map((count, month) => ({ count, href: `${href}#m${month + 1}`, label: t.issues(count) })),
  };
}

/** The months with an issue or a declared day, January first; issues of the same day are in the archive's order. */
function monthsOf(year: number, { issues, states }: Days, root: string, t: SiteTexts): readonly MonthView[] {
  const byDay = groupBy(issues, (issue) => issue.date ?? '');
  const months = new Set([...issues.map((issue) => issue.date ?? ''), ...states.keys()].map((iso) => dateParts(iso).month));
  return [...months]
    .sort((a, b) => a - b)
    .map((month) => ({
      anchor: `m${month}`,
      caption: t.yearAndMonth(String(year), month),
      weeks: weeksOf(year, month).map((week) =>
        week.map((day) => {
          const iso = day === null ? '' : isoDate(year, month, day);
          return day === null ? null : dayView(iso, day, byDay.get(iso) ?? [], states.get(iso), root, t);
        }),
      ),
    }));
}

function dayView(iso: string, day: number, issues: readonly Issue[], state: DayState | undefined, root: string, t: SiteTexts): DayView {
  // An issue overrides a declaration that no paper appeared that day; the build warns about the contradiction.
  const shown = issues.length === 0 || state === 'partial' ? state : undefined;
  return {
    day,
    state: shown === undefined ? null : t.dayStates[shown],
    issues: issues.map((issue) => ({
      href: root + issue.url,
      paper: issue.paper,
      pages: t.pages(issue.pages.length),
      label: [t.dateAndWeekday(iso), issues.length > 1 ? issue.paper : null, t.pages(issue.pages.length)]
        .filter((part) => part !== null)
        .join(' '),
    })),
  };
}
