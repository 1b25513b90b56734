/**
 * How often reports print a year, by wording (row) and by distance from the report's own year (column). `npm run train`
 * (tools/training/count-years.ts) counts 24,000 news reports of 2012 to 2026; a report counts once for each year and
 * wording. The odds are a column's share of its row, divided by the years or days that the column spans.
 */
import counted from './year-counts.json' with { type: 'json' };

type Row = Readonly<Record<string, number>>;

/** A judgement, since the counted broadcasts have hardly any signatures: notices are printed within days of signing. */
const SIGNATURE: Row = { 'weeks ahead': 1, now: 120, 'weeks ago': 40, 'months ago': 6, 'a year ago': 3, 'two years ago': 2, 'some years ago': 2, 'long ago': 2 }; // prettier-ignore

const COUNTS: Readonly<Record<string, Row>> = { ...counted, signature: SIGNATURE };

/** Years or days that a column spans; 1 if it is not listed. */
const SPANS: Readonly<Record<string, number>> = {
  old: 60, far: 20,
  'later years': 3650, 'later in a year': 246, 'months ahead': 89, 'weeks ahead': 28, now: 6, 'weeks ago': 42, 'months ago': 155, 'a year ago': 166, 'two years ago': 366, 'some years ago': 1098, 'long ago': 20000,
}; // prettier-ignore

const totals = new Map(Object.entries(COUNTS).map(([row, columns]) => [row, Object.values(columns).reduce((a, b) => a + b, 0)]));

/** Natural logarithm of a column's share of its row, per year or day that it spans; 0 for an unknown row. */
export function logOdds(row: string, column: string): number {
  const counts = COUNTS[row];
  if (!counts) return 0;
  return Math.log(((counts[column] ?? 0) + 0.5) / ((totals.get(row) ?? 0) + 6) / (SPANS[column] ?? 1));
}
