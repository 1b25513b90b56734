/**
 * A year from the neighbours in the folder, for a page whose day is known and whose year is not. In: the page's date and
 * those of its neighbours. Out: the date completed, or unchanged. Neighbours lend the year and nothing else.
 */
import type { PageDate } from '../../model/model.ts';
import { dayNumber, isoDay, parseIsoDay, yearOf } from '../../text/calendar.ts';

/** A neighbour further away than this says nothing: the next year would be as near. */
const REACH = 182;

/** `7月27日` among pages of 29 July and 9 November 2022 -> 2022-07-28. Pages that disagree lend nothing. */
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
  // Neighbours of several years: the near one counts only where it is near and the others far.
  if (!lent || others.some(([, o]) => o.near < lent[1].near + REACH / 2 && o.near < 3 * lent[1].near + 30)) return own;
  return completed(own, { day: lent[0], from: lent[1].value }, lag);
}

/** A day of a year, and the neighbour's date that lent it. */
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

/** Neighbours that span less than a year leave a day one year to fit into, or none. */
const LONGEST_SPAN = 330;
const FRAY = 15;
const FEWEST = 3;

/** `2月20日` among pages of February to October 2019: in 2019, though February 2020 would be nearer to some of them. */
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

/** The day in the year that brings it nearest to `at`. */
function place(month: number, day: number, at: number): number | null {
  const year = Number(isoDay(at).slice(0, 4));
  const options = [year - 1, year, year + 1].flatMap((y) => dayNumber(y, month, day) ?? []);
  return options.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? null;
}
