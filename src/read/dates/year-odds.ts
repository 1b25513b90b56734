/**
 * How often reports speak of a year, by the way they speak of it and by its distance from their own. The counts are written by
 * `npm run train` (tools/training/count-years.ts) from 24,000 news reports of 2012 to 2026, each year once a report and way of
 * speaking. Compared is the share of a column, for each year or day that it spans.
 */
import counted from './year-counts.json' with { type: 'json' };

type Row = Readonly<Record<string, number>>;

/** Signatures are a judgement and not counted, since broadcasts have next to none: notices are printed within days. */
const SIGNATURE: Row = { 'weeks ahead': 1, now: 120, 'weeks ago': 40, 'months ago': 6, 'a year ago': 3, 'two years ago': 2, 'some years ago': 2, 'long ago': 2 }; // prettier-ignore

const COUNTS: Readonly<Record<string, Row>> = { ...counted, signature: SIGNATURE };

/** Years or days that a column spans. */
const SPANS: Readonly<Record<string, number>> = {
  old: 60, far: 20,
  'later years': 3650, 'later in a year': 246, 'months ahead': 89, 'weeks ahead': 28, now: 6, 'weeks ago': 42, 'months ago': 155, 'a year ago': 166, 'two years ago': 366, 'some years ago': 1098, 'long ago': 20000,
}; // prettier-ignore

const totals = new Map(Object.entries(COUNTS).map(([row, columns]) => [row, Object.values(columns).reduce((a, b) => a + b, 0)]));

/** Natural logarithm of the share of a column in its row for each year or day that it spans. */
export function logOdds(row: string, column: string): number {
  const counts = COUNTS[row];
  if (!counts) return 0;
  return Math.log(((counts[column] ?? 0) + 0.5) / ((totals.get(row) ?? 0) + 6) / (SPANS[column] ?? 1));
}
