/**
 * How often reports speak of a year, by the way they speak of it and by its distance from their own: counted on 24,000
 * news reports of 2012 to 2026 (each year once a report and way of speaking). Signatures are set by hand: notices are
 * printed within days. Counted by tools/count-years.mjs. The numbers are counts; what is compared is the share of a column, by the years or days it spans.
 */
type Row = Readonly<Record<string, number>>;

const COUNTS: Readonly<Record<string, Row>> = {
  plain: { old: 1586, '-5': 163, '-4': 179, '-3': 203, '-2': 272, '-1': 689, '0': 728, '1': 226, '2': 36, '3': 31, '4': 22, '5': 11, far: 57 },
  'plain, first quarter': { old: 340, '-5': 45, '-4': 41, '-3': 47, '-2': 126, '-1': 654, '0': 466, '1': 17, '2': 6, '4': 8, '5': 2, far: 9 },
  event: { old: 39, '-5': 5, '-4': 5, '-3': 12, '-2': 10, '-1': 40, '0': 331, '1': 55, '2': 5, '3': 7, '4': 5, '5': 3, far: 7 },
  'event, first quarter': { old: 13, '-5': 3, '-4': 2, '-3': 4, '-2': 6, '-1': 49, '0': 215, '1': 3, '2': 1, '3': 2, '4': 1, '5': 1, far: 2 },
  over: { old: 161, '-5': 30, '-4': 27, '-3': 29, '-2': 57, '-1': 203, '0': 87, '1': 19, '2': 3, '5': 1 },
  'over, first quarter': { old: 40, '-5': 12, '-4': 11, '-3': 7, '-2': 18, '-1': 144, '0': 27, '1': 3, '2': 2, '3': 1 },
  ahead: { old: 343, '-5': 22, '-4': 34, '-3': 51, '-2': 60, '-1': 283, '0': 187, '1': 153, '2': 178, '3': 134, '4': 134, '5': 75, far: 350, 'later years': 60, 'later in a year': 78, 'months ahead': 100, 'weeks ahead': 79, now: 34, 'weeks ago': 36, 'months ago': 56, 'a year ago': 35, 'two years ago': 45, 'some years ago': 42, 'long ago': 68 },
  'ahead, first quarter': { old: 110, '-5': 11, '-4': 8, '-3': 11, '-2': 24, '-1': 118, '0': 132, '1': 59, '2': 55, '3': 49, '4': 47, '5': 10, far: 83 },
  month: { 'later years': 1, 'later in a year': 2, 'months ahead': 5, 'weeks ahead': 4, now: 1, 'weeks ago': 86, 'months ago': 116, 'a year ago': 103, 'two years ago': 218, 'some years ago': 260, 'long ago': 422 },
  full: { 'later years': 8, 'later in a year': 2, 'months ahead': 22, 'weeks ahead': 22, now: 118, 'weeks ago': 92, 'months ago': 62, 'a year ago': 69, 'two years ago': 72, 'some years ago': 95, 'long ago': 270 },
  signature: { 'later years': 0, 'later in a year': 0, 'months ahead': 0, 'weeks ahead': 1, now: 120, 'weeks ago': 40, 'months ago': 6, 'a year ago': 3, 'two years ago': 2, 'some years ago': 2, 'long ago': 2 },
}; // prettier-ignore

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
