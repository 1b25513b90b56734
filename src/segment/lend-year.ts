/**
 * A year from the neighbours in the folder, for a page whose day is known and whose year is not. In: the page's date and
 * those of its neighbours. Out: the date completed, or unchanged. Neighbours lend the year and nothing else.
 */
import type { PageDate } from '../model.ts';
import { dayNumber, isoDay, parseIsoDay } from './calendar.ts';

/** A neighbour further away than this says nothing: the next year would be as near. */
const REACH = 182;

/** `7月27日` among pages of 29 July and 9 November 2022 -> 2022-07-28. Pages that disagree lend nothing. */
export function lendYear(own: PageDate, neighbours: readonly PageDate[]): PageDate {
  if (own.value !== null || !own.yearless) return own;
  const { month, day, lag } = own.yearless;
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
  const date = lent[0] + lag;
  return {
    value: isoDay(date),
    earliest: isoDay(lent[0]),
    latest: isoDay(date + 2),
    confidence: 'low',
    evidence: [...own.evidence, { line: own.evidence[0]?.line ?? 1, text: lent[1].value, rule: 'year lent by a neighbouring page' }],
  };
}

/** The day in the year that brings it nearest to `at`. */
function place(month: number, day: number, at: number): number | null {
  const year = Number(isoDay(at).slice(0, 4));
  const options = [year - 1, year, year + 1].flatMap((y) => dayNumber(y, month, day) ?? []);
  return options.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? null;
}
