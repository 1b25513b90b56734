/** Reads days, months, years and spans of them as readers write them. */

/** First and last day, both included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** 2022, 2022-7, 2022.07.08, 2022年7月. */
const DAY = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?$/u;
const RANGE_MARK = /\.\.+|…|~|～|至/u;

/** Reads a date or a span: 2022, 2022-06..2022-11, 2022-06..; null if the text is neither. */
export function readRange(text: string): DateRange | null {
  const parts = text.normalize('NFKC').split(RANGE_MARK);
  if (parts.length > 2) return null;
  const [first, last] = [parts[0] ?? '', parts[parts.length - 1] ?? ''];
  const from = first === '' && parts.length === 2 ? '0000-01-01' : day(first, '01', '01');
  const to = last === '' && parts.length === 2 ? '9999-12-31' : day(last, '12', '31');
  if (from === null || to === null || (first === '' && last === '')) return null;
  return from <= to ? { from, to } : { from: day(last, '01', '01') ?? to, to: day(first, '12', '31') ?? from };
}

function day(text: string, noMonth: string, noDay: string): string | null {
  const found = DAY.exec(text);
  if (!found) return null;
  const [, year = '', month, date] = found;
  return `${year}-${month?.padStart(2, '0') ?? noMonth}-${date?.padStart(2, '0') ?? noDay}`;
}
