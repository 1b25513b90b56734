/** The calendar: a page a year with its months as tables, and an index of the years. */
import type { Issue, OutputFile } from '../model.ts';
import { dateParts, isoDate, weeksOf } from './dates.ts';
import type { Site } from './frame.ts';
import { renderView, rootOf } from './frame.ts';
import { issueLine } from './home-page.ts';
import type { Strings } from './strings/strings.ts';
import { stringsFor } from './strings/strings.ts';

const INDEX = 'issues/index.html';
const yearUrl = (year: number): string => `issues/${String(year).padStart(4, '0')}.html`;

export function* renderDays(site: Site): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  const byYear = issuesByYear(site.archive.issues);
  const years = [...byYear.keys()].sort((a, b) => b - a);
  yield daysIndex(site, byYear, years, t);
  for (const [place, year] of years.entries()) {
    const url = yearUrl(year);
    const root = rootOf(url);
    const link = (other: number | undefined): object | null =>
      other === undefined ? null : { href: root + yearUrl(other), text: t.year(String(other)) };
    const view = {
      year: t.year(String(year)),
      months: monthsOf(year, byYear.get(year) ?? [], root, t),
      newer: link(years[place - 1]),
      older: link(years[place + 1]),
      index: root + INDEX,
    };
    yield renderView(site, url, 'year', view, { title: t.year(String(year)), kind: 'days' });
  }
}

function daysIndex(site: Site, byYear: ReadonlyMap<number, readonly Issue[]>, years: readonly number[], t: Strings): OutputFile {
  const root = rootOf(INDEX);
  const newest = years[0];
  const undated = site.archive.issues.find((issue) => issue.date === null);
  const view = {
    years: years.map((year) => yearRow(year, byYear.get(year) ?? [], root, t)),
    months: Array.from({ length: 12 }, (_, month) => t.month(month + 1)),
    newest: newest === undefined ? null : { year: t.year(String(newest)), months: monthsOf(newest, byYear.get(newest) ?? [], root, t) },
    undated: undated === undefined ? null : issueLine(undated, root, t),
  };
  return renderView(site, INDEX, 'days', view, { title: t.days, kind: 'days' });
}

function issuesByYear(issues: readonly Issue[]): ReadonlyMap<number, readonly Issue[]> {
  const byYear = new Map<number, Issue[]>();
  for (const issue of issues) {
    if (issue.date === null) continue;
    const { year } = dateParts(issue.date);
    const held = byYear.get(year);
    if (held === undefined) byYear.set(year, [issue]);
    else held.push(issue);
  }
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

/** The months that have a paper, January first; the newest issue of a day's several comes first. */
function monthsOf(year: number, issues: readonly Issue[], root: string, t: Strings): readonly object[] {
  const byDay = new Map<string, Issue[]>();
  for (const issue of issues) {
    const held = byDay.get(issue.date ?? '');
    if (held === undefined) byDay.set(issue.date ?? '', [issue]);
    else held.push(issue);
  }
  const months = new Set(issues.map((issue) => dateParts(issue.date ?? '').month));
  return [...months]
    .sort((a, b) => a - b)
    .map((month) => ({
      anchor: `m${month}`,
      caption: t.yearAndMonth(String(year), month),
      weeks: weeksOf(year, month).map((week) =>
        week.map((day) => (day === null ? null : dayView(isoDate(year, month, day), day, byDay, root, t))),
      ),
    }));
}

function dayView(iso: string, day: number, byDay: ReadonlyMap<string, readonly Issue[]>, root: string, t: Strings): object {
  const issues = byDay.get(iso) ?? [];
  return {
    day,
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
