/**
 * How often reports speak of a year, by the way they speak of it and by its distance from their own: counted on 24,000
 * news reports of 2012 to 2026 (each year once a report and way of speaking). Signatures are set by hand: notices are
 * printed within days. The numbers are counts; what is compared is the share of a column, by the years or days it spans.
 */
type Row = Readonly<Record<string, number>>;

const COUNTS: Readonly<Record<string, Row>> = {
  plain: { old: 1502, '-5': 155, '-4': 169, '-3': 190, '-2': 260, '-1': 650, '0': 552, '1': 189, '2': 32, '3': 28, '4': 19, '5': 11, far: 50 },
  'plain, first quarter': { old: 329, '-5': 42, '-4': 40, '-3': 45, '-2': 113, '-1': 572, '0': 369, '1': 16, '2': 6, '3': 7, '4': 8, '5': 2, far: 7 },
  event: { old: 35, '-5': 5, '-4': 5, '-3': 11, '-2': 10, '-1': 32, '0': 225, '1': 45, '2': 4, '3': 5, '4': 5, '5': 3, far: 7 },
  'event, first quarter': { old: 10, '-5': 3, '-4': 2, '-3': 4, '-2': 5, '-1': 39, '0': 128, '1': 3, '2': 1, '3': 2, '4': 1, '5': 1, far: 2 },
  over: { old: 143, '-5': 28, '-4': 27, '-3': 26, '-2': 54, '-1': 180, '0': 68, '1': 18, '2': 3, '3': 1, '4': 1, '5': 1, far: 1 },
  'over, first quarter': { old: 38, '-5': 12, '-4': 9, '-3': 7, '-2': 14, '-1': 110, '0': 25, '1': 2, '2': 2, '3': 1, '4': 1, '5': 1, far: 1 },
  ahead: {
    old: 324, '-5': 20, '-4': 31, '-3': 49, '-2': 53, '-1': 268, '0': 153, '1': 144, '2': 166, '3': 122, '4': 123, '5': 70, far: 315,
    'later years': 59, 'later in a year': 62, 'months ahead': 70, 'weeks ahead': 46, now: 22, 'weeks ago': 34, 'months ago': 46, 'a year ago': 34, 'two years ago': 41, 'some years ago': 39, 'long ago': 60,
  },
  'ahead, first quarter': { old: 104, '-5': 10, '-4': 8, '-3': 11, '-2': 23, '-1': 102, '0': 101, '1': 57, '2': 52, '3': 40, '4': 45, '5': 9, far: 68 },
  month: { 'later years': 1, 'later in a year': 2, 'months ahead': 4, 'weeks ahead': 3, now: 1, 'weeks ago': 73, 'months ago': 102, 'a year ago': 101, 'two years ago': 200, 'some years ago': 241, 'long ago': 410 },
  full: { 'later years': 7, 'later in a year': 2, 'months ahead': 14, 'weeks ahead': 16, now: 66, 'weeks ago': 74, 'months ago': 53, 'a year ago': 61, 'two years ago': 67, 'some years ago': 84, 'long ago': 255 },
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
