/** A calendar of issues: a table of years with the issues of each month, and the months of a year as tables of days. */
import type { DayState, Issue } from '../model/model.ts';
import { DAY_STATES, type Guess, guessOf } from '../model/vocabulary.ts';
import { dateParts, isoDate, weeksOf } from '../text/calendar.ts';
import { groupBy } from '../text/order.ts';
import type { SiteTexts } from '../locales/site-texts.ts';
import { dateInWords, dayView } from './date-view.ts';

/** The words for guessed and declared days used in the calendar, each with its explanation. */
export type Legend = readonly (readonly [short: string, long: string])[];

/** The number of issues in a year and in each of its months. */
export interface YearRow {
  readonly year: string;
  readonly href: string;
  readonly total: number;
  readonly months: readonly { readonly count: number; readonly href: string; readonly label: string }[];
}

export interface MonthView {
  readonly anchor: string;
  readonly caption: string;
  /** Monday first; null outside the month. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

interface CalendarDay {
  readonly day: number;
  /** The owner's declaration about the day: a word and its explanation. */
  readonly state: readonly [short: string, long: string] | null;
  readonly issues: readonly {
    readonly href: string;
    readonly paper: string | null;
    /** The beginning of the paper's name that tells it from the others of the day. */
    readonly short: string;
    readonly pages: string;
    readonly label: string;
    readonly certainty: Guess | null;
    /** The mark of a guess; empty for a sure day. */
    readonly words: string;
  }[];
}

/** The issues and declared days of a year. */
export interface Days {
  readonly issues: readonly Issue[];
  readonly states: ReadonlyMap<string, DayState>;
}
export const NO_DAYS: Days = { issues: [], states: new Map() };

export const newestFirst = (byYear: ReadonlyMap<number, Days>): readonly number[] => [...byYear.keys()].sort((a, b) => b - a);

/** @param issues those shown. */
export const legendOf = (states: ReadonlyMap<string, DayState>, issues: readonly Issue[], t: SiteTexts): Legend => {
  const used = new Set(states.values());
  const guessed = issues.some(({ date, dateConfidence }) => guessOf(date, dateConfidence) !== null);
  const declared = DAY_STATES.filter((state) => used.has(state)).map((state) => t.dayStates[state]);
  return guessed ? [[t.guess.medium, t.guessLegend], ...declared] : declared;
};

export function daysByYear(issues: readonly Issue[], states: ReadonlyMap<string, DayState>): ReadonlyMap<number, Days> {
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

/** @param href of the year's page */
export function yearRow(year: number, issues: readonly Issue[], href: string, t: SiteTexts): YearRow {
  const counts = Array.from({ length: 12 }, () => 0);
  for (const issue of issues) {
    const month = dateParts(issue.date ?? '').month - 1;
    counts[month] = (counts[month] ?? 0) + 1;
  }
  return {
    year: t.year(String(year)),
    href,
    total: issues.length,
    months: counts.map((count, month) => ({ count, href: `${href}#m${month + 1}`, label: t.issues(count) })),
  };
}

/** The months with an issue or a declared day, January first; issues of the same day are in the archive's order. */
export function monthsOf(year: number, { issues, states }: Days, root: string, t: SiteTexts): readonly MonthView[] {
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
          return day === null ? null : dayOf(day, byDay.get(iso) ?? [], states.get(iso), root, t);
        }),
      ),
    }));
}

function dayOf(day: number, issues: readonly Issue[], state: DayState | undefined, root: string, t: SiteTexts): CalendarDay {
  // An issue overrides a declaration that no paper appeared that day; the build warns about the contradiction.
  const shown = issues.length === 0 || state === 'partial' ? state : undefined;
  return {
    day,
    state: shown === undefined ? null : t.dayStates[shown],
    issues: issues.map((issue) => issueOfDay(issue, day, issues, root, t)),
  };
}

function issueOfDay(issue: Issue, day: number, issues: readonly Issue[], root: string, t: SiteTexts): CalendarDay['issues'][number] {
  const shown = dayView(issue, t);
  const pages = t.pages(issue.pages.length);
  return {
    href: root + issue.url,
    paper: issue.paper,
    short: shortName(issue.paper ?? String(day), issues),
    pages,
    label: [dateInWords(shown, t), issues.length > 1 ? issue.paper : null, pages].filter((part) => part !== null).join(' '),
    certainty: shown.certainty,
    words: shown.words,
  };
}

const SHORTEST = 2;

/** 太原日 and 太原晚, 人民 and 光明: as much of the name as no other paper of the day begins with. */
function shortName(paper: string, issues: readonly Issue[]): string {
  const others = issues.flatMap((issue) => (issue.paper === null || issue.paper === paper ? [] : [issue.paper]));
  const characters = [...paper];
  for (let length = SHORTEST; length < characters.length; length++) {
    const beginning = characters.slice(0, length).join('');
    if (!others.some((other) => other.startsWith(beginning))) return beginning;
  }
  return paper;
}
