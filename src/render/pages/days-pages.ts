/** The calendar: a page a year with its months as tables, and an index of the years. */
import type { DayState, Issue, OutputFile } from '../../model/model.ts';
import { DAY_STATES } from '../../model/vocabulary.ts';
import { dateParts, isoDate, weeksOf } from '../../text/weeks.ts';
import { declaredDays } from '../../settings/declared-days.ts';
import type { Site } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { issueLine } from './home-page.ts';
import type { Strings } from '../../locales/strings.ts';
import { stringsFor } from '../../locales/strings.ts';

const INDEX = 'issues/index.html';
const yearUrl = (year: number): string => `issues/${String(year).padStart(4, '0')}.html`;

export function* renderDays(site: Site): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  const states = declaredDays(site.config.days);
  const byYear = daysByYear(site.archive.issues, states);
  const legend = legendOf(states, t);
  const years = [...byYear.keys()].sort((a, b) => b - a);
  yield daysIndex(site, byYear, years, legend, t);
  for (const [place, year] of years.entries()) {
    const url = yearUrl(year);
    const root = rootOf(url);
    const link = (other: number | undefined): object | null =>
      other === undefined ? null : { href: root + yearUrl(other), text: t.year(String(other)) };
    const view = {
      year: t.year(String(year)),
      months: monthsOf(year, byYear.get(year) ?? NO_DAYS, root, t),
      legend,
      newer: link(years[place - 1]),
      older: link(years[place + 1]),
      index: root + INDEX,
    };
    yield renderView(site, url, 'year', view, { title: t.year(String(year)), kind: 'days' });
  }
}

/** A year's issues, and the days of it that the owner has declared. */
interface Days {
  readonly issues: readonly Issue[];
  readonly states: ReadonlyMap<string, DayState>;
}
const NO_DAYS: Days = { issues: [], states: new Map() };

/** The words for declared days that the calendar uses, with what they mean. */
const legendOf = (states: ReadonlyMap<string, DayState>, t: Strings): readonly (readonly [short: string, long: string])[] => {
  const used = new Set(states.values());
  return DAY_STATES.filter((state) => used.has(state)).map((state) => t.dayStates[state]);
};

function daysIndex(
  site: Site,
  byYear: ReadonlyMap<number, Days>,
  years: readonly number[],
  legend: readonly (readonly [string, string])[],
  t: Strings,
): OutputFile {
  const root = rootOf(INDEX);
  const newest = years.find((year) => byYear.get(year)?.issues.length);
  const undated = site.archive.issues.find((issue) => issue.date === null);
  const view = {
    years: years.map((year) => yearRow(year, byYear.get(year)?.issues ?? [], root, t)),
    months: Array.from({ length: 12 }, (_, month) => t.month(month + 1)),
    newest:
      newest === undefined ? null : { year: t.year(String(newest)), months: monthsOf(newest, byYear.get(newest) ?? NO_DAYS, root, t) },
    legend,
    undated: undated === undefined ? null : issueLine(undated, root, t),
  };
  return renderView(site, INDEX, 'days', view, { title: t.days, kind: 'days' });
}

function daysByYear(issues: readonly Issue[], states: ReadonlyMap<string, DayState>): ReadonlyMap<number, Days> {
  const byYear = new Map<number, { readonly issues: Issue[]; readonly states: Map<string, DayState> }>();
  const daysOf = (iso: string) => {
    const { year } = dateParts(iso);
    const held = byYear.get(year) ?? { issues: [], states: new Map<string, DayState>() };
    byYear.set(year, held);
    return held;
  };
  for (const issue of issues) {
    if (issue.date !== null) daysOf(issue.date).issues.push(issue);
  }
  for (const [iso, state] of states) daysOf(iso).states.set(iso, state);
  return byYear;
}

/** One row of the index: how many issues each month has. */
function yearRow(year: number, issues: readonly Issue[], root: string, t: Strings): object {
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

/** The months that have a paper or a declared day, January first; the newest issue of a day's several comes first. */
function monthsOf(year: number, { issues, states }: Days, root: string, t: Strings): readonly object[] {
  const byDay = new Map<string, Issue[]>();
  for (const issue of issues) {
    const held = byDay.get(issue.date ?? '');
    if (held === undefined) byDay.set(issue.date ?? '', [issue]);
    else held.push(issue);
  }
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

function dayView(iso: string, day: number, issues: readonly Issue[], state: DayState | undefined, root: string, t: Strings): object {
  // Where there is a paper, no word of the owner makes it none; the build warns of that.
  const told = issues.length === 0 || state === 'partial' ? state : undefined;
  return {
    day,
    state: told === undefined ? null : t.dayStates[told],
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
