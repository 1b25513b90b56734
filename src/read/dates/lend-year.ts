/**
 * Completes the date of a page with a known day but no year from its neighbours in the folder. In: the page's date and its
 * neighbours' dates. Out: the completed date, or the same date if it needs no year or the neighbours disagree.
 */
import type { PageDate } from '../../model/model.ts';
import { dayNumber, isoDay, parseIsoDay, yearOf } from '../../text/calendar.ts';

/** Half a year, in days: beyond it the neighbouring year would fit as well. */
const REACH = 182;

/** `7月27日` among pages of 29 July and 9 November 2022 -> 2022-07-28. */
export function lendYear(own: PageDate, neighbours: readonly PageDate[]): PageDate {
  if (own.value !== null || !own.yearless) return own;
  const { month, day, lag } = own.yearless;
  const within = insideSpan(month, day, neighbours);
  if (within) return completed(own, within, lag);
  const votes = new Map<number, { near: number; value: string }>();
  for (const { value } of neighbours) {
    const at = value === null ? null : parseIsoDay(value);
    const placed = at === null || value === null ? null : place(month, day, at);
    if (placed === null || at === null || value === null) continue;
    const distance = Math.abs(placed - at);
    const known = votes.get(placed);
    if (distance <= REACH && (!known || distance < known.near)) votes.set(placed, { near: distance, value });
  }
  const [lent, ...others] = [...votes].sort(([, a], [, b]) => a.near - b.near);
  // If the neighbours suggest several years, the nearest wins only by a wide margin.
  if (!lent || others.some(([, o]) => o.near < lent[1].near + REACH / 2 && o.near < 3 * lent[1].near + 30)) return own;
  return completed(own, { day: lent[0], from: lent[1].value }, lag);
}

/** A day since 1970-01-01, and the neighbour's date that supplied its year. */
interface Lent {
  readonly day: number;
  readonly from: string;
}

function completed(own: PageDate, { day, from }: Lent, lag: number): PageDate {
  return {
    value: isoDay(day + lag),
    earliest: isoDay(day),
    latest: isoDay(day + lag + 2),
    confidence: 'low',
    evidence: [...own.evidence, { line: own.evidence[0]?.line ?? 1, text: from, rule: 'year lent by a neighbouring page' }],
  };
}

/** Longest span of the neighbours, in days: within less than a year a day and month fall at most once. */
const LONGEST_SPAN = 330;
/** Days by which the page may lie outside the span. */
const FRAY = 15;
/** Dated neighbours that a span needs. */
const FEWEST = 3;

/** `2月20日` among pages of February to October 2019 is in 2019, although February 2020 is nearer to some of them. */
function insideSpan(month: number, day: number, neighbours: readonly PageDate[]): Lent | null {
  const sure = neighbours.filter(({ confidence }) => confidence !== 'low');
  const dated = (sure.length >= FEWEST ? sure : neighbours).flatMap(({ value }) => {
    const at = value === null ? null : parseIsoDay(value);
    return at === null || value === null ? [] : [{ at, value }];
  });
  const [first, last] = [Math.min(...dated.map(({ at }) => at)), Math.max(...dated.map(({ at }) => at))];
  if (dated.length < FEWEST || last - first > LONGEST_SPAN) return null;
  const years = [yearOf(first) - 1, yearOf(first), yearOf(last), yearOf(last) + 1];
  const fitting = [...new Set(years)]
    .flatMap((year) => dayNumber(year, month, day) ?? [])
    .filter((d) => d >= first - FRAY && d <= last + FRAY);
  const [only, ...others] = fitting;
  if (only === undefined || others.length) return null;
  const nearest = dated.reduce((best, one) => (Math.abs(one.at - only) < Math.abs(best.at - only) ? one : best));
  return { day: only, from: nearest.value };
}

/** The occurrence of month and day nearest to `at`; both in days since 1970-01-01. */
function place(month: number, day: number, at: number): number | null {
  const year = Number(isoDay(at).slice(0, 4));
  const options = [year - 1, year, year + 1].flatMap((y) => dayNumber(y, month, day) ?? []);
  return options.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? null;
}
